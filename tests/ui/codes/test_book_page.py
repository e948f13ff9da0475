import re
from datetime import date

from PySide6.QtGui import QTextDocument

from app.domain.books import Entry, Note, NoteKind, Status
from app.domain.codes import System
from app.ui.codes.book_page import page

ON = date(2026, 5, 1)


def words(html):
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


def links(html):
    return re.findall(r'href="([^"]+)"', html)


def in_order(text, *parts):
    places = [text.index(part) for part in parts]
    return places == sorted(places)


def test_notes_stand_under_the_level_that_carries_them(books):
    text = words(page(books.entry("A00.1", ON), ON))
    assert in_order(
        text,
        "At A00.1 itself",
        "exposure to lamp oil",
        "From A00",
        "lamplighter's fever",
        "tide fever",
        "From A00-A09",
        "candle headache",
        "From chapter 1",
        "fevers caught near water",
    )


def test_kinds_of_notes_have_their_official_names(books):
    text = words(page(books.entry("A00.1", ON), ON))
    for name in ("Code first", "Includes", "Excludes1", "Excludes2", "Use additional code"):
        assert f"\n{name}\n" in text


def test_codes_that_a_note_names_are_links(books):
    html = page(books.entry("A00.1", ON), ON)
    assert {"code:A10", "code:B20", "code:T36.0X1", "code:S10", "code:S19"} <= set(links(html))


def test_a_word_that_only_looks_like_a_code_is_no_link():
    note = Note(NoteKind.NOTE, "vitamin B12 & <b>A00</b> (B20)", "A00", ("B20",))
    html = page(Entry(System.ICD_10_CM, "A00", Status.VALID, notes=(note,)), ON)
    assert links(html) == ["code:B20"]
    assert "vitamin B12 & <b>A00</b> (B20)" in words(html)


def test_the_hierarchy_goes_from_the_chapter_down(books):
    html = page(books.entry("A00.1", ON), ON)
    above = words(html).partition("Stands under")[2]
    assert in_order(above, "chapter 1", "Fevers of the harbour", "Lantern fevers", "A00\n")
    assert "level:chapter 1" in links(html)
    assert "code:A00" in links(html)


def test_children_of_a_header_come_before_the_hierarchy(books):
    html = page(books.entry("A05", ON), ON)
    assert in_order(words(html), "Header on", "Choose one of", "A05.A", "A05.B", "Stands under")
    assert links(html)[:2] == ["code:A05.A", "code:A05.B"]


def test_the_characters_of_a_full_code_lead_to_its_neighbours(books):
    html = page(books.entry("S10.0XXA", ON), ON)
    assert "7th characters" in words(html)
    assert "code:S10.0XXD" in links(html)
    assert "code:S10.0XXA" not in links(html)


def test_the_characters_of_a_header_are_only_listed(books):
    html = page(books.entry("S10.0", ON), ON)
    assert "7th characters" in words(html)
    assert "code:S10.D" not in links(html)


def test_a_missing_edition_says_how_to_get_it(books):
    on = date(2027, 1, 1)
    text = words(page(books.entry("A00.1", on), on, "Load the release of 2026-10."))
    assert in_order(text, "A00.1", "No edition of ICD-10-CM", "Load the release of 2026-10.")
