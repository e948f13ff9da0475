"""What the page of a code says: parents, children, notes of every level, 7th characters."""

from datetime import date

import pytest

from app.domain.books import NoteKind, SeventhCharacter

OLD, NEW = date(2025, 9, 30), date(2025, 10, 1)
LATE = date(2026, 4, 1)


def test_parents_go_from_the_chapter_down_through_umbrella_sections(books):
    parents = [parent.code for parent in books.entry("A00.0", NEW).parents]
    assert parents == ["chapter 1", "A00-A19", "A00-A09", "A00"]


def test_a_section_of_one_category_is_shown_once(books):
    assert [parent.code for parent in books.entry("B20", NEW).parents] == ["chapter 2"]


def test_a_seven_character_code_hangs_below_its_stem(books):
    parents = [parent.code for parent in books.entry("T36.0X1A", NEW).parents]
    assert parents == ["chapter 19", "T36-T50", "T36", "T36.0", "T36.0X", "T36.0X1"]
    children = [child.code for child in books.entry("S10.0", NEW).children]
    assert children == ["S10.0XXA", "S10.0XXD", "S10.0XXS"]


def test_notes_go_from_the_code_up_and_name_the_level_that_carries_them(books):
    told = [(note.source, str(note.kind)) for note in books.entry("A00.0", NEW).notes]
    assert told == [
        ("A00.0", "inclusion_term"),
        ("A00.0", "inclusion_term"),
        ("A00", "includes"),
        ("A00", "excludes2"),
        ("A00-A09", "inclusion_term"),
        ("A00-A09", "excludes1"),
        ("A00-A19", "includes"),
        ("chapter 1", "includes"),
        ("chapter 1", "use_additional"),
        ("chapter 1", "excludes2"),
    ]


def test_a_section_of_one_category_passes_its_notes_down(books):
    (note,) = books.entry("B20", NEW).notes
    assert (note.kind, note.source, note.codes) == ("excludes1", "B20", ("A00.0-A00.1", "A00.9"))


@pytest.mark.parametrize(("on", "kind"), [(OLD, NoteKind.EXCLUDES1), (NEW, NoteKind.EXCLUDES2)])
def test_a_note_is_of_the_kind_that_it_had_on_the_day(books, on, kind):
    kinds = [note.kind for note in books.entry("A00.9", on).notes if "A10.-" in note.codes]
    assert kinds == [kind]


def test_inclusion_terms_of_a_category_stay_there(books):
    sources = [
        note.source
        for note in books.entry("S10.0XXA", NEW).notes
        if note.kind is NoteKind.INCLUSION_TERM
    ]
    # The stem is the printed form of the code; a code above the stem is another code.
    assert sources == ["S10.0"]
    assert books.entry("S10", NEW).notes[0].kind is NoteKind.SEVENTH_CHARACTER


@pytest.mark.parametrize(
    ("code", "chars", "source"),
    [
        ("S10", "ADS", "S10"),
        ("S10.11", "ADS", "S10"),
        ("S10.2", "AB", "S10.2"),
        ("S10.2XXB", "AB", "S10.2"),
        ("A00.0", "", None),
    ],
)
def test_the_nearest_definition_of_the_seventh_character_counts(books, code, chars, source):
    entry = books.entry(code, NEW)
    assert "".join(each.char for each in entry.seventh_characters) == chars
    sources = [note.source for note in entry.notes if note.kind is NoteKind.SEVENTH_CHARACTER]
    assert sources == ([source] if source else [])


def test_a_continued_meaning_is_read_as_one(books):
    first, *_ = books.entry("S10.0", NEW).seventh_characters
    assert first == SeventhCharacter("A", "first knot; knot NOS")


def test_the_title_of_a_made_code_ends_with_its_extension(books):
    assert books.entry("S10.11XA", NEW).title == "Rope burn of left finger, first knot"


@pytest.mark.parametrize(
    ("on", "as_of"),
    [
        (date(2024, 10, 1), date(2025, 4, 1)),
        (date(2025, 3, 31), date(2025, 4, 1)),
        (date(2025, 4, 1), None),
        (NEW, LATE),
        (date(2026, 3, 31), LATE),
        (LATE, None),
    ],
    ids=str,
)
def test_notes_newer_than_the_date_say_so(books, on, as_of):
    assert books.entry("B20", on).notes_as_of == as_of


def test_a_code_outside_the_edition_has_no_notes_to_mark(books):
    entry = books.entry("A05.A", OLD)
    assert (entry.notes, entry.notes_as_of, entry.title) == ((), None, "Wick fever, relapsing")
