"""Sections of the Official Guidelines read in the book."""

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.search import build_index, open_index
from app.ui.codes.book.pane import BookPane
from app.ui.codes.codes_pane import CodesPane
from app.ui.codes.section_page import section_page
from app.ui.codes.section_reading import read_section
from app.ui.search.hit_rows import GroupRow, SectionRow
from tests.fixtures.annotated import annotated_root
from tests.fixtures.books import opened

ON = date(2026, 5, 1)
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


@pytest.fixture
def pane(qtbot, annotated, notebook, background):
    pane = BookPane(annotated, notebook, background, background)
    qtbot.addWidget(pane)
    pane.resize(420, 320)
    pane.show()
    pane.activateWindow()
    pane.set_date(ON)
    pane.focus_page()
    return pane


@pytest.fixture
def read(qtbot, pane):
    def do(number, title):
        pane.open_section(number)
        sees(qtbot, pane, title)

    return do


def sees(qtbot, pane, words):
    qtbot.waitUntil(lambda: words in pane._view.toPlainText())


def begins(qtbot, pane, words):
    qtbot.waitUntil(lambda: pane._view.toPlainText().startswith(words))


def opens(qtbot, pane, code):
    qtbot.waitUntil(lambda: pane.entry is not None and pane.entry.code == code)
    sees(qtbot, pane, code)


def test_a_section_says_its_text_where_it_stands_and_what_stands_below(annotated):
    section = read_section(annotated, "Section I.C.1.a", ON)
    assert section.guideline.title == "Lantern fever"
    assert [each.number for each in section.above] == ["I", "I.C", "I.C.1"]
    assert [each.number for each in section.below][:2] == ["I.C.1.a.1)", "I.C.1.a.2)"]
    html = section_page(section)
    assert '<a href="code:A00.1">A00.1</a>' in html
    assert 'title="Chapter 1: Fevers (A00-A19)">I.C.1</a></p>' in html
    assert ">I.C.1.a.1) Kind 1</a>" in html
    assert "FY2031, page 2" in html


def test_a_section_without_text_lists_those_below(annotated):
    html = section_page(read_section(annotated, "I.C", ON))
    assert "What it says" not in html
    assert '<a href="section:I.C.1" ' in html


@pytest.mark.parametrize(("number", "on"), [("IX.Z", ON), ("I.C.1", date(2020, 1, 1))])
def test_there_is_no_other_section(annotated, number, on):
    assert read_section(annotated, number, on) is None


def test_one_goes_from_section_to_section_to_a_code_and_back(qtbot, pane, read):
    view = pane._view
    read("I.C.1.a", "A second paragraph.")
    view.choose_link("I.C.1.a.1)", "section")
    qtbot.keyClick(view, KEY.Key_Return)
    begins(qtbot, pane, "I.C.1.a.1)\n")
    qtbot.keyClick(view, KEY.Key_Up, ALT)
    begins(qtbot, pane, "I.C.1.a\n")
    qtbot.keyClick(view, KEY.Key_Left, ALT)
    begins(qtbot, pane, "I.C.1.a.1)\n")
    qtbot.keyClick(view, KEY.Key_Left, ALT)
    begins(qtbot, pane, "I.C.1.a\n")
    view.choose_link("B20")
    qtbot.keyClick(view, KEY.Key_Return)
    opens(qtbot, pane, "B20")
    assert "A second paragraph." not in view.toPlainText()


def test_behind_the_first_section_is_the_page_of_the_code(qtbot, pane, read):
    pane.open_code("A00.1")
    opens(qtbot, pane, "A00.1")
    read("I.C", "Chapters")
    assert pane._bar.back.isEnabled()
    pane.reload()
    pane.back()
    sees(qtbot, pane, "Lantern fever with cough")
    assert not pane._bar.back.isEnabled()


def test_without_a_code_nothing_is_behind_the_section(pane, read):
    read("I", "Conventions and guidelines")
    pane.open_parent()
    pane.back()
    assert pane._view.toPlainText() == ""


def test_a_section_that_the_edition_has_not_is_told(qtbot, pane):
    pane.open_section("IX.Z")
    qtbot.waitUntil(lambda: "no section IX.Z" in pane._notice.text)


def test_a_code_that_was_opened_meanwhile_stays(qtbot, pane):
    pane.open_section("I.C")
    pane._sections.close()
    pane.open_code("A00.1")
    opens(qtbot, pane, "A00.1")
    assert "Conventions" not in pane._view.toPlainText()


@pytest.fixture
def codes_pane(qtbot, tmp_path, notebook, background):
    with (
        opened(annotated_root(tmp_path / "books", build_index)) as books,
        closing(open_index(books.generation, books)) as index,
    ):
        pane = CodesPane(index, books, notebook, background, background)
        qtbot.addWidget(pane)
        pane.resize(420, 800)
        pane.show()
        pane.activateWindow()
        pane.set_date(ON)
        yield pane
        background.close()


def test_a_section_that_was_searched_is_read_by_enter(qtbot, codes_pane):
    pane = codes_pane
    pane.focus_search()
    found, view = pane._search._list, pane.book._view
    qtbot.keyClicks(pane._search._edit, "lantern fever")
    qtbot.waitUntil(lambda: any(isinstance(row, GroupRow) for row in found.model().rows))
    qtbot.keyClick(pane._search._edit, KEY.Key_Down)
    for key in (KEY.Key_End, KEY.Key_Right, KEY.Key_Down):
        qtbot.keyClick(found, key)
    assert isinstance(found.row, SectionRow)
    qtbot.keyClick(found, KEY.Key_Return)
    qtbot.waitUntil(lambda: view.toPlainText().startswith(found.row.section.number))
    assert view.hasFocus()
    qtbot.keyClick(view, KEY.Key_Escape)
    assert pane._search._edit.hasFocus()
