"""Queues made by rules in the form, by keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from app.domain.people import Payer, PayerKind
from app.domain.worklist.rules import Comparison, Field
from app.ui.worklist.pane import WorklistPane
from app.ui.worklist.queues.queue_form import QueueForm
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of
from tests.fixtures.work import START

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TODAY = START.astimezone().date()
_PAYER = Payer("Harbour Mutual", PayerKind.COMMERCIAL)


@pytest.fixture
def pane(qtbot, tmp_path, desk, background):
    look_of(tmp_path)
    stored(desk.work)
    stored(desk.work, service_from=TODAY - timedelta(days=9), service_to=TODAY - timedelta(days=9))
    stored(desk.work, payer=_PAYER)
    desk.worklist.set_due([2], TODAY)
    pane = WorklistPane(desk.worklist, background)
    qtbot.addWidget(pane)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    pane.reload()
    qtbot.waitUntil(lambda: len(pane.rows) == 3)
    pane._list.setFocus()
    return pane


@pytest.fixture
def form(pane, qtbot):
    def opened():
        qtbot.keyClick(pane._list, "F")
        found = pane.findChild(QueueForm)
        qtbot.waitUntil(found.isVisible)
        return found

    return opened


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_a_queue_is_made_by_field_comparison_and_value(pane, form, qtbot):
    made = form()
    assert made.holds.text().startswith("Holds 3 of 3: Zimmerlund, Oda")
    assert not made.keep.isEnabled()
    choose(made.rows[0].field, Field.PAYER)
    assert made.holds.text() == "“payer:” takes a part of the name."
    assert not made.only.isEnabled()
    qtbot.keyClicks(made.rows[0].value.line, "harbour")
    assert made.holds.text().startswith("Holds 1 of 3")
    made.add.click()
    second = made.rows[1]
    choose(second.joint, True)
    choose(second.field, Field.AGE)
    choose(second.comparison, Comparison.OVER)
    second.value.box.setValue(5)
    assert made.text == "payer:harbour or age>5"
    assert made.holds.text().startswith("Holds 2 of 3")
    qtbot.keyClicks(made.name, "Harbour or old")
    made.keep.click()
    qtbot.waitUntil(lambda: pane.bar.queue_name == "Harbour or old")
    assert {row.id for row in pane.rows} == {2, 3}


def test_the_rules_of_the_filter_are_shown_and_changed(pane, form, qtbot):
    pane.bar.filter.setText('status:new,review -priority:high due:week or zimmer "of oda"')
    made = form()
    assert [row.value.value for row in made.rows] == [
        "new,review",
        "high",
        "week",
        "zimmer",
        "of oda",
    ]
    assert made.text == pane.bar.filter.text()
    made.rows[0].remove.click()
    assert made.text == '-priority:high due:week or zimmer "of oda"'
    for row in list(made.rows[1:]):
        row.remove.click()
    assert not made.rows[0].remove.isEnabled()
    made.only.click()
    assert pane.bar.filter.text() == "-priority:high"


def test_a_date_is_typed_or_chosen(pane, form):
    pane.bar.filter.setText("due:2026-03-12")
    made = form()
    day = made.rows[0].value
    assert (day.value, day.box.currentText()) == ("2026-03-12", "2026-03-12")
    day.box.setCurrentText("Tomorrow")
    assert made.text == "due:tomorrow"
    day.box.setCurrentText("03/20/2026")
    assert made.text == "due:2026-03-20"
    day.box.setCurrentText("")
    assert not made.only.isEnabled()
    day.box.setCurrentText("soon")
    assert made.holds.text() == "“due:” takes overdue, today, tomorrow, week, none."


def test_several_choices_are_ticked_while_their_menu_stays_open(pane, form, qtbot):
    made = form()
    choice = made.rows[0].value
    menu = choice.button.menu()
    menu.popup(QPoint(0, 0))
    actions = menu.actions()
    for action in (actions[0], actions[3]):
        menu.setActiveAction(action)
        qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(actions[4]).center())
    assert choice.value == "hold,query"
    assert choice.button.accessibleName() == "Rule 1: value: On hold or Query open"
    menu.close()
    choice.value = ""
    assert choice.button.text() == "choose"
    assert made.holds.text().startswith("“status:” takes open")


def test_a_key_on_a_menu_without_a_choice_does_nothing(pane, form, qtbot):
    choice = form().rows[0].value
    menu = choice.button.menu()
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(None)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    menu.setActiveAction(menu.actions()[1])
    qtbot.mouseRelease(menu, Qt.MouseButton.LeftButton, pos=QPoint(-5, -5))
    assert choice.value == "open"
    menu.close()


def test_a_queue_of_every_worklist_keeps_its_name(pane, form, qtbot):
    pane.bar.filter.setText("has:unread")
    made = form()
    assert made.name.text() == ""
    qtbot.keyClicks(made.name, "Not read")
    made.keep.click()
    qtbot.waitUntil(lambda: "under a name of its own" in made._notice.text)
    made.reject()
    assert pane.bar.queue_name == "Not read"


def test_the_rules_of_an_own_queue_are_changed_under_its_name(pane, form, qtbot, desk):
    desk.worklist.keep_queue("Mine", "age>5")
    pane.reload()
    pane.bar.filter.setText("age>5")
    qtbot.waitUntil(lambda: pane.bar.queue_name == "Mine")
    assert pane.bar.queue.accessibleName() == "Queue: Mine"
    made = form()
    made.rows[0].value.box.setValue(30)
    made.keep.click()
    qtbot.waitUntil(lambda: pane.bar.filter.text() == "age>30")
    qtbot.waitUntil(lambda: pane.bar.queue_name == "Mine")
    assert pane.rows == ()


def test_a_filter_that_cannot_be_read_begins_anew(pane, form):
    pane.bar.filter.setText("status:gone")
    made = form()
    assert made.text == "status:open"
    made.reject()


def test_each_field_has_a_name_and_a_row_keeps_its_number(pane, form):
    made = form()
    made.add.click()
    row = made.rows[1]
    for box, name in (
        (row.joint, "Rule 2: and, or"),
        (row.field, "Rule 2: what is looked at"),
        (row.comparison, "Rule 2: how"),
        (row.remove, "Remove rule 2"),
    ):
        assert box.accessibleName() == name
    choose(row.field, Field.TIME)
    assert row.value.box.accessibleName() == "Rule 2: value"
    assert made.focusWidget() is row.field
