from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.charts.reading import read
from app.domain.chart.documents import Section
from app.domain.chart.spans import Span
from app.ui.chart.page.leaves import Place
from app.ui.chart.side.outline import Heading, OutlineList, outline_of
from tests.fixtures.charts import NOTE

DOCUMENT = read(NOTE.encode(), "note.txt")


@pytest.fixture
def outline(qtbot):
    outline = OutlineList()
    qtbot.addWidget(outline)
    outline.show()
    return outline


def test_sections_are_told_by_their_headings():
    titles = [each.title for each in outline_of(DOCUMENT)]
    assert titles == ["History", "Medications", "Assessment"]
    last = outline_of(DOCUMENT)[-1]
    assert DOCUMENT.pages[last.page].text[last.start :].startswith("ASSESSMENT")


def test_headings_in_capitals_are_words_but_for_initials():
    note = b"HPI: Fever.\n\nPMHX: Gout.\n\nEXAM: Well.\n\nPLAN: Rest.\n"
    titles = [each.title for each in outline_of(read(note, "note.txt"))]
    assert titles == ["HPI", "PMHX", "Exam", "Plan"]


def test_sections_that_the_file_names_count_and_nest():
    named = (Section("Plan", 0, 50, 90), Section("Whole", 0, 0, 40), Section("Part", 0, 5, 20))
    found = outline_of(replace(DOCUMENT, sections=named))
    assert [(each.title, each.depth) for each in found] == [("Whole", 0), ("Part", 1), ("Plan", 0)]


def test_a_long_text_is_outlined_as_far_as_that_is_quick():
    page = replace(DOCUMENT.pages[0], text=NOTE, boxes=DOCUMENT.pages[0].boxes)
    long = replace(DOCUMENT, pages=(page,) * (500_000 // len(NOTE) + 5))
    assert outline_of(long)[-1].page < 500_000 // len(NOTE) + 1


def test_enter_goes_to_a_section(outline, qtbot):
    outline.show_headings(3, (Heading("History", 0, 4), Heading("Guess", 1, 0, is_guess=True)))
    outline.rows.choose(1)
    with qtbot.waitSignal(outline.chosen) as chosen:
        qtbot.keyClick(outline.rows, Qt.Key.Key_Return)
    assert chosen.args == [Span(3, 1, 0, 1)]


def test_a_tip_tells_what_is_guessed(outline):
    outline.show_headings(3, (Heading("Guess", 1, 0, is_guess=True),))
    tip = outline.rows.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Guess · page 2 · no heading: told by its words"


def test_the_section_that_is_read_is_current(outline):
    outline.show_headings(3, (Heading("A", 0, 10), Heading("B", 2, 0)))
    outline.rows.clearFocus()
    outline.follow(Place(0, 3))
    assert outline.rows.row == 0
    outline.follow(Place(1, 0))
    assert outline.rows.row == 0
    outline.follow(Place(2, 7))
    assert outline.rows.row == 1
    outline.follow(None)
    assert outline.rows.row == 1


def test_a_document_without_sections_says_so(outline, qtbot):
    outline.show_headings(3, ())
    assert outline._empty.text() == "No sections were found in this document."
    with qtbot.assertNotEmitted(outline.chosen):
        outline._choose()
