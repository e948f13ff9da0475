"""The table for a spreadsheet on what changed between two editions."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.printed.revisions import RevisionKind
from app.reports.revision_table import COLUMNS, revision_table
from tests.reports.revised import ADDED, HEADER, MOVED, REVISED, compared, mine, told, use

TABLE = "Conversion Table 2025-10"


def rows(touches, *, only_touching=False):
    content = revision_table(touches, only_touching=only_touching)
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def titled(title):
    (row,) = rows(told(comparison=compared(replace(REVISED, title=title))))
    return row["Title"]


def test_it_begins_with_a_byte_order_mark_and_ends_lines_as_spreadsheets_do():
    content = revision_table(told(), only_touching=False)
    assert content.startswith(b"\xef\xbb\xbfSystem,Code,")
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + len(RevisionKind)


def test_a_code_that_became_a_header_has_what_to_use_instead_and_by_what():
    used = mine(use(7, "A05", "Doe, Jane"), use(9, "A05", "", day=8), has_note=True)
    (row,) = rows(told({HEADER: (used,)}, compared(HEADER)))
    assert row == {
        "System": "ICD-10-CM",
        "Code": "A05",
        "Title": "Wick fever",
        "Change": "Became a header",
        "Note was": "",
        "Note is": "",
        "Before": "Wick fever",
        "After": "Wick fever",
        "Use instead": "A05.A Wick fever, relapsing; A05.B Wick <b> steady",
        "Use instead by": "codes right below",
        "Given before": "",
        "Touches": "A05: 2 encounters, note",
        "Encounters": "No. 9 2026-03-08 A05; No. 7 2026-03-05 Doe, Jane A05",
        "From edition": "2025-04",
        "To edition": "2026-04",
    }
    assert tuple(row) == COLUMNS


def test_what_the_conversion_table_says_is_marked_by_its_name():
    (row,) = rows(told(comparison=compared(ADDED, table=TABLE)))
    assert (row["Given before"], row["Use instead by"]) == ("A10.9", TABLE)


def test_a_note_that_moved_has_both_kinds():
    (row,) = rows(told(comparison=compared(MOVED)))
    assert (row["Note was"], row["Note is"]) == ("Excludes1", "Excludes2")
    assert row["Use instead by"] == ""


def test_only_what_touches_can_be_asked_for():
    touches = told({HEADER: (mine(is_favourite=True),)})
    assert [row["Code"] for row in rows(touches, only_touching=True)] == ["A05"]
    assert len(rows(touches)) == len(RevisionKind)


@pytest.mark.parametrize(
    ("hostile", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        (" \r\n=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ('a,b;"c"\r\nd', 'a,b;"c" d'),
        ("a = b", "a = b"),
        ("", ""),
    ],
    ids=repr,
)
def test_what_a_spreadsheet_would_calculate_is_quoted(hostile, written):
    assert titled(hostile) == written


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=40))
def test_no_title_breaks_the_table_or_becomes_a_formula(title):
    written = titled(title)
    assert not written.startswith(("=", "+", "-", "@"))
    assert written.removeprefix("'") == " ".join(title.split()).removeprefix("'")
