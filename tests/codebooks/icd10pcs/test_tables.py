"""The tables of ICD-10-PCS."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs import tables as module
from app.codebooks.icd10pcs.tables import is_tables, read_tables
from tests.codebooks.icd10pcs.pcs_made import CODES, DEFINITIONS, TABLES, member, tables


def test_every_combination_of_a_row_is_a_code_in_the_order_of_codes():
    read = read_tables(member(TABLES))
    assert [table.code for table in read.tables] == ["02Q", "GZ1"]
    assert [code for table in read.tables for code, _ in table.codes()] == list(CODES)
    assert read.year == "2031"


def test_a_code_knows_what_its_last_characters_mean():
    codes = dict(read_tables(member(TABLES)).tables[0].codes())
    assert [value.label for value in codes["02Q20KZ"]] == [
        "Chain",
        "Open",
        "Iron Link",
        "No Qualifier",
    ]


def test_a_table_knows_section_system_and_operation():
    table = read_tables(member(TABLES)).tables[0]
    named = (table.section.label, table.system.label, table.operation.label, table.definition)
    assert named == ("Lamps and Lanterns", "Hanging Lamps", "Repair", "Making a lamp shine again")


def test_tables_are_known_by_their_root():
    assert is_tables(member(TABLES))
    assert not is_tables(member(DEFINITIONS))


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('codes="4"', 'codes="5"', "a row says that it has “5” codes, and has 4"),
        ('pos="4" values="2"', 'pos="4" values="3"', "“3” values, and has 2"),
        ('pos="5"', 'pos="6"', "a pcsRow has the axes “4 6 6 7”"),
        ('code="1">Glass', 'code="O">Glass', "a value is “O” Glass"),
        (">Glass<", "><", "a value is “1”"),
        ('code="1">Glass', 'code="0">Glass', "an axis has a character twice"),
        ("<title>Part</title>", "", "a axis has no title"),
        ("</ICD10PCS.tabular>", "", "no element found"),
    ],
    ids=lambda value: value[:20],
)
def test_a_damaged_table_is_refused(old, new, reason):
    assert old in TABLES
    with pytest.raises(BrokenReleaseError, match=r"pcs\.xml cannot be read") as refused:
        read_tables(member(TABLES.replace(old, new, 1)))
    assert reason in str(refused.value)


def test_a_file_without_tables_or_rows_is_refused():
    with pytest.raises(BrokenReleaseError, match="holds no table"):
        read_tables(member("<ICD10PCS.tabular/>"))
    bare = tables(("0 A", "2 B", "Q C", ""))
    with pytest.raises(BrokenReleaseError, match="table 02Q has no row"):
        read_tables(member(bare))


def test_a_table_that_stands_twice_is_refused():
    start, end = TABLES.index("<pcsTable>"), TABLES.index("</ICD10PCS.tabular>")
    twice = TABLES[:end] + TABLES[start:]
    with pytest.raises(BrokenReleaseError, match="table 02Q stands twice"):
        read_tables(member(twice))


def test_tables_that_make_absurdly_many_codes_are_refused_unmade(monkeypatch):
    monkeypatch.setattr(module, "_MOST_CODES", 6)
    with pytest.raises(BrokenReleaseError, match="makes more than 6 codes"):
        read_tables(member(TABLES))
