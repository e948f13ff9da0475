"""The day of a coder by keyboard: queue, hold, release, code, done, wrap-up, carry over."""

from datetime import date, timedelta

import pytest

from app.domain.sheet import Diagnosis, Sheet
from app.domain.worklist.work import WorkStatus
from app.ui.worklist.queues.queue_form import QueueForm
from tests.fixtures.stored import stored
from tests.fixtures.work import START
from tests.journeys.days import at_work

DAY = date(2026, 3, 12)
EARLY = date(2026, 1, 8)


@pytest.fixture
def window(qtbot, tmp_path):
    """A window on two encounters of one patient; the earlier one is coded."""
    with at_work(qtbot, tmp_path, _two_of_one_patient) as window:
        yield window


def _two_of_one_patient(work):
    coded = Sheet((Diagnosis("A00.0"), Diagnosis("A00.1")))
    stored(work, coded, service_from=EARLY, service_to=EARLY)
    stored(work)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_day_is_worked_by_keyboard(window, hands):
    _go_to_what_waits(window, hands)
    _open_the_latest(window, hands)
    _hold_and_release(window, hands)
    _be_refused(window, hands)
    _carry_over(window, hands)
    _call_done(window, hands)
    _keep_a_queue(window, hands)
    _make_a_queue_by_rules(window, hands)
    _wrap_up(window, hands)


def _go_to_what_waits(window, hands):
    hands.see(lambda: len(window.panes.worklist.rows) == 2)
    hands.press("Ctrl+Alt+D")
    hands.see(lambda: window.panes.today.day is not None)
    hands.press("1")
    hands.stand_in("Worklist")
    assert window.panes.worklist.bar.filter.text() == "status:new"
    hands.press("Ctrl+Alt+F")
    hands.press("Ctrl+A", "Del", "Return")
    hands.stand_in("Worklist")


def _open_the_latest(window, hands):
    hands.press("Home", "Return")
    hands.see(lambda: window.current.id == 2)
    hands.see(lambda: _row(window).status is WorkStatus.IN_REVIEW)
    hands.see(lambda: _row(window).unread == 0)


def _hold_and_release(window, hands):
    hands.press("Ctrl+1", "H")
    hands.stand_in("Why on hold?")
    hands.type("no signature")
    hands.press("Return")
    hands.see(lambda: _row(window).hold == "no signature")
    hands.stand_in("Worklist")
    hands.press("X")
    hands.see(lambda: "it is on hold" in window.panes.worklist.said)
    hands.press("R")
    hands.see(lambda: _row(window).status is WorkStatus.IN_REVIEW)
    hands.press("Ctrl+Z")
    hands.see(lambda: _row(window).status is WorkStatus.ON_HOLD)
    hands.press("Ctrl+Y")
    hands.see(lambda: _row(window).status is WorkStatus.IN_REVIEW)


def _be_refused(window, hands):
    hands.press("X")
    hands.see(lambda: "there is no diagnosis" in window.panes.worklist.said)
    assert _row(window).status is WorkStatus.IN_REVIEW


def _carry_over(window, hands):
    hands.press("Ctrl+H")
    hands.see(lambda: any("Viewed the chart" in line for line in window.panes.page.timeline.lines))
    hands.press("Alt+Right")
    hands.see(lambda: window.panes.page.earlier.tree.topLevelItemCount() == 1)
    hands.stand_in("Earlier encounters")
    hands.press("Down", "Space", "Ctrl+Return")
    hands.see(lambda: hands.focus.text() == "Carry over")
    hands.press("Space")
    hands.see(lambda: _coded(window) == ["A00.0"])
    hands.press("Ctrl+4", "Ctrl+Z")
    hands.see(lambda: _coded(window) == [])
    hands.press("Ctrl+Y")
    hands.see(lambda: _coded(window) == ["A00.0"])
    assert window._desk.carrying.carried(2) == {"A00.0": 1}


def _call_done(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: _row(window).diagnoses == 1)
    hands.press("X")
    hands.see(lambda: "A00.0 was carried over and not confirmed" in window.panes.worklist.said)
    assert _row(window).status is WorkStatus.IN_REVIEW
    hands.press("Return")
    hands.see(lambda: _row(window).status is WorkStatus.DONE)
    hands.press("End", "D")
    hands.stand_in("Due")
    hands.type("tomorrow")
    hands.press("Return")
    tomorrow = START.astimezone().date() + timedelta(days=1)
    hands.see(lambda: window.panes.worklist.rows[-1].due == tomorrow)


def _keep_a_queue(window, hands):
    hands.press("/")
    hands.type("due:week")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    window.deeds["worklist.keep"].trigger()
    hands.stand_in("Name of the queue")
    hands.type("This week")
    hands.press("Return")
    hands.see(lambda: window.panes.worklist.bar.queue_name == "This week")


def _make_a_queue_by_rules(window, hands):
    hands.press("Ctrl+Alt+F", "Ctrl+A", "Del", "Return")
    hands.stand_in("Worklist")
    hands.press("F")
    hands.meet_dialog()
    hands.stand_in("Rule 1: what is looked at")
    hands.type("Pay")
    hands.press("Tab", "Tab")
    hands.stand_in("Rule 1: value")
    hands.type("aetna")
    hands.press("Alt+A")
    hands.stand_in("Rule 2: what is looked at")
    hands.press("Shift+Tab")
    hands.type("o")
    hands.press("Tab")
    hands.type("Due")
    hands.press("Tab", "Tab")
    hands.press("Ctrl+A")
    hands.type("tomorrow")
    hands.press("Alt+N")
    hands.type("Aetna or soon")
    (form,) = window.panes.worklist.findChildren(QueueForm)
    assert form.text == "payer:aetna or due:tomorrow"
    assert form.holds.text().startswith("Holds 1 of 2")
    hands.press("Return")
    hands.see(lambda: window.panes.worklist.bar.queue_name == "Aetna or soon")
    hands.see(lambda: [row.id for row in window.panes.worklist.rows] == [1])


def _wrap_up(window, hands):
    hands.press("Ctrl+Alt+W")
    hands.stand_in("What is left today")
    hands.see(lambda: [row.id for row in window.panes.today.left] == [1])
    assert window.panes.today.day.pace.charts == 1
    hands.press("Return")
    hands.see(lambda: window.current.id == 1)


def _row(window):
    return next(row for row in window.panes.worklist.every if row.id == 2)


def _coded(window):
    return [each.code for each in window.current.now.encounter.sheet.diagnoses]
