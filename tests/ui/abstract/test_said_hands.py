"""The chart and the list of what it says, tied together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.encounters.charts import Charts
from app.storage import abstracts
from app.storage import encounters as stored_encounters
from app.ui.abstract.said_hands import SaidHands
from app.ui.abstract.said_pane import SaidPane
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.page.leaves import Place
from app.ui.desk.docks import Docks
from tests.fixtures.stage import working
from tests.fixtures.window import settings_in
from tests.fixtures.work import CODER, clock

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOTE = b"HPI: Tide fever.\n\nASSESSMENT\n1. Wick fever.\n"


@pytest.fixture
def chart(work, qtbot):
    with working() as background:
        pane = ChartPane(Charts(work.sessions, CODER, clock()), background)
        yield pane
        pane.show_encounter(None)


@pytest.fixture
def hands(room, chart, work, keep, qtbot, tmp_path):
    number = keep(NOTE)
    with work.sessions() as session:
        encounter = stored_encounters.one(session, number)
    listed = SaidPane(room)
    docks = Docks(chart, "chart")
    docks.add("said", "Chart says", listed, Qt.DockWidgetArea.RightDockWidgetArea)
    qtbot.addWidget(docks)
    docks.resize(1000, 600)
    made = SaidHands(chart.viewers, listed, docks, settings_in(tmp_path))
    docks.show()
    docks.activateWindow()
    qtbot.waitActive(docks)
    chart.show_encounter(encounter)
    room.changed.connect(lambda _: room.reload())
    with qtbot.waitSignal(room.read):
        listed.show_encounter(encounter)
        room.show_encounter(number)
    qtbot.waitUntil(chart.has_document)
    return made


@pytest.fixture
def view(hands, chart):
    return chart.viewers.active.view


def go_to_wick(hands, view):
    view.reveal(hands._pane._told[1].span)
    view.setFocus()


def pressed(qtbot, room, keys):
    with qtbot.waitSignal(room.read):
        qtbot.keyClicks(QApplication.activePopupWidget(), keys)


def test_words_at_the_caret_are_corrected_by_a_small_menu(hands, view, room, work, qtbot):
    go_to_wick(hands, view)
    hands.correct()
    pressed(qtbot, room, "a")
    with work.sessions() as session:
        (kept,) = abstracts.corrections(session, 1)
    assert (kept.words, kept.assertion) == ("Wick fever", Assertion.ABSENT)
    assert "absent" in view.accessibleDescription()
    with qtbot.waitSignal(room.read):
        hands.make_rule()
    with work.sessions() as session:
        (rule,) = abstracts.rules(session)
    assert rule.words == "wick fever"
    assert view.window().focusWidget() is view


def test_without_words_at_the_caret_a_line_says_what_to_do(hands, view, qtbot):
    view.go_to_page(0)
    view.setFocus()
    with qtbot.waitSignal(hands.hinted):
        hands.correct()


def test_in_the_list_the_current_row_is_corrected(hands, room, qtbot):
    hands.list_kept()
    hands.list_kept()
    hands.correct()
    pressed(qtbot, room, "h")
    assert hands._pane._told[0].said.assertion is Assertion.HISTORICAL


def test_the_list_follows_the_document_that_is_read(hands, chart):
    hands.follow()
    assert hands._pane.filter._document == 1
    chart.show_encounter(None)
    hands.follow()
    assert hands._pane.filter._document is None


def test_the_list_goes_to_what_is_said_at_the_caret(hands, view, qtbot):
    listed = hands._pane.listed
    assert listed.places[0].said.text == "Tide fever"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert listed.places[0].said.text == "Wick fever"
    listed.view.setFocus()
    view.go_to_page(0)
    listed.go_to(hands._pane._told[0].span)
    assert listed.places[0].said.text == "Wick fever"


def test_a_list_that_cannot_be_seen_stays_where_it_is(hands, view):
    hands._docks._docks["said"].hide()
    view._reader.move_to(Place(0, NOTE.index(b"Wick")))
    view._changed()
    assert hands._pane.listed.places[0].said.text == "Tide fever"


def test_whether_the_chart_is_marked_is_remembered(hands, chart, room, qtbot, tmp_path):
    assert hands.layer.is_on
    with qtbot.waitSignal(hands.turned) as told:
        hands.turn_marks()
    assert told.args == [False]
    listed = SaidPane(room)
    qtbot.addWidget(listed)
    again = SaidHands(chart.viewers, listed, hands._docks, settings_in(tmp_path))
    assert not again.layer.is_on


def test_which_kinds_are_not_listed_is_remembered(hands, chart, room, qtbot, tmp_path):
    hands._pane.filter.kinds.buttons[MentionKind.VALUE].click()
    hands._pane.filter.opener.click()
    listed = SaidPane(room)
    qtbot.addWidget(listed)
    SaidHands(chart.viewers, listed, hands._docks, settings_in(tmp_path))
    assert listed.filter.kinds.hidden_kinds == {MentionKind.VALUE}
    assert listed.filter.opener.isChecked()
