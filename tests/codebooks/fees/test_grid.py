"""A table in a CSV or a spreadsheet."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.grid import grid_of
from app.codebooks.receiving.received import Member
from tests.codebooks.fees.fees_made import sheet, table

ROWS = (
    ("Lanterns of 2031", "", ""),
    (),
    ("Name ", "Price\nin cents", ""),
    ("Brass  lantern", "12.5", ""),
    ("", " ", ""),
    ("Oil", "3", ""),
)


def are_captions(row):
    return "Price in cents" in row


@pytest.mark.parametrize("write", [table, sheet])
def test_rows_below_the_captions_are_read_in_either_form(write):
    grid = grid_of(Member("any", write(ROWS)), are_captions)
    assert grid.captions == ("Name", "Price in cents")
    assert grid.said == "Lanterns of 2031 Name Price in cents"
    assert list(grid.rows()) == [["Brass lantern", "12.5"], ["Oil", "3"]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b'"' + b"x" * 140000 + b"\n",
        b"PK\x03\x04 cut",
        table(ROWS[3:]),
        b"\n" * 30 + table(ROWS),
    ],
    ids=["empty", "bytes", "endless cell", "cut zip", "no captions", "captions far below"],
)
def test_other_files_have_no_such_table(content):
    assert grid_of(Member("any", content), are_captions) is None


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        (b"Wick\r\n", "the row of “Wick” has 1 cells"),
        (b"Wick,1,,4\r\n", "the row of “Wick” has 4 cells"),
        (b"Wick,1", "it ends within a line"),
        (b'"Wick,1\r\n', "no sound CSV"),
    ],
    ids=["short row", "long row", "cut line", "open quote"],
)
def test_a_damaged_csv_is_refused(more, reason):
    grid = grid_of(Member("any", table(ROWS) + more), are_captions)
    with pytest.raises(ValueError, match=reason):
        list(grid.rows())


def test_a_spreadsheet_that_breaks_below_its_captions_is_refused():
    grid = grid_of(Member("any", sheet(ROWS)), are_captions)
    broken = type(grid)(Member("any", b"PK\x03\x04"), grid.sheet, grid.above, grid.captions)
    with pytest.raises(BrokenReleaseError, match="no sound spreadsheet"):
        list(broken.rows())
