"""The day point by point: what a coder sees in the window, and what the work file then holds."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.domain.people import Patient, Payer, PayerKind
from app.domain.sheet import Diagnosis, Sheet
from app.domain.worklist.order import Grouping, SortBy
from app.domain.worklist.work import Priority, WorkStatus
from app.storage.tables.work import CarriedRow, QueueRow, WorkSpellRow, WorkStateRow
from app.ui.worklist.rows.model import GroupHead
from tests.fixtures.stored import stored
from tests.fixtures.work import START
from tests.journeys.days import at_work

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ALDER, BIRCH, CEDAR = 2, 3, 4
AETNA = Payer("Aetna", PayerKind.COMMERCIAL)
MEDICARE = Payer("Medicare", PayerKind.MEDICARE)
TODAY = START.astimezone().date()
CODED = Sheet((Diagnosis("A00.0"),))


def _some_patients(work):
    """An earlier and a present encounter of one patient, and one each of two others."""
    alder = Patient("P-1", "Alder", "Ann", date(1960, 1, 1))
    early = TODAY - timedelta(days=40)
    stored(work, CODED, patient=alder, payer=AETNA, service_from=early, service_to=early)
    for number, (name, payer) in enumerate(
        (("Alder", AETNA), ("Birch", MEDICARE), ("Cedar", AETNA)), 1
    ):
        day = TODAY - timedelta(days=number)
        patient = Patient(f"P-{number}", name, "Ann", date(1960, 1, number))
        stored(work, CODED, patient=patient, payer=payer, service_from=day, service_to=day)


@pytest.fixture
def window(qtbot, tmp_path, hands):
    with at_work(qtbot, tmp_path, _some_patients) as window:
        hands.see(lambda: len(window.panes.worklist.rows) == 4)
        hands.press("Ctrl+1")
        hands.stand_in("Worklist")
        yield window


def test_every_status_is_set_by_key_and_shown(window, hands):
    _choose(window, hands, BIRCH)
    for key, status, words in (
        ("I", WorkStatus.IN_REVIEW, "In review"),
        ("Q", WorkStatus.QUERY_OPEN, "Query open"),
        ("A", WorkStatus.READY, "Ready to audit"),
        ("N", WorkStatus.NEW, "New"),
    ):
        hands.press(key)
        hands.see(lambda status=status: _row(window, BIRCH).status is status)
        assert words in _told(window, BIRCH)
        assert _state(window, BIRCH).chosen == status.value
    _hold(hands, "no signature")
    hands.see(lambda: "On hold: no signature" in _told(window, BIRCH))
    hands.press("X")
    hands.see(lambda: "it is on hold" in window.panes.worklist.said)
    assert _state(window, BIRCH).chosen == "new"
    hands.press("R")
    hands.see(lambda: _state(window, BIRCH).hold == "")


def test_priority_due_date_payer_age_and_time_are_shown_and_kept(window, hands):
    window._desk.times.spend(CEDAR, 900)
    _choose(window, hands, CEDAR)
    hands.press("+", "D")
    hands.stand_in("Due")
    hands.type("+3")
    hands.press("Return")
    due = TODAY + timedelta(days=3)
    hands.see(lambda: _row(window, CEDAR).due == due)
    hands.see(lambda: _row(window, CEDAR).spent == 900)
    told = _told(window, CEDAR)
    for words in ("High · New", f"due {due.isoformat()[5:]}", "Aetna", "3 days old", "15 min"):
        assert words in told
    state = _state(window, CEDAR)
    assert (state.priority, state.due) == (int(Priority.HIGH), due)


@pytest.mark.parametrize(
    ("by", "first", "said"),
    [
        pytest.param(SortBy.AGE, 1, "40 days old", id="age"),
        pytest.param(SortBy.PAYER, 4, "Aetna", id="payer"),
        pytest.param(SortBy.TIME, 4, "0 min", id="time"),
    ],
)
def test_what_the_rows_are_sorted_by_is_read_on_them(window, hands, by, first, said):
    hands.press("S")
    menu = QApplication.activePopupWidget()
    for _ in range([*SortBy].index(by) + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hands.see(lambda: window.panes.worklist.bar.order.by is by)
    top = window.panes.worklist.rows[0]
    assert top.id == first
    assert window.panes.worklist._model.words.sorted_word(top) == said


def test_rows_are_grouped_by_mouse_and_the_groups_are_counted(window, hands):
    window.panes.worklist.bar.order.open_menu()
    _choose_in_menu("In groups: Payer")
    model = window.panes.worklist._model
    heads = [item for item in model._items if isinstance(item, GroupHead)]
    assert heads == [GroupHead("Aetna", 3), GroupHead("Medicare", 1)]
    assert window.panes.worklist.bar.order.accessibleName().endswith("in groups: Payer")


def test_several_are_put_off_in_one_step_that_one_undo_takes_back(window, hands):
    hands.press("Home", "Ctrl+A")
    assert window.panes.worklist.bar.count.text() == "4 chosen"
    hands.press("D")
    hands.stand_in("Due")
    hands.type("tomorrow")
    hands.press("Return")
    tomorrow = TODAY + timedelta(days=1)
    hands.see(lambda: {row.due for row in window.panes.worklist.every} == {tomorrow})
    assert {_state(window, number).due for number in range(1, 5)} == {tomorrow}
    hands.press("Ctrl+Z")
    hands.see(lambda: {row.due for row in window.panes.worklist.every} == {None})
    assert len(window.panes.worklist.chosen_all) == 4


def test_a_queue_is_kept_counted_and_gone_to(window, hands):
    hands.press("/")
    hands.type("payer:aetna age>2")
    hands.see(lambda: len(window.panes.worklist.rows) == 2)
    assert window.panes.worklist.bar.count.text() == "2 of 4"
    window.deeds["worklist.keep"].trigger()
    hands.stand_in("Name of the queue")
    hands.type("Old Aetna")
    hands.press("Return")
    hands.see(lambda: window.panes.worklist.bar.queue_name == "Old Aetna")
    with window._desk.work.sessions() as session:
        (kept,) = session.scalars(select(QueueRow))
    assert (kept.name, kept.rules) == ("Old Aetna", "payer:aetna age>2")
    menu = window.panes.worklist.bar.queue.menu()
    menu.aboutToShow.emit()
    assert "Old Aetna\t2" in [action.text() for action in menu.actions()]


def test_a_chart_that_is_done_leads_to_the_next(window, hands):
    _choose(window, hands, CEDAR)
    hands.press("Return")
    hands.see(lambda: window.current.id == CEDAR)
    hands.see(lambda: _row(window, CEDAR).unread == 0)
    hands.press("Ctrl+Alt+N")
    hands.see(lambda: window.current.id == BIRCH)
    assert _state(window, CEDAR).chosen == "done"
    hands.see(lambda: _row(window, BIRCH).unread == 0)
    hands.press("Ctrl+Alt+G")
    hands.see(lambda: window.current.id == ALDER)
    assert _state(window, BIRCH).chosen == "review"


def test_the_header_stays_over_every_pane(window, hands):
    window.current.open(ALDER)
    hands.see(lambda: window.header.text.startswith("ALDER, ANN"))
    for name in ("worklist", "today", "codes", "page", "sheet", "query", "audit", "report"):
        window.docks.show_pane(name)
        QApplication.processEvents()
        assert window.header.isVisible()
        assert not window.header.visibleRegion().isEmpty()
        assert "1960-01-01" in window.header.text


def test_the_page_has_history_earlier_encounters_and_checklist(window, hands):
    window.current.open(ALDER)
    page = window.panes.page
    hands.press("Ctrl+H")
    hands.see(lambda: any("Read a document: Progress note" in each for each in page.timeline.lines))
    hands.press("Alt+Right")
    hands.see(lambda: page.earlier.tree.topLevelItemCount() == 1)
    hands.press("Alt+Right")
    hands.see(lambda: page.checklist.lines[:1] == ["4 missing · Progress note"])
    assert page.checklist.lines[-2:] == ["✗ Signature: not found", "✓ Date"]


def test_codes_that_are_carried_over_are_marked_in_window_and_work_file(window, hands):
    stored(window._desk.work, patient=Patient("P-1", "Alder", "Ann", date(1960, 1, 1)))
    window.current.open(5)
    page = window.panes.page
    hands.press("Ctrl+H", "Alt+Right")
    hands.see(lambda: page.earlier.tree.topLevelItemCount() == 2)
    hands.stand_in("Earlier encounters")
    hands.press("Down", "Space", "Ctrl+Return")
    hands.see(lambda: hands.focus.text() == "Carry over")
    hands.press("Space")
    desk = window.panes.sheet._desk
    hands.see(lambda: desk.diagnoses.current is not None)
    hands.see(lambda: desk.diagnoses.current.tag.startswith("carried"))
    with window._desk.work.sessions() as session:
        rows = session.scalars(select(CarriedRow)).all()
        assert [(row.code, row.source_id) for row in rows] == [("A00.0", ALDER)]
    (diagnosis,) = window._desk.exchange.export(5)["diagnoses"]
    on = (TODAY - timedelta(days=1)).isoformat()
    assert diagnosis["carried"] == {"from": on, "confirmed": False}


def test_the_clock_is_paused_and_goes_on_and_the_time_is_kept(window, hands):
    window.current.open(ALDER)
    hands.press("Ctrl+Alt+D")
    page = window.panes.today.page
    hands.see(lambda: "The clock runs." in page.pace.text())
    for _ in range(120):
        window._desk.times.now()
    hands.press("Ctrl+Alt+P")
    hands.see(lambda: "The clock is paused." in page.pace.text())
    hands.see(lambda: [number for number, seconds in _spells(window) if seconds >= 5] == [ALDER])
    hands.press("P")
    hands.see(lambda: "The clock runs." in page.pace.text())


def test_the_order_and_the_goal_are_those_of_the_last_sitting(qtbot, tmp_path, hands):
    with at_work(qtbot, tmp_path, _some_patients) as window:
        hands.see(lambda: len(window.panes.worklist.rows) == 4)
        window.panes.worklist.bar.order.sort(SortBy.PATIENT)
        window.panes.worklist.bar.order.group_by(Grouping.PAYER)
        hands.press("Ctrl+Alt+D")
        hands.press("G")
        hands.type("60")
        hands.press("Return")
        hands.see(lambda: "Done today: 0 of 60" in window.panes.today.page.pace.text())
    with at_work(qtbot, tmp_path, _some_patients) as window:
        hands.see(lambda: [row.id for row in window.panes.worklist.rows] == [2, 1, 4, 3])
        hands.press("Ctrl+Alt+D")
        hands.see(lambda: "Done today: 0 of 60" in window.panes.today.page.pace.text())


def _choose(window, hands, number):
    window.panes.worklist.choose(number)
    hands.see(lambda: window.panes.worklist.chosen == number)


def _hold(hands, why):
    hands.press("H")
    hands.stand_in("Why on hold?")
    hands.type(why)
    hands.press("Return")
    hands.stand_in("Worklist")


def _choose_in_menu(words):
    menu = QApplication.activePopupWidget()
    (action,) = (each for each in menu.actions() if each.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def _told(window, number):
    return window.panes.worklist._model.words.told(_row(window, number))


def _row(window, number):
    return next(row for row in window.panes.worklist.every if row.id == number)


def _state(window, number):
    with window._desk.work.sessions() as session:
        return session.get(WorkStateRow, number)


def _spells(window):
    with window._desk.work.sessions() as session:
        return [(row.encounter_id, row.seconds) for row in session.scalars(select(WorkSpellRow))]
