"""The captions of a table of which nobody knows what list it is."""

import pickle

import pytest

from app.codebooks.files.column_map import parse_columns
from app.codebooks.lists.captions import captions, folded, named_captions, unmapped
from app.codebooks.receiving.received import Member
from tests.codebooks.lists.lists_made import comma_separated, spreadsheet

UNKNOWN = comma_separated(("Reason", "Text, long", ""), ("7", "Lamp", "x"), ("8", "Oil", ""))


def test_captions_stand_as_the_file_has_them():
    assert captions(UNKNOWN) == ("Reason", "Text, long", "")
    assert captions(spreadsheet(("Reason", "Text"), (7, "Lamp"))) == ("Reason", "Text")


def test_lines_before_the_captions_are_left_out():
    member = comma_separated(("Our reasons",), (), ("Reason", "Text"), ("7", "Lamp"))
    assert captions(member) == ("Reason", "Text")


@pytest.mark.parametrize(
    "content",
    [b"", b"hello\nworld\n", b"%PDF-1.7\n\x00\x01", b"one\n\ntwo\n"],
    ids=["empty", "text", "binary", "lines"],
)
def test_what_is_no_table_has_no_captions_and_is_no_list(content):
    assert captions(Member("any", content)) == ()
    assert unmapped(Member("any", content)) is None
    assert named_captions(Member("any", content)) == "none"


@pytest.mark.parametrize(
    ("caption", "told"),
    [("Place of Service\nCode(s)", "place of service code s"), ("Last-Modified", "last modified")],
    ids=["line break", "hyphen"],
)
def test_captions_are_compared_without_signs_and_capitals(caption, told):
    assert folded(caption) == told


def test_the_user_is_told_in_one_line_how_to_map_a_table():
    error = pickle.loads(pickle.dumps(unmapped(UNKNOWN)))  # noqa: S301 - our own
    assert "columns Reason, Text, long, which tell no code set" in str(error)
    assert len(str(error).splitlines()) == 1
    assert parse_columns(error.example) == (("code", "Reason"), ("title", "Text, long"))


def test_a_table_of_many_columns_names_the_first():
    member = comma_separated([f"Column {at}" for at in range(30)], ["x"] * 30)
    assert named_captions(member).endswith("Column 10, Column 11, …")
