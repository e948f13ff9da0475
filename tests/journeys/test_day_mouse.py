"""The day by mouse: rows chosen and ordered, held from their menu, codes carried and confirmed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionViewItem

from app.domain.sheet import Diagnosis, Sheet
from app.domain.worklist.work import WorkStatus
from tests.fixtures.stored import stored
from tests.journeys.days import at_work

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
EARLY = date(2026, 1, 8)


@pytest.fixture
def window(qtbot, tmp_path):
    """A window on three encounters of one patient, of which two may be doubles."""
    with at_work(qtbot, tmp_path, _three_of_one_patient) as window:
        yield window


def _three_of_one_patient(work):
    stored(work, Sheet((Diagnosis("A00.0"),)), service_from=EARLY, service_to=EARLY)
    stored(work)
    stored(work)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_day_is_worked_by_mouse(window, hands):
    rows = window.panes.worklist
    hands.see(lambda: len(rows.rows) == 3)
    _order(window, hands)
    _hold_two(window, hands)
    _open(window, hands)
    _carry_and_confirm(window, hands)
    _go_to_what_is_held(window, hands)


def _order(window, hands):
    order = window.panes.worklist.bar.order
    # A click would wait for the menu to be closed again.
    order.open_menu()
    _choose_in_menu("Date of service, earliest first")
    hands.see(lambda: window.panes.worklist.rows[0].id == 1)
    assert order.text().startswith("Date of service")


def _hold_two(window, hands):
    view = window.panes.worklist._list
    _click(view, 1)
    _click(view, 2, CTRL)
    assert set(window.panes.worklist.chosen_all) == {2, 3}
    there = view.visualRect(view.model().index(2)).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, there, view.viewport().mapToGlobal(there))
    QApplication.sendEvent(view.viewport(), event)
    _choose_in_menu("Hold…\tH")
    hands.stand_in("Why on hold? Encounters chosen: 2")
    hands.type("which of the two is it")
    hands.press("Return")
    hands.see(lambda: [_row(window, n).status for n in (2, 3)] == [WorkStatus.ON_HOLD] * 2)
    told = window.panes.worklist._model.words
    assert told.mark_words(_row(window, 3))[0] == "double? · 1 not read"


def _open(window, hands):
    view, model = window.panes.worklist._list, window.panes.worklist._model
    there = view.visualRect(model.index(model.place_of(3))).center()
    # The second click of a double one comes after a first.
    QTest.mouseClick(view.viewport(), LEFT, pos=there)
    QTest.mouseDClick(view.viewport(), LEFT, pos=there)
    hands.see(lambda: window.current.id == 3)
    hands.see(lambda: _row(window, 3).unread == 0)


def _carry_and_confirm(window, hands):
    page = window.panes.page
    window.docks.raise_pane("page")
    QTest.mouseClick(page.tabs.tabBar(), LEFT, pos=page.tabs.tabBar().tabRect(1).center())
    hands.see(lambda: page.earlier.tree.topLevelItemCount() == 2)
    tree = page.earlier.tree
    (code,) = (
        tree.topLevelItem(at).child(0) for at in range(2) if tree.topLevelItem(at).childCount()
    )
    QTest.mouseClick(tree.viewport(), LEFT, pos=_box_of(tree, code).center())
    hands.see(page.earlier.carry.isEnabled)
    QTest.mouseClick(page.earlier.carry, LEFT)
    (carry,) = (b for b in page.findChildren(QPushButton) if b.text() == "Carry over")
    hands.see(carry.isVisible)
    QTest.mouseClick(carry, LEFT)
    desk = window.panes.sheet._desk
    hands.see(lambda: desk.diagnoses.current is not None and desk.carried.isVisible())
    assert desk.diagnoses.current.tag == "carried · first-listed"
    QTest.mouseClick(desk.carried.confirm, LEFT)
    hands.see(lambda: desk.diagnoses.current.tag == "first-listed")
    assert window._desk.carrying.unconfirmed(3) == {}


def _go_to_what_is_held(window, hands):
    window.docks.raise_pane("today")
    parts = [*window.panes.today.page.parts.values()]
    said = "Clear up: 2 on hold, 1 not read"
    hands.see(lambda: parts[2].accessibleName() == said)
    QTest.mouseClick(parts[2], LEFT)
    hands.see(lambda: [row.id for row in window.panes.worklist.rows] == [3, 2])


def _box_of(tree, item):
    option = QStyleOptionViewItem()
    option.rect = tree.visualItemRect(item)
    features = QStyleOptionViewItem.ViewItemFeature
    option.features = features.HasCheckIndicator | features.HasDisplay
    element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    return tree.style().subElementRect(element, option, tree)


def _click(view, place, keys=Qt.KeyboardModifier.NoModifier):
    there = view.visualRect(view.model().index(place)).center()
    QTest.mouseClick(view.viewport(), LEFT, keys, there)


def _choose_in_menu(words):
    menu = QApplication.activePopupWidget()
    (action,) = (each for each in menu.actions() if each.text() == words)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def _row(window, number):
    return next(row for row in window.panes.worklist.every if row.id == number)
