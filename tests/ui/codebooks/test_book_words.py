from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.codebooks.asking.differences import BecameHeader, Differences, NoteChange, Revised
from app.codebooks.asking.gaps import Gap
from app.codebooks.receiving.prepared import Imported, Prepared
from app.codebooks.receiving.previewing import Preview
from app.domain.books import Edition
from app.domain.codes import System
from app.ui.codebooks.book_room import Proposal
from app.ui.codebooks.book_words import (
    change_lines,
    dates_word,
    edition_line,
    gap_line,
    known_line,
    loaded_line,
)

CM = System.ICD_10_CM
EDITION = Edition(
    CM, "2026-10", date(2026, 10, 1), date(2027, 9, 30), 27, 3, "codes.zip", "Invented for tests."
)
ROW = Imported(Path("codes.zip"), CM, "2026-10", 27, 0.1, (), (), is_new=True)
DIFFERENCES = Differences(
    added=("A00.12",),
    deleted=("A10.9", "A10.8"),
    revised=(Revised("A01", "Old fever", "New fever"),),
    became_header=(BecameHeader("A10.8", ("A10.81",)),),
    notes=(NoteChange("A00", "excludes1", "x", ""), NoteChange("A00", "excludes2", "", "x")),
    has_notes=True,
)
PREVIEW = Preview(
    CM,
    "2026-10",
    "2024-10-01 to 2026-09-30",
    "2024-10-01 to 2027-09-30",
    "2026-04",
    DIFFERENCES,
)


@pytest.mark.parametrize(
    ("gap", "line"),
    [
        (Gap(CM, None, None), "No ICD-10-CM is loaded."),
        (Gap(CM, date(2026, 10, 1), None), "No ICD-10-CM for dates from 2026-10-01."),
        (
            Gap(CM, date(2025, 10, 1), date(2026, 3, 31)),
            "No ICD-10-CM for dates from 2025-10-01 to 2026-03-31.",
        ),
    ],
    ids=["nothing at all", "from a day on", "in between"],
)
def test_a_gap_is_said_in_a_line(gap, line):
    assert gap_line(gap) == line


def test_an_edition_is_said_with_its_dates_source_and_licence():
    assert dates_word(EDITION) == "2026-10-01 to 2027-09-30"
    assert dates_word(replace(EDITION, effective_to=date.max)) == "from 2026-10-01"
    assert edition_line(EDITION) == "ICD-10-CM 2026-10 comes from codes.zip. Invented for tests."


def test_all_that_would_change_is_said_a_matter_a_line():
    row = replace(ROW, warnings=("Its edition is taken from its name.",), skipped=("a.pdf",))
    assert change_lines(row, PREVIEW).split("\n") == [
        "Its edition is taken from its name.",
        "Dates covered: 2024-10-01 to 2027-09-30 (before: 2024-10-01 to 2026-09-30)",
        "Against 2026-04:",
        "1 added: A00.12",
        "2 deleted: A10.9, A10.8",
        "1 of them became headers: A10.8",
        "1 revised: A01 New fever",
        "Notes that came, went or moved: 2, at A00",
        "Not recognised: a.pdf",
    ]


def test_the_first_edition_of_a_system_is_compared_with_nothing():
    preview = replace(PREVIEW, differences=None, covered_before=PREVIEW.covered_after)
    assert change_lines(ROW, preview) == "Dates covered, as before: 2024-10-01 to 2027-09-30"


def test_editions_without_notes_say_that_none_are_compared():
    bare = replace(DIFFERENCES, revised=(), notes=(), has_notes=False)
    lines = change_lines(ROW, replace(PREVIEW, differences=bare))
    assert lines.endswith("One of the two brings no notes, so none are compared.")
    assert "revised" not in lines


def test_many_codes_are_counted_and_the_first_are_named():
    many = replace(DIFFERENCES, added=tuple(f"A{number:02}" for number in range(1_100)))
    line = change_lines(ROW, replace(PREVIEW, differences=many)).split("\n")[2]
    assert line.startswith("1,100 added: A00, A01, ")
    assert line.endswith("A59, and 1,040 more")


def test_what_is_known_or_loaded_is_named():
    known = replace(ROW, edition="2026-04", is_new=False)
    proposal = Proposal(Prepared((ROW, known), Path("3"), ()), (PREVIEW,))
    assert known_line(proposal) == "Loaded already: ICD-10-CM 2026-10, ICD-10-CM 2026-04."
    assert loaded_line(proposal) == "Loaded: ICD-10-CM 2026-10."
    assert change_lines(known, None) == "It is loaded already."
