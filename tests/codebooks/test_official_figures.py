"""The real ICD-10-CM books against the figures that NCHS prints."""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date

import pytest

from app.domain.books import NoteKind, Status
from app.domain.codes import System

CM = System.ICD_10_CM
HIP = "Fracture of unspecified part of neck of right femur, initial encounter for closed fracture"
MARCH, MAY = date(2026, 3, 12), date(2026, 5, 1)


@pytest.fixture(scope="module")
def titles(real_books):
    return [phrase for phrase in real_books.phrases() if phrase.source == "title"]


def test_the_editions_hold_the_official_numbers_of_codes(real_books):
    editions = [each for each in real_books.editions() if each.system is CM]
    counts = {each.edition: (each.codes, each.headers) for each in editions}
    assert counts == {"2025-04": (74_260, 23_324), "2026-04": (74_719, 23_467)}


def test_every_valid_code_of_may_2026_is_found_as_valid(real_books, titles):
    on_that_day = [title for title in titles if title.first <= MAY <= title.last]
    assert Counter(phrase.is_billable for phrase in on_that_day) == {True: 74_719, False: 23_467}
    for phrase in on_that_day[::97]:
        entry = real_books.entry(phrase.code, MAY)
        assert (entry.title, entry.is_billable) == (phrase.text, phrase.is_billable)
        assert entry.parents[0].code.startswith("chapter ")


def test_multiple_sclerosis_became_a_header_in_october_2025(real_books):
    before = real_books.entry("G35", date(2025, 9, 30))
    after = real_books.entry("G35", date(2025, 10, 1))
    assert (before.status, before.valid_to) == (Status.VALID, date(2025, 9, 30))
    assert (after.status, after.valid_to) == (Status.HEADER, date(2025, 9, 30))
    assert [child.code for child in after.children] == ["G35.A", "G35.B", "G35.C", "G35.D"]
    assert real_books.entry("G35.A", date(2025, 10, 1)).valid_from == date(2025, 10, 1)


@pytest.mark.parametrize("code", ["R10.2", "E78.01", "G35"])
def test_codes_of_april_2025_that_are_headers_in_april_2026(real_books, code):
    assert real_books.entry(code, date(2025, 4, 1)).status is Status.VALID
    assert real_books.entry(code, date(2026, 4, 1)).status is Status.HEADER


def test_sixteen_codes_became_headers(titles):
    flags = {}
    for title in titles:
        flags.setdefault(title.code, []).append(title.is_billable)
    assert sum(seen[0] and not seen[-1] for seen in flags.values()) == 16


def test_notes_in_march_are_as_of_april(real_books):
    march, may = real_books.entry("E11.9", MARCH), real_books.entry("E11.9", MAY)
    assert (march.status, march.notes_as_of) == (Status.VALID, date(2026, 4, 1))
    assert (may.status, may.notes_as_of) == (Status.VALID, None)
    assert (may.valid_from, may.valid_to) == (None, None)


def test_hypoxemia_shows_the_excludes1_note_of_its_category(real_books):
    notes = real_books.entry("R09.02", MAY).notes
    standing = [note for note in notes if note.source == "R09"]
    assert {note.kind for note in standing} == {NoteKind.EXCLUDES1}
    assert "J96.-" in {code for note in standing for code in note.codes}


def test_a_date_after_the_loaded_years_has_no_edition(real_books):
    entry = real_books.entry("E11.9", date(2026, 10, 5))
    assert (entry.status, entry.edition, entry.notes) == (Status.NO_EDITION, None, ())
    assert real_books.coverage(CM) == "2024-10-01 to 2026-09-30"


@pytest.mark.parametrize(
    ("code", "title", "parents"),
    [
        (
            "S72.001A",
            HIP,
            "chapter 19, S70-S79, S72, S72.0, S72.00, S72.001",
        ),
        (
            "T07.XXXA",
            "Unspecified multiple injuries, initial encounter",
            "chapter 19, T07-T88, T07",
        ),
        ("M05.70", None, "chapter 13, M00-M25, M05-M14, M05, M05.7"),
        ("C7A.00", None, "chapter 2, C00-C96, C7A, C7A.0"),
        ("C18.9", None, "chapter 2, C00-C96, C00-C75, C15-C26, C18"),
        ("QA0.0101", None, "chapter 17, QA0, QA0.0, QA0.01, QA0.010"),
    ],
)
def test_a_code_stands_where_the_book_prints_it(real_books, code, title, parents):
    entry = real_books.entry(code, MAY)
    assert entry.status is Status.VALID
    assert title in {None, entry.title}
    assert ", ".join(parent.code for parent in entry.parents) == parents


def test_umbrella_sections_pass_their_notes_down(real_books):
    sources = {note.source for note in real_books.entry("M05.70", MAY).notes}
    assert {"M00-M25", "chapter 13"} <= sources


@pytest.mark.parametrize(
    ("code", "chars"), [("S12.9", "ADS"), ("S12.000", "ABDGKS"), ("S06.1X7", "ADS")]
)
def test_the_nearest_seventh_characters_are_offered(real_books, code, chars):
    entry = real_books.entry(code, MAY)
    assert "".join(each.char for each in entry.seventh_characters) == chars


def test_a_seventh_character_that_is_not_listed_makes_no_code(real_books):
    assert real_books.entry("S06.1X7A", MAY).status is Status.VALID
    assert real_books.entry("S06.1X7D", MAY).status is Status.NOT_IN_EDITION


def test_a_continuation_line_belongs_to_the_value_above_it(real_books):
    meanings = {each.char: each.meaning for each in real_books.entry("S72", MAY).seventh_characters}
    assert meanings["B"].endswith("; initial encounter for open fracture NOS")


def test_the_table_of_visual_impairment_stands_at_its_category(real_books):
    lines = [note.text for note in real_books.entry("H54.0", MAY).notes if note.source == "H54"]
    assert any("Category of visual impairment 1; Maximum less than: 6/18" in line for line in lines)


def test_an_excludes1_note_that_became_an_excludes2_note(real_books):
    def excluded(on):
        notes = real_books.entry("D49.2", on).notes
        return {note.kind for note in notes if "D37-D44" in note.codes}

    assert excluded(date(2025, 9, 30)) == {NoteKind.EXCLUDES1}
    assert excluded(date(2026, 4, 1)) == {NoteKind.EXCLUDES2}


def test_forty_seven_excludes1_notes_became_excludes2_notes(real_books):
    with closing(sqlite3.connect(real_books.generation / "reference.db")) as database:
        (moved,) = database.execute(
            "SELECT count(*) FROM note a JOIN note b USING (place, text)"
            " WHERE a.kind = 'excludes1' AND b.kind = 'excludes2' AND a.last < b.first"
        ).fetchone()
    assert moved == 47
