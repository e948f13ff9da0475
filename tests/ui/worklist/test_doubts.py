"""What the worklist asks before an encounter is called done, and how many at once are stopped."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.worklist.work import Priority, WorkStatus
from app.ui.worklist.pane import WorklistPane
from tests.fixtures.carrying import with_carried
from tests.fixtures.window import look_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pane(qtbot, tmp_path, desk, background):
    """Two encounters that are ready; the second has a code that was carried over."""
    look_of(tmp_path)
    first, second = with_carried(desk.work, "A00.0")
    for document in (first, second):
        desk.worklist.read(document)
    pane = WorklistPane(desk.worklist, background)
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    pane.reload()
    qtbot.waitUntil(lambda: len(pane.rows) == 2)
    pane.choose(2)
    pane._list.setFocus()
    return pane


def status(pane, number):
    return {row.id: row.status for row in pane.every}[number]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, SHIFT], ids=["X", "Shift+X"])
def test_codes_that_were_carried_over_are_asked_about_once(pane, qtbot, modifier):
    qtbot.keyClick(pane._list, "X", modifier)
    qtbot.waitUntil(lambda: "A00.0 was carried over and not confirmed" in pane.said)
    assert status(pane, 2) is WorkStatus.NEW
    assert "confirmed" in QApplication.focusWidget().accessibleDescription()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status(pane, 2) is WorkStatus.DONE)
    assert pane._list.hasFocus()
    assert pane.said == ""


def test_escape_leaves_it_as_it_was(pane, qtbot):
    qtbot.keyClick(pane._list, "X")
    qtbot.waitUntil(lambda: bool(pane.said))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_A)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    pane._face.doubt._do()
    assert pane.said == ""
    assert pane._list.hasFocus()
    assert status(pane, 2) is WorkStatus.NEW


def test_who_goes_on_in_the_list_is_asked_no_more(pane, qtbot):
    qtbot.keyClick(pane._list, "X")
    qtbot.waitUntil(lambda: bool(pane.said))
    pane._list.setFocus()
    pane.choose(1)
    assert pane.said == ""


def test_escape_stops_what_is_done_to_many(pane, qtbot, background):
    may_go_on = threading.Event()
    background.run(may_go_on.wait, lambda _: None)
    pane.deeds.set_priority(Priority.HIGH)
    qtbot.keyClick(pane._list, Qt.Key.Key_Escape)
    may_go_on.set()
    qtbot.waitUntil(lambda: pane.said == "Stopped: nothing was changed.")
    assert {row.priority for row in pane.every} == {Priority.NORMAL}
    qtbot.keyClick(pane._list, Qt.Key.Key_Escape)
