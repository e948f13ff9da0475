from datetime import date

import pytest

from app.domain.books import Entry, NoteKind, Status, Titled
from app.domain.codes import System
from app.ui.codes.book.words import (
    day,
    edition_line,
    kind_name,
    level_name,
    refusal_line,
    status_line,
    status_word,
)

CM, CPT = System.ICD_10_CM, System.CPT
ON = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (Entry(CM, "A00.1", Status.VALID), "Billable on 2026-03-12."),
        (
            Entry(CM, "A00", Status.HEADER),
            "Header on 2026-03-12, not billable: choose one of the codes below.",
        ),
        (
            Entry(CM, "A10.9", Status.NOT_IN_EDITION, valid_to=date(2025, 9, 30)),
            "Not in the edition of 2026-03-12, valid until 2025-09-30.",
        ),
        (
            Entry(CM, "A11", Status.NOT_IN_EDITION, valid_from=date(2026, 10, 1)),
            "Not in the edition of 2026-03-12, valid from 2026-10-01.",
        ),
        (Entry(CM, "A77", Status.NOT_IN_EDITION), "Not in the edition of 2026-03-12."),
        (
            Entry(CM, "A00", Status.NO_EDITION),
            "No edition of ICD-10-CM is loaded for 2026-03-12.",
        ),
        (
            Entry(CPT, "99214", Status.NOT_VERIFIED),
            "Not verified: CPT is licensed by the AMA, and no licensed file is loaded.",
        ),
        (
            Entry(System.HCPCS, "J1100", Status.NOT_VERIFIED),
            "Not verified: no release of HCPCS is loaded.",
        ),
    ],
    ids=lambda value: value.status.value if isinstance(value, Entry) else "",
)
def test_the_status_is_said_plainly(entry, line):
    assert status_line(entry, ON) == line


def test_a_header_is_refused_with_the_first_codes_below_it():
    below = tuple(Titled(f"A00.{number}", "Fever") for number in range(10))
    line = refusal_line(Entry(CM, "A00", Status.HEADER, children=below), ON)
    assert line.endswith("choose one of A00.0, A00.1, A00.2, A00.3, A00.4, A00.5, A00.6, A00.7 …")


def test_the_edition_line_names_the_days_and_the_age_of_the_notes():
    entry = Entry(
        CM,
        "A05",
        Status.VALID,
        edition="2026-04",
        valid_from=date(2025, 10, 1),
        valid_to=date(2026, 9, 30),
        notes_as_of=date(2026, 4, 1),
    )
    assert edition_line(entry) == (
        "ICD-10-CM 2026-04 · valid from 2025-10-01 · valid until 2026-09-30"
        " · notes as of 1 April 2026"
    )


def test_an_edition_of_codes_only_says_that_it_has_no_notes():
    entry = Entry(CM, "A05", Status.VALID, edition="2026-10", has_notes_loaded=False)
    assert edition_line(entry) == (
        "ICD-10-CM 2026-10 · no notes are loaded for this edition: open its Tabular List"
    )


def test_without_an_edition_there_is_no_edition_line():
    assert edition_line(Entry(CM, "A05", Status.NO_EDITION)) == ""


def test_notes_are_headed_by_their_level():
    assert level_name("A00", "A00") == "At A00 itself"
    assert level_name("A00", "chapter 1") == "From chapter 1"


def test_every_kind_and_status_has_a_name():
    assert kind_name(NoteKind.USE_ADDITIONAL) == "Use additional code"
    assert len({kind_name(kind) for kind in NoteKind}) == len(NoteKind)
    words = {status_word(Entry(CM, "A00", status)) for status in Status}
    assert len(words) == len(Status)


def test_a_day_is_written_in_english():
    assert day(date(2025, 4, 1)) == "1 April 2025"
