from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.books import Status
from app.domain.codes import System
from app.domain.notebook.kept import Heading, Kept, Page, Standing, SystemCode, Turn
from app.ui.notebook.codes import kept_models
from app.ui.notebook.codes.kept_models import NoteCell
from app.ui.notebook.codes.kept_rows import KeptRow, note_parts
from app.ui.notebook.lists.kept_text import Part, _lines
from app.ui.notebook.lists.kept_view import KeptView
from tests.fixtures.window import look_of

ON = date(2026, 3, 12)
LONG = "Read on to the end of the plan, under “evening”. " * 12


def row(code, note, turn=Turn.SAME):
    heading = Heading(ON, Status.VALID, "Wick fever")
    page = Page(SystemCode(System.ICD_10_CM, code), heading, note)
    return KeptRow(Kept(page, Standing(turn, ON, since=ON)), ON)


@pytest.fixture
def view(qtbot, tmp_path):
    look = look_of(tmp_path)
    model = kept_models.notes()
    view = KeptView(model, "Notes", NoteCell.NOTE, note_parts)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.look = look
    view.show()
    return view


def heights(view):
    return [view.rowHeight(place) for place in range(view.model().rowCount())]


def show(qtbot, view, *rows):
    view.model().show(rows)
    qtbot.waitUntil(lambda: not view._fitting.isActive())


def test_a_row_is_as_high_as_its_lines(qtbot, view):
    show(qtbot, view, row("A05", "Short."), row("B20", "One\nTwo"), row("A11", LONG, Turn.GONE))
    line = view.fontMetrics().lineSpacing()
    first, second, third = heights(view)
    assert second - first == line
    # Of a long note three lines are shown, and below it the title and what became of the code.
    assert third - first == 3 * line
    assert not view.grab().isNull()


def test_larger_text_makes_rows_higher(qtbot, view):
    show(qtbot, view, row("A05", "Short."))
    before = heights(view)
    view.look.resize(150)
    qtbot.waitUntil(lambda: heights(view)[0] > before[0])
    view.look.resize(100)


def test_a_view_that_is_not_seen_is_fitted_when_it_is(qtbot, view):
    view.hide()
    show(qtbot, view, row("A05", "One\nTwo\nThree"))
    low = heights(view)[0]
    view.show()
    assert heights(view)[0] > low


def test_a_selected_row_is_painted_in_the_colours_of_the_selection(qtbot, view):
    view.look.choose("high-contrast")
    show(qtbot, view, row("A05", "Short.", Turn.GONE))
    plain = view.grab().toImage()
    view.choose(0)
    assert view.grab().toImage() != plain
    view.look.choose("light")


def test_what_does_not_fit_is_cut_off_with_a_sign(view):
    font = view.font().toString()
    lines = _lines(Part(LONG, 2), font, 200)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert _lines(Part("Two\n\nparts"), font, 200) == ("Two", "", "parts")


def test_no_text_is_wider_than_its_column(view):
    widths = [
        view.fontMetrics().horizontalAdvance(line)
        for line in _lines(Part(LONG, 50), view.font().toString(), 150)
    ]
    assert max(widths) <= 150


def test_the_words_of_a_row_are_spoken_with_their_heading(view):
    view.model().show([row("A05", "Short.")])
    spoken = view.model().index(0, NoteCell.NOTE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Note: Short.\nWick fever"
