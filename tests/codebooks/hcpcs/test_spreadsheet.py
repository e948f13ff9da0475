"""The alpha-numeric HCPCS file as a spreadsheet."""

from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.hcpcs.spreadsheet import is_spreadsheet, rows
from app.codebooks.hcpcs.table import comma_separated
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import Member
from tests.codebooks.hcpcs.hcpcs_made import CAPTIONS, spreadsheet, table
from tests.fixtures.workbooks import repacked, workbook_of

LANTERN = {
    "HCPC": "A9901",
    "RECID": "3",
    "LONG DESCRIPTION": "Lantern, “brass”",
    "ADD DT": "20300101",
}
MODIFIER = {"HCPC": "   Q9", "RECID": "7", "LONG DESCRIPTION": "By lamplight"}


def test_a_spreadsheet_says_what_the_table_says():
    said, told = spreadsheet(LANTERN, MODIFIER), table(LANTERN, MODIFIER)
    assert is_spreadsheet(said)
    bare = [[cell.strip() for cell in cells] for cells in comma_separated(told)]
    assert list(rows(said)) == bare
    assert kind_of(said).read(said) == kind_of(told).read(told)


def test_days_may_be_numbers_or_days():
    cells = ["A9901", "", "3", "Lantern", *[""] * (len(CAPTIONS) - 4)]
    cells[CAPTIONS.index("ADD DT")] = 20300101
    cells[CAPTIONS.index("TERM DT")] = date(2031, 3, 31)
    member = Member("a.xlsx", workbook_of(A=[CAPTIONS, cells]))
    (_, place) = kind_of(member).read(member).places
    assert (place.held.first, place.held.last) == (date(2030, 1, 1), date(2031, 3, 31))


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", table(LANTERN).content, workbook_of(A=[["HCPCS/MOD", "TYPE OF CHANGE"]])],
    ids=["empty", "no zip", "CSV", "list of changes"],
)
def test_other_files_are_something_else(content):
    member = Member("any.xlsx", content)
    assert not is_spreadsheet(member)
    with pytest.raises(ValueError, match="no sheet has the captions"):
        rows(member)


def test_a_sheet_that_breaks_below_its_first_rows_is_refused():
    whole = spreadsheet(LANTERN)
    kind = kind_of(whole)
    cut = repacked(whole.content, lambda name, part: part[:-40] if "sheet2" in name else part)
    with pytest.raises(BrokenReleaseError, match=r"^HCPC2031_ANWEB\.xlsx (is no|cannot be)"):
        kind.read(Member(whole.name, cut))
