from dataclasses import replace

import pytest

from app.codebooks import build
from app.codebooks.asking.differences import BecameHeader, NoteChange, Revised
from app.domain.codes import System
from tests.codebooks.releases_made import changed
from tests.fixtures.books import opened, silent, tiny_release

CM = System.ICD_10_CM


@pytest.fixture(scope="module")
def found(books):
    return books.differences(CM, "2025-04", "2026-04")


def test_codes_that_came_went_and_became_headers_are_named(found):
    assert found.added == ("A05.A", "A05.B", "A11")
    assert found.deleted == ("A05", "A10.9")
    assert found.became_header == (BecameHeader("A05", ("A05.A", "A05.B")),)


def test_a_title_that_changed_is_shown_as_it_was_and_is(found):
    assert found.revised == (Revised("A10.1", "Tide fever of left ear", "Tide fever, left ear"),)


def test_notes_that_moved_came_and_went_are_named_with_their_place(found):
    text = "tide fever (A10.-)"
    assert found.has_notes
    assert found.notes == (
        NoteChange("A00", "excludes1 to excludes2", text, text),
        NoteChange("A10.9", "inclusion_term", "Ebb ear NOS", ""),
        NoteChange("A10.1", "inclusion_term", "", "Ebb ear, left"),
    )


def test_an_edition_does_not_differ_from_itself(books):
    found = books.differences(CM, "2026-04", "2026-04")
    assert (found.added, found.deleted, found.revised, found.notes) == ((), (), (), ())


def test_a_note_of_a_second_kind_and_one_of_a_chapter_are_named(tmp_path):
    second = "<excludes1><note>fevers caught near water</note></excludes1>"
    edition = changed(tmp_path / "new", "<sectionIndex>", f"{second}<sectionIndex>")
    april = tiny_release(2025)
    older = replace(april, path=tiny_release(2026).path)
    build(tmp_path, [older, edition], lambda *_: None, silent)
    with opened(tmp_path) as books:
        found = books.differences(CM, "2025-04", "2026-04")
        back = books.differences(CM, "2026-04", "2025-04")
    text = "fevers caught near water"
    assert found.notes == (NoteChange("chapter 1", "excludes1", "", text),)
    assert back.notes == (NoteChange("chapter 1", "excludes1", text, ""),)


def test_an_edition_that_is_not_loaded_is_refused(books):
    with pytest.raises(ValueError, match="no edition “2031-10” of ICD-10-CM; loaded are 2025-04"):
        books.differences(CM, "2025-04", "2031-10")
    with pytest.raises(ValueError, match="loaded are none"):
        books.differences(System.HCPCS, "2025-04", "2031-10")
