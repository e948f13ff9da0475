"""The order file and the codes file of ICD-10-PCS."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs.order import is_codes, is_order, read_codes, read_order
from tests.codebooks.icd10pcs.pcs_made import CODES, ORDER, TABLES, member, order

CODES_FILE = "".join(f"{code} {title}\n" for code, title in CODES.items())


def test_an_order_file_has_tables_and_codes():
    assert is_order(member(ORDER))
    read = read_order(member(ORDER))
    assert [each.code for each in read.codes if each.is_table] == ["02Q", "GZ1"]
    assert {each.code: each.title for each in read.codes if not each.is_table} == CODES


def test_a_codes_file_has_codes_only():
    assert is_codes(member(CODES_FILE))
    assert {each.code: each.title for each in read_codes(member(CODES_FILE)).codes} == CODES


@pytest.mark.parametrize(
    "text",
    ["", TABLES, "00001 A00     0 Fever  Fever\n", "S72001A Fracture of lamp post\n"],
    ids=["empty", "tables", "ICD-10-CM order file", "ICD-10-CM codes"],
)
def test_other_files_are_neither(text):
    assert not is_order(member(text))
    assert not is_codes(member(text))


@pytest.mark.parametrize(
    "titles",
    [{"02Q": "Repair", "02R00ZZ": "Wick"}, {"02Q00ZZ": "Wick", "GZ1": "Watching"}],
    ids=["other table", "no table"],
)
def test_a_code_outside_its_table_is_refused(titles):
    with pytest.raises(BrokenReleaseError, match="stands outside its table"):
        read_order(member(order(titles)))


def test_a_table_that_says_it_is_a_code_is_refused():
    with pytest.raises(BrokenReleaseError, match="02Q stands outside its table"):
        read_order(member(ORDER.replace("02Q     0", "02Q     1")))


def test_a_code_that_is_listed_twice_is_refused():
    with pytest.raises(BrokenReleaseError, match="lists 02Q0XZZ twice"):
        read_order(member(ORDER.replace("02Q00ZZ", "02Q0XZZ")))
    with pytest.raises(BrokenReleaseError, match="lists GZ10ZZZ twice"):
        read_codes(member(CODES_FILE + "GZ10ZZZ Again\n"))


def test_a_line_that_is_none_is_refused():
    with pytest.raises(BrokenReleaseError, match="is no line of a codes file"):
        read_codes(member(CODES_FILE + "The end\n"))
