"""The table of what changed: two lines for each row, and the current one whole."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.books import Titled
from app.domain.printed.revisions import RevisionKind, Touch
from app.ui.revisions.encounter_menu import EncounterMenu
from app.ui.revisions.revision_model import RevisionCell, RevisionModel, place_of, wanted
from app.ui.revisions.revision_view import RevisionView
from tests.reports.revised import ADDED, HEADER, MOVED, compared, mine, told, use

LONG = replace(HEADER, successors=tuple(Titled(f"A05.{n:03}", "Fever") for n in range(40)))


@pytest.fixture
def view(qtbot):
    model = RevisionModel()
    view = RevisionView(model, "What changed")
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    model.replace([Touch(each) for each in (ADDED, LONG, MOVED)])
    qtbot.waitUntil(lambda: view.rowHeight(0) == view.verticalHeader().defaultSectionSize())
    return view


def test_every_row_has_two_lines_until_it_is_the_current_one(view):
    low = 2 * view.fontMetrics().lineSpacing() + 8
    assert [view.rowHeight(row) for row in range(3)] == [low] * 3
    view.choose(1)
    assert view.rowHeight(1) > 3 * low
    view.choose(2)
    assert view.rowHeight(1) == low


def test_a_word_wider_than_its_column_goes_on_below(view):
    long = replace(ADDED, title="", new="Hypercholesterolemia" * 6, predecessors=())
    view.model().replace([Touch(long)])
    view.choose(0)
    low = view.verticalHeader().defaultSectionSize()
    assert view.rowHeight(0) > low


def test_a_row_is_never_higher_than_the_table(qtbot, view):
    view.resize(300, 90)
    view.choose(1)
    qtbot.waitUntil(lambda: view.rowHeight(1) <= max(view.viewport().height(), view.rowHeight(0)))


def test_a_table_that_is_not_seen_is_not_fitted(view):
    view.hide()
    widths = [view.columnWidth(column) for column in RevisionCell]
    view.resize(1200, 300)
    view.fit()
    assert [view.columnWidth(column) for column in RevisionCell] == widths


def test_columns_without_a_word_leave_their_room_to_the_others(qtbot, view):
    before = view.columnWidth(RevisionCell.AFTER)
    view.show_only({RevisionCell.AFTER})
    qtbot.waitUntil(lambda: view.columnWidth(RevisionCell.AFTER) > before)
    assert view.isColumnHidden(RevisionCell.INSTEAD)
    assert not view.isColumnHidden(RevisionCell.CODE)


def test_thousands_of_rows_are_shown_without_measuring_each(qtbot, view):
    view.model().replace([Touch(replace(ADDED, code=f"A{n}")) for n in range(8_000)])
    view.choose(7_999)
    assert view.currentIndex().row() == 7_999
    assert view.verticalHeader().sectionSize(4_000) == view.verticalHeader().defaultSectionSize()


def test_tips_and_speech_have_titles(view):
    model, code, instead = view.model(), RevisionCell.CODE, RevisionCell.INSTEAD
    tip, spoken = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, code).data(tip) == "A11 Neap fever"
    assert model.index(1, instead).data(tip).startswith("A05.000 Fever\nA05.001 Fever")
    assert model.index(2, RevisionCell.CHANGE).data(spoken) == "Change: Note moved\nLantern fevers"


def test_rows_are_found_by_kind_and_by_every_word():
    touches = told(comparison=compared()).touches
    assert len(wanted(touches, None, ())) == len(RevisionKind)
    assert [each.revision for each in wanted(touches, RevisionKind.ADDED, ())] == [ADDED]
    assert [each.revision for each in wanted(touches, None, ("wick", "relapsing"))] == [HEADER]
    assert wanted(touches, RevisionKind.ADDED, ("wick",)) == []


def test_a_row_that_is_gone_leaves_the_first_chosen():
    rows = [Touch(ADDED), Touch(MOVED)]
    assert place_of(rows, Touch(MOVED, (mine(has_note=True),))) == 1
    assert place_of(rows, Touch(HEADER)) == 0
    assert place_of(rows, None) == 0


def test_of_many_encounters_the_menu_names_the_latest(qtbot, view):
    menu = EncounterMenu(view)
    assert menu.show_uses([use(n) for n in range(34)])
    texts = [action.text() for action in menu.actions()]
    assert len(texts) == 31
    assert texts[-1] == "and 4 more: the table that is exported has all"
    assert not menu.actions()[-1].isEnabled()
    assert not menu.show_uses([use(1), use(1, "A11")])
    assert [action.text() for action in menu.actions()] == ["2026-03-05  Doe, Jane  A05, A11"]
