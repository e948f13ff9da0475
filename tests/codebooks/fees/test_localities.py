"""Rows about localities."""

import pytest

from app.codebooks.fees.grid import grid_of
from app.codebooks.fees.localities import column, key_of, named, rows_of, unmarked
from app.codebooks.receiving.received import Member
from tests.codebooks.fees.fees_made import table

CAPTIONS = ("Contractor", "Name")


def grid(*rows):
    return grid_of(Member("a.csv", table([CAPTIONS, *rows])), lambda row: "Contractor" in row)


def macs(*rows):
    return [cells[0] for cells in rows_of(grid(*rows), 0)]


def test_notes_above_and_below_the_localities_are_left_out():
    notes = ("Assignments of November", ""), ("", "* floored")
    assert macs(notes[0], ("01112", "a"), ("1112", "b"), *notes) == ["01112", "1112"]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([("01112", "a"), ("x", "b")], "“x” is no number of a contractor"),
        ([("01112", "a"), ("note", ""), ("01112", "b")], "“01112” stands below the footnotes"),
        ([("note", "")], "it holds no locality"),
    ],
    ids=["malformed", "below the notes", "none"],
)
def test_what_is_neither_locality_nor_note_is_refused(rows, reason):
    with pytest.raises(ValueError, match=reason):
        macs(*rows)


def test_a_column_is_found_by_its_words_once():
    assert column(grid(), named("NAME"), "Name") == 1
    for words in ("PRICE", "A"):
        with pytest.raises(ValueError, match="it does not have the column Price once"):
            column(grid(), named(words), "Price")


def test_zeros_that_spreadsheets_lose_are_put_back():
    assert key_of("1112", "5") == ("01112", "05")
    with pytest.raises(ValueError, match="the locality of contractor 01112 is “x”"):
        key_of("01112", "x")


def test_a_name_loses_the_marks_of_footnotes_and_nothing_else():
    assert unmarked("REST * OF STATE **", ()) == "REST * OF STATE"
    with pytest.raises(ValueError, match="locality 01112 05 has no name"):
        unmarked("*", ("01112", "05"))
