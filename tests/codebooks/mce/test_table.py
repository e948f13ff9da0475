"""The lists of the Medicare Code Editor as a table."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_of
from app.codebooks.mce.lists import Listed
from app.codebooks.mce.table import read_table
from app.codebooks.receiving.received import Member
from app.domain.rules.mce import Ages, Listing, MceList
from tests.codebooks.mce.mce_made import table


def test_each_row_puts_a_code_on_its_lists():
    member = table(
        ("A33", "", "newborn 0"),
        ("O80", "UNSPECIFIED", "maternity 9-64"),
        ("D63.1", "MANIFESTATION_AS_PDX|UNSPECIFIED", ""),
    )
    assert kind_of(member).id == "mce.lists"
    read = kind_of(member).read(member)
    assert read.rows == (
        Listed("A33", Listing(MceList.NEWBORN, Ages(0, 0))),
        Listed("O80", Listing(MceList.MATERNITY, Ages(9, 64))),
        Listed("O80", Listing(MceList.UNSPECIFIED)),
        Listed("D631", Listing(MceList.MANIFESTATION)),
        Listed("D631", Listing(MceList.UNSPECIFIED)),
    )
    assert read.codes == 3


@pytest.mark.parametrize(
    "row",
    [
        ("fever", "UNSPECIFIED", ""),
        ("A33", "LANTERN_AS_PDX", ""),
        ("A33", "", "newborn"),
        ("A33", "", "knight 9-64"),
        ("A33", "UNSPECIFIED"),
    ],
    ids=["code", "edit", "no age", "age", "cut"],
)
def test_a_malformed_row_is_refused(row):
    with pytest.raises(BrokenReleaseError, match=r"the row of “\w+” is cut or malformed"):
        read_table(table(row))


def test_a_code_twice_on_a_list_and_a_table_without_rows_are_refused():
    row = ("A33", "UNSPECIFIED", "")
    with pytest.raises(BrokenReleaseError, match="lists a code twice"):
        read_table(table(row, row))
    with pytest.raises(BrokenReleaseError, match="lists no code"):
        read_table(table())


def test_open_quotes_are_refused():
    with pytest.raises(BrokenReleaseError, match="no sound CSV"):
        read_table(table(("A33", '"UNSPECIFIED', "")))


def test_blank_lines_are_no_rows():
    member = table(("A33", "UNSPECIFIED", ""))
    assert read_table(Member("x.csv", member.content + b"\r\n")) == read_table(member)
