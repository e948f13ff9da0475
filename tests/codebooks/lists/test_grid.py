"""Tables as users have them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.lists.grid import grid_heads, grid_rows
from app.codebooks.receiving.received import Member
from tests.codebooks.lists.lists_made import comma_separated, spreadsheet

CELLS = st.text('aB7’é ,;\t\n"', max_size=6)


@pytest.mark.parametrize(
    "delimiter", [",", "\t", ";", "|"], ids=["comma", "tab", "semicolon", "bar"]
)
def test_a_text_is_cut_by_each_delimiter(delimiter):
    member = comma_separated(("Code", "Text"), ("1", "Lamp"), delimiter=delimiter)
    assert grid_heads(member)[delimiter] == [["Code", "Text"], ["1", "Lamp"]]
    assert list(grid_rows(member, delimiter)) == [["Code", "Text"], ["1", "Lamp"]]


def test_a_spreadsheet_gives_its_sheets():
    member = spreadsheet(("Code", "Text"), (1, "Lamp"))
    assert grid_heads(member)["Codes"] == [["Code", "Text"], ["1", "Lamp"]]
    assert list(grid_rows(member, "Codes")) == [["Code", "Text"], ["1", "Lamp"]]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1252", "utf-16"],
    ids=["plain", "mark", "cp1252", "utf-16"],
)
def test_every_encoding_that_spreadsheets_write_is_read(encoding):
    member = Member("list.csv", "Code,Text\n1,Keeper’s lamp é\n".encode(encoding))
    assert list(grid_rows(member, ","))[1] == ["1", "Keeper’s lamp é"]
    assert grid_heads(member)[","][1] == ["1", "Keeper’s lamp é"]


def test_bytes_of_no_encoding_are_latin_1():
    assert list(grid_rows(Member("list.csv", b"1,\x81\xe9"), ",")) == [["1", "\x81é"]]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'Code,Text\n1,"Lamp\n', "no sound table"),
        (b"Code,Text\n1,La\x00mp\n", "characters that are no text"),
        ("Code,Text\n".encode("utf-16-le"), "characters that are no text"),
        (b"Code,Text\n1," + b"x" * 200_000, "no sound table"),
    ],
    ids=["open quote", "NUL", "UTF-16 without a mark", "endless cell"],
)
def test_a_damaged_text_is_refused(content, reason):
    with pytest.raises(ValueError, match=reason):
        list(grid_rows(Member("list.csv", content), ","))


def test_a_damaged_spreadsheet_is_refused():
    whole = spreadsheet(("Code", "Text"), ("1", "Lamp"))
    with pytest.raises(BrokenReleaseError):
        list(grid_rows(whole, "No such sheet"))


@pytest.mark.parametrize(
    "content",
    [b"", b" \n \n", b"\x00\x01\x02", b"," * 1_000_000, b'"' + b"x" * 200_000],
    ids=["empty", "blank", "binary", "a million columns", "endless cell"],
)
def test_what_is_no_table_has_no_rows_of_captions(content):
    rows = [row for head in grid_heads(Member("any", content)).values() for row in head]
    assert not any(len(row) > 1 for row in rows)


def test_only_the_first_rows_are_looked_at():
    member = comma_separated(("Code", "Text"), *[("1", "Lamp")] * 100)
    assert len(grid_heads(member)[","]) == 40
    long = comma_separated(("Code", "Text"), *[("1", "Lamp" * 600)] * 20)
    assert 2 < len(grid_heads(long)[","]) < 10


@settings(max_examples=40)
@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6))
def test_whatever_was_written_is_read_again(rows):
    assert list(grid_rows(comma_separated(*rows), ",")) == rows
