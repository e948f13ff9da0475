import pytest

from app.domain.codes import System
from app.search.making.codetable import CodeTable, typed_code

CM, PCS = System.ICD_10_CM, System.ICD_10_PCS


@pytest.fixture
def table():
    codes = [(CM, code) for code in ("E11", "E11.4", "E11.40", "E11.49", "E12", "E11.4")]
    return CodeTable.of([*codes, (PCS, "0DTJ4ZZ")])


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("e11.4", "E114"),
        (" E114 ", "E114"),
        ("e1", "E1"),
        ("e11.", "E11"),
        ("N17.-", "N17"),
        ("0dtj4zz", "0DTJ4ZZ"),
        ("e", None),
        ("2", None),
        ("ear", None),
        ("e11.40 foot", None),
        ("e11.40000", None),
        ("é11", None),
        ("", None),
    ],
)
def test_only_what_has_a_digit_and_the_length_of_a_code_is_a_code(typed, bare):
    assert typed_code(typed) == bare


def test_codes_that_begin_so_come_in_the_order_of_the_book(table):
    numbers = table.beginning("E114", [CM, PCS])
    assert [table.code(number)[1] for number in numbers] == ["E11.4", "E11.40", "E11.49"]


def test_only_the_systems_asked_for_are_looked_at(table):
    assert list(table.beginning("E11", [PCS])) == []


def test_a_number_gives_back_its_system_and_code(table):
    assert table.code(table.number(PCS, "0DTJ4ZZ")) == (PCS, "0DTJ4ZZ")
    assert table.code(table.number(CM, "e1140")) == (CM, "E11.40")


def test_a_code_is_listed_once(table):
    assert len(table) == 6
    assert table.systems == (CM, PCS)


def test_the_headers_above_a_code_come_nearest_first(table):
    above = table.ancestors(table.number(CM, "E11.40"))
    assert [table.code(number)[1] for number in above] == ["E11.4", "E11"]


@pytest.mark.parametrize(("bare", "code"), [("E114", "E11.4"), ("E1", None), ("Z", None)])
def test_a_whole_code_is_told_from_a_beginning(table, bare, code):
    number = table.exact(bare, [CM])
    assert (None if number is None else table.code(number)[1]) == code


def test_a_saved_table_is_read_back(table, tmp_path):
    table.save(tmp_path / "codes.json")
    again = CodeTable.load(tmp_path / "codes.json")
    assert [again.code(number) for number in range(len(again))] == [
        table.code(number) for number in range(len(table))
    ]


def test_a_code_has_its_place_and_what_is_not_there_has_none(table):
    assert table.code(table.place(CM, "E11.40")) == (CM, "E11.40")
    assert table.place(CM, "E11.41") is None
    assert table.place(System.CPT, "99213") is None


def test_a_chapter_reaches_to_the_end_of_its_last_category(table):
    numbers = table.between(CM, "E11", "E11")
    assert [table.code(number)[1] for number in numbers] == ["E11", "E11.4", "E11.40", "E11.49"]
    assert not table.between(System.CPT, "0", "9")


def test_right_below_a_header_stands_what_has_no_header_between(table):
    def below(code):
        return [table.code(number)[1] for number in table.below(table.place(CM, code))]

    assert below("E11") == ["E11.4"]
    assert below("E11.4") == ["E11.40", "E11.49"]
    assert below("E12") == []
