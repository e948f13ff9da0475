"""What changed between two editions of an invented book, and between the two real ones."""

from collections import Counter
from dataclasses import replace

import pytest

from app.codebooks import build
from app.domain.books import NoteKind, Titled
from app.domain.codes import System
from app.domain.printed.revisions import Revision, RevisionKind
from tests.codebooks.releases_made import changed
from tests.fixtures.books import opened, silent, tiny_release

CM = System.ICD_10_CM
WICK = (Titled("A05.A", "Wick fever, relapsing"), Titled("A05.B", "Wick fever, steady"))


@pytest.fixture(scope="module")
def told(books):
    return books.revisions(CM, "2025-04", "2026-04")


@pytest.fixture(scope="module")
def real(real_books):
    return real_books.revisions(CM, "2025-04", "2026-04")


def of(comparison, kind):
    return [each for each in comparison.revisions if each.kind is kind]


def test_it_says_which_editions_were_compared(told):
    assert (told.old.edition, told.new.edition) == ("2025-04", "2026-04")
    assert told.has_notes
    assert told.table == ""


def test_a_code_that_became_a_header_has_its_children_to_use_instead(told):
    (header,) = of(told, RevisionKind.BECAME_HEADER)
    assert header == Revision(
        CM,
        "A05",
        RevisionKind.BECAME_HEADER,
        "Wick fever",
        old="Wick fever",
        new="Wick fever",
        successors=WICK,
    )


def test_a_deleted_code_keeps_its_title_and_is_told_once(told):
    title = "Tide fever, unspecified ear"
    assert of(told, RevisionKind.DELETED) == [
        Revision(CM, "A10.9", RevisionKind.DELETED, title, old=title)
    ]


def test_new_codes_come_with_their_titles(told):
    titles = {each.code: (each.title, each.old, each.new) for each in of(told, RevisionKind.ADDED)}
    assert titles == {
        "A05.A": ("Wick fever, relapsing", "", "Wick fever, relapsing"),
        "A05.B": ("Wick fever, steady", "", "Wick fever, steady"),
        "A11": ("Neap fever", "", "Neap fever"),
    }


def test_a_revised_title_is_told_as_it_was_and_is(told):
    (revised,) = of(told, RevisionKind.REVISED)
    assert (revised.code, revised.title) == ("A10.1", "Tide fever, left ear")
    assert (revised.old, revised.new) == ("Tide fever of left ear", "Tide fever, left ear")


def test_notes_say_their_kind_before_and_after(told):
    words, inclusion = "tide fever (A10.-)", NoteKind.INCLUSION_TERM
    notes = [each for each in told.revisions if each.kind.is_of_note]
    assert [
        (each.kind, each.code, each.title, each.old, each.new, each.was, each.became)
        for each in notes
    ] == [
        (
            RevisionKind.NOTE_MOVED,
            "A00",
            "Lantern fever",
            words,
            words,
            NoteKind.EXCLUDES1,
            NoteKind.EXCLUDES2,
        ),
        (
            RevisionKind.NOTE_CAME,
            "A10.1",
            "Tide fever, left ear",
            "",
            "Ebb ear, left",
            None,
            inclusion,
        ),
        (
            RevisionKind.NOTE_WENT,
            "A10.9",
            "Tide fever, unspecified ear",
            "Ebb ear NOS",
            "",
            inclusion,
            None,
        ),
    ]


def test_notes_of_sections_and_chapters_have_the_titles_of_these(tmp_path):
    section = "<inclusionTerm>\n        <note>Fevers of lamplighters</note>"
    of_section = f"<excludes1><note>smoke</note></excludes1>{section}"
    of_chapter = "<excludes1><note>fog</note></excludes1><sectionIndex>"
    older = replace(tiny_release(2025), path=tiny_release(2026).path)
    edition = changed(tmp_path / "one", section, of_section)
    xml = (tmp_path / "one" / "tabular.xml").read_text(encoding="utf-8")
    (tmp_path / "one" / "tabular.xml").write_text(
        xml.replace("<sectionIndex>", of_chapter, 1), encoding="utf-8"
    )
    build(tmp_path, [older, edition], lambda *_: None, silent)
    with opened(tmp_path) as books:
        told = books.revisions(CM, "2025-04", "2026-04")
    assert [(each.code, each.title, each.new) for each in told.revisions] == [
        ("chapter 1", "Fevers of the harbour (A00-A19)", "fog"),
        ("A00-A09", "Lantern fevers (A00-A09)", "smoke"),
    ]


def test_an_edition_that_is_not_loaded_is_refused(books):
    with pytest.raises(ValueError, match="no edition “2031-10” of ICD-10-CM"):
        books.revisions(CM, "2025-04", "2031-10")


def test_the_real_editions_differ_by_the_official_figures(real):
    assert Counter(each.kind for each in real.revisions) == {
        RevisionKind.ADDED: 487,
        RevisionKind.DELETED: 12,
        RevisionKind.BECAME_HEADER: 16,
        RevisionKind.REVISED: 38,
        RevisionKind.NOTE_MOVED: 56,
        RevisionKind.NOTE_CAME: 348,
        RevisionKind.NOTE_WENT: 94,
    }
    assert all(each.title for each in real.revisions)


def test_multiple_sclerosis_became_a_header(real):
    (header,) = [each for each in of(real, RevisionKind.BECAME_HEADER) if each.code == "G35"]
    assert header.title == "Multiple sclerosis"
    assert [each.code for each in header.successors] == ["G35.A", "G35.B", "G35.C", "G35.D"]
    assert header.successors[0].title == "Relapsing-remitting multiple sclerosis"


def test_forty_seven_excludes1_notes_became_excludes2(real):
    moved = Counter((each.was, each.became) for each in of(real, RevisionKind.NOTE_MOVED))
    assert moved == {
        (NoteKind.EXCLUDES1, NoteKind.EXCLUDES2): 47,
        (NoteKind.USE_ADDITIONAL, NoteKind.CODE_ALSO): 9,
    }
