"""What is done to the encounters of the worklist, and how they are sorted, grouped and queued."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from app.domain.people import Payer, PayerKind
from app.domain.worklist.order import Grouping
from app.domain.worklist.work import Priority, WorkStatus
from app.ui.worklist.pane import WorklistPane
from app.ui.worklist.rows.model import HEAD_ROLE, GroupHead
from app.ui.worklist.rows.words import grouping_word
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of
from tests.fixtures.work import START

TODAY = START.astimezone().date()
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(qtbot, tmp_path, desk, background):
    look_of(tmp_path)
    for _ in range(2):
        stored(desk.work)
    stored(desk.work, service_from=TODAY - timedelta(days=1), payer=Payer(kind=PayerKind.OTHER))
    desk.worklist.read(3)
    pane = WorklistPane(desk.worklist, background)
    qtbot.addWidget(pane)
    pane.resize(260, 600)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    pane.reload()
    qtbot.waitUntil(lambda: len(pane.rows) == 3)
    pane.choose(3)
    pane._list.setFocus()
    return pane


@pytest.fixture
def rows(pane):
    return lambda: {row.id: row for row in pane.every}


@pytest.fixture
def choose(pane, qtbot):
    """Answer a question of a menu by its words."""

    def of(button, words):
        menu = button.menu()
        menu.aboutToShow.emit()
        # Columns stand before groups, some under the same name.
        [each for each in menu.actions() if each.text().partition("\t")[0] == words][-1].trigger()

    return of


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("I", WorkStatus.IN_REVIEW),
        ("Q", WorkStatus.QUERY_OPEN),
        ("A", WorkStatus.READY),
    ],
)
def test_a_letter_sets_the_status(pane, rows, qtbot, key, status):
    qtbot.keyClick(pane._list, key)
    qtbot.waitUntil(lambda: rows()[3].status is status)


def test_several_are_held_released_and_ranked_in_one_step(pane, rows, qtbot):
    qtbot.keyClick(pane._list, Qt.Key.Key_Down, SHIFT)
    assert pane.chosen_all == (3, 2)
    qtbot.keyClick(pane._list, "H")
    assert pane._face.ask.line.accessibleName() == "Why on hold? Encounters chosen: 2"
    qtbot.keyClicks(pane._face.ask.line, "waiting for a t")
    qtbot.keyClick(pane._face.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows()[2].hold == "waiting for a test result")
    assert rows()[3].hold == rows()[2].hold
    assert pane.chosen_all == (3, 2)
    qtbot.keyClick(pane._list, "Z", CTRL)
    qtbot.waitUntil(lambda: rows()[2].hold == rows()[3].hold == "")
    qtbot.keyClick(pane._list, "Y", CTRL)
    qtbot.waitUntil(lambda: rows()[2].hold != "")
    qtbot.keyClick(pane._list, "R")
    qtbot.waitUntil(lambda: rows()[2].hold == "")
    qtbot.keyClick(pane._list, "+")
    qtbot.waitUntil(lambda: rows()[2].priority is rows()[3].priority is Priority.HIGH)
    pane.grab()


@pytest.mark.parametrize(
    ("typed", "days", "shown"),
    [("+3", 3, "due 03-15"), ("today", 0, "due today"), ("2026-03-10", -2, "2 days late")],
)
def test_a_due_date_is_typed(pane, rows, qtbot, typed, days, shown):
    qtbot.keyClick(pane._list, "D")
    qtbot.keyClicks(pane._face.ask.line, typed)
    qtbot.keyClick(pane._face.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows()[3].due == TODAY + timedelta(days=days))
    assert pane._model.words.due(rows()[3]) == shown


def test_what_is_no_date_is_refused_in_the_pane(pane, qtbot):
    qtbot.keyClick(pane._list, "D")
    qtbot.keyClicks(pane._face.ask.line, "soon")
    qtbot.keyClick(pane._face.ask.line, Qt.Key.Key_Return)
    assert "“soon” is not a date" in pane.said


def test_escape_asks_no_more(pane, rows, qtbot):
    qtbot.keyClick(pane._list, "H")
    qtbot.keyClick(pane._face.ask.line, "x")
    qtbot.keyClick(pane._face.ask, Qt.Key.Key_A)
    qtbot.keyClick(pane._face.ask.line, Qt.Key.Key_Escape)
    assert not pane._face.ask.isVisible()
    pane._face.ask._answer()
    assert rows()[3].hold == ""


def test_nothing_is_read_again_when_nothing_changed(pane, qtbot):
    with qtbot.waitSignal(pane.changed) as told:
        qtbot.keyClick(pane._list, "R")
    assert told.args[0].said == "Nothing changed"


def test_done_is_refused_with_what_stands_against_it(pane, rows, qtbot):
    with qtbot.assertNotEmitted(pane.changed):
        qtbot.keyClick(pane._list, "X")
        qtbot.waitUntil(lambda: "there is no diagnosis" in pane.said)
    assert rows()[3].status is WorkStatus.NEW


def test_rows_say_more_when_there_is_more_to_say(pane, rows, qtbot, desk):
    desk.times.spend(2, 3700)
    desk.worklist.set_priority([2], Priority.LOW)
    pane.reload()
    qtbot.waitUntil(lambda: rows()[2].spent == 3700)
    told = pane._model.index(pane._model.place_of(2)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Low · New" in told
    assert "1 h 1 min" in told
    assert "1 not read" in told
    assert "may be a double" in told
    assert pane._model.words.mark_words(rows()[2])[0] == "double? · 1 not read"


@pytest.mark.parametrize(
    ("by", "heads"),
    [
        (Grouping.STATUS, ["New: 3"]),
        (Grouping.PAYER, ["Medicare: 2", "Other payer: 1"]),
        (Grouping.DUE, ["No due date: 3"]),
        (Grouping.PROVIDER, ["R. Holm, MD: 3"]),
    ],
)
def test_groups_have_headings(pane, choose, by, heads):
    choose(pane.bar.order, f"In groups: {grouping_word(by)}")
    shown = [pane._model.index(at) for at in range(pane._model.rowCount())]
    found = [each for each in shown if each.data(HEAD_ROLE)]
    assert [each.data() for each in found] == heads
    assert all(each.flags() == Qt.ItemFlag.NoItemFlags for each in found)
    assert isinstance(found[0].data(HEAD_ROLE), GroupHead)
    assert not pane.grab().isNull()
    pane._list.activated.emit(found[0])
    choose(pane.bar.order, grouping_word(Grouping.NONE))
    assert pane._model.rowCount() == 3


def test_rows_are_sorted_by_a_column_and_once_more_the_other_way_round(pane, choose, qtbot):
    order = pane.bar.order
    choose(order, "Date of service, earliest first")
    first = [row.id for row in pane.rows]
    assert order.accessibleName() == "Sorted by Date of service, earliest first"
    choose(order, "Date of service, earliest first")
    assert order.is_reversed
    choose(order, "Date of service, latest first")
    assert [row.id for row in pane.rows] == first
    qtbot.keyClick(pane._list, "S", SHIFT)
    assert order.accessibleName() == "Sorted by Date of service, latest first"


def test_a_queue_is_kept_chosen_and_forgotten(pane, choose, qtbot):
    qtbot.keyClick(pane._list, "/")
    qtbot.keyClicks(pane.bar.filter, "has:double zimmerlund")
    assert [row.id for row in pane.rows] == [2, 1]
    choose(pane.bar.queue, "Keep the filter as a queue…")
    qtbot.keyClicks(pane._face.ask.line, "Twins")
    qtbot.keyClick(pane._face.ask.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.bar.queue_name == "Twins")
    choose(pane.bar.queue, "All encounters")
    assert len(pane.rows) == 3
    pane.keep_filter()
    assert not pane._face.ask.isVisible()
    choose(pane.bar.queue, "Twins")
    assert len(pane.rows) == 2
    choose(pane.bar.queue, "Forget this queue")
    qtbot.waitUntil(lambda: pane.bar.queue_name == "")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_order_is_chosen_by_keyboard_and_said(pane, qtbot):
    qtbot.keyClick(pane._list, "S")
    _press_in_menu(qtbot, "Payer,")
    qtbot.waitUntil(lambda: pane.bar.order.text() == "Payer, A to Z")
    pane.bar.order.group_by(Grouping.STATUS)
    said = "Sorted by Payer, A to Z; in groups: Status"
    assert pane.bar.order.accessibleName() == said
    pane.bar.order.resize(80, 24)
    assert pane.bar.order.text() == "Payer ↑"


def _press_in_menu(qtbot, words):
    menu = QApplication.activePopupWidget()
    (action,) = (each for each in menu.actions() if each.text().startswith(words))
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_a_low_list_has_the_order_beside_the_filter_and_a_high_one_says_more(pane, qtbot):
    desk_height = pane.fontMetrics().height()
    pane.resize(260, desk_height * 30)
    qtbot.waitUntil(pane._face.details.isVisible)
    assert (
        pane._face.details.text() == "Office · Other payer · R. Holm, MD\n1 document · 0 diagnoses"
    )
    pane.resize(260, desk_height * 10)
    qtbot.waitUntil(lambda: not pane._face.details.isVisible())
    assert pane.bar.order.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    qtbot.waitUntil(lambda: pane.bar.order.y() == pane.bar.queue.y())
    pane.resize(260, desk_height * 30)
    qtbot.waitUntil(lambda: pane.bar.order.y() > pane.bar.queue.y())


def test_a_rule_that_cannot_be_read_is_said_in_place_of_the_rows(pane):
    pane.bar.filter.setText("status:gone")
    assert pane.rows == ()
    assert pane._face.pages.none.words.text().startswith("“status:” takes open")
    pane.narrow("status:new")
    assert len(pane.rows) == 3


def test_a_document_is_taken_for_read_once(pane, qtbot, rows):
    pane.read(1)
    pane.read(1)
    qtbot.waitUntil(lambda: rows()[1].unread == 0)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_can_be_done_is_in_a_menu_with_its_keys(pane, qtbot):
    menu = pane._list.menu()
    assert menu.actions()[0].text() == "Hold…\tH"
    there = pane._list.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, there, pane._list.mapToGlobal(there))
    pane._list.contextMenuEvent(event)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_without_a_row_nothing_is_done(pane, qtbot):
    pane.bar.filter.setText("nobody")
    for act in (pane.deeds.ask_hold, pane.deeds.ask_due, pane.deeds.release):
        act()
    assert not pane._face.ask.isVisible()
    pane._list.choose_all((7,))
