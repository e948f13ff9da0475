"""A whole day by keyboard: five encounters reviewed, coded, held, asked about, audited, left."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.domain.people import Patient
from app.domain.queries import QueryStatus
from app.domain.worklist.work import WorkStatus
from app.storage.tables.work import ReadDocumentRow, WorkStateRow
from app.ui.search.hit_list import HitList
from tests.fixtures.stored import stored
from tests.fixtures.work import START
from tests.journeys.days import at_work

ALDER, BIRCH, CEDAR, DOGWOOD, ELM = range(1, 6)
_NAMES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm")
_TOMORROW = START.astimezone().date() + timedelta(days=1)


@pytest.fixture
def window(qtbot, tmp_path):
    """A window on five encounters of five patients, none of them opened yet."""
    with at_work(qtbot, tmp_path, _five_patients) as window:
        yield window


def _five_patients(work):
    for number, name in enumerate(_NAMES, 1):
        stored(work, patient=Patient(f"P-{number}", name, "Ann", date(1960, 1, number)))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_five_encounters_are_worked_from_morning_to_evening(window, hands):
    _see_what_waits(window, hands)
    _sort_by_patient(window, hands)
    _open(window, hands, ALDER)
    _code(window, hands, "A00.0")
    _press_in_worklist(hands, "X")
    _see_status(window, hands, ALDER, WorkStatus.DONE)
    _open(window, hands, BIRCH)
    _hold(window, hands)
    _open(window, hands, CEDAR)
    _ask(window, hands)
    _open(window, hands, DOGWOOD)
    _code(window, hands, "A00.1")
    _press_in_worklist(hands, "A")
    _see_status(window, hands, DOGWOOD, WorkStatus.READY)
    _audit(window, hands)
    _put_off(window, hands)
    _wrap_up(window, hands)
    _look_into_the_work_file(window)


def _see_what_waits(window, hands):
    hands.see(lambda: len(window.panes.worklist.rows) == 5)
    hands.press("Ctrl+Alt+D")
    hands.see(lambda: _part(window, 0) == "Review: 5 waiting, 5 not read")
    assert [_part(window, place) for place in (1, 2, 3)] == [
        "Code: nothing waits",
        "Clear up: nothing waits",
        "Audit and hand over: nothing waits",
    ]
    hands.press("1")
    hands.stand_in("Worklist")
    assert window.panes.worklist.bar.filter.text() == "status:new"
    hands.press("Ctrl+Alt+F", "Ctrl+A", "Del", "Return")
    hands.stand_in("Worklist")


def _sort_by_patient(window, hands):
    hands.press("S")
    menu = QApplication.activePopupWidget()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    for _ in range(words.index("Patient, A to Z") + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    hands.see(lambda: [row.id for row in window.panes.worklist.rows] == [1, 2, 3, 4, 5])
    assert window.panes.worklist.bar.order.accessibleName() == "Sorted by Patient, A to Z"


def _open(window, hands, number):
    hands.press("Ctrl+1")
    hands.stand_in("Worklist")
    hands.press("Home", *["Down"] * (number - 1), "Return")
    hands.see(lambda: window.current.id == number)
    hands.see(lambda: _row(window, number).unread == 0)
    _see_status(window, hands, number, WorkStatus.IN_REVIEW)


def _code(window, hands, code):
    hands.press("Ctrl+K", "Ctrl+A")
    hands.type(code)
    hands.see(lambda: list(window.findChild(HitList).model().codes())[:1] == [code])
    hands.press("Return")
    book = window.panes.codes.book
    hands.see(lambda: book.entry is not None and book.entry.code == code)
    hands.press("Ctrl+Return")
    hands.see(lambda: [each.code for each in _sheet(window).diagnoses] == [code])
    hands.see(lambda: _row(window, window.current.id).diagnoses == 1)


def _hold(window, hands):
    _press_in_worklist(hands, "H")
    hands.stand_in("Why on hold?")
    hands.type("no signature")
    hands.press("Return")
    _see_status(window, hands, BIRCH, WorkStatus.ON_HOLD)
    hands.stand_in("Worklist")
    hands.press("X")
    hands.see(lambda: "This encounter is not done: it is on hold" in window.panes.worklist.said)
    assert _row(window, BIRCH).hold == "no signature"


def _ask(window, hands):
    hands.press("Ctrl+F")
    hands.stand_in("Words to find")
    hands.type("kidney")
    search = window.panes.chart._search
    hands.see(lambda: len(search.hits) == 1)
    hands.press("Return", "Esc")
    hands.stand_in("Chart")
    hands.press(*["Shift+Right"] * len("kidney"))
    hands.see(lambda: [one.quote for one in window.panes.chart.selection()] == ["kidney"])
    hands.press("F7")
    hands.stand_in("Title")
    hands.fill("Kidney disease", "R. Holm, MD")
    _go_to(hands, "Question")
    hands.type("Please document the cause of the kidney disease, if known.")
    _go_to(hands, "Mark as sent", "Shift+Tab")
    hands.press("Space")
    desk = window._desk
    hands.see(
        lambda: [each.status for each in desk.queries.of_encounter(CEDAR)] == [QueryStatus.SENT]
    )
    _see_status(window, hands, CEDAR, WorkStatus.QUERY_OPEN)
    _press_in_worklist(hands, "X")
    hands.see(lambda: "1 query is open" in window.panes.worklist.said)


def _audit(window, hands):
    hands.press("Ctrl+Alt+D")
    hands.see(lambda: _part(window, 3) == "Audit and hand over: 1 waiting")
    assert _part(window, 2) == "Clear up: 1 on hold, 1 with a query open"
    hands.press("4")
    hands.see(lambda: [row.id for row in window.panes.worklist.rows] == [DOGWOOD])
    hands.press("Home", "Return")
    hands.press("Ctrl+6")
    hands.stand_in("Items of the self-audit")
    hands.press("Y")
    hands.see(lambda: window._desk.audit.score(DOGWOOD).answered == 1)
    hands.press("Ctrl+1")
    hands.stand_in("Worklist")
    hands.press("X")
    hands.see(lambda: window.panes.worklist.rows == ())
    assert _row(window, DOGWOOD).status is WorkStatus.DONE


def _put_off(window, hands):
    hands.press("Ctrl+Alt+F", "Ctrl+A", "Del", "Return")
    hands.stand_in("Worklist")
    hands.press("End", "D")
    hands.stand_in("Due")
    hands.type("tomorrow")
    hands.press("Return")
    hands.see(lambda: _row(window, ELM).due == _TOMORROW)


def _wrap_up(window, hands):
    hands.press("Ctrl+Alt+W")
    hands.stand_in("What is left today")
    today = window.panes.today
    hands.see(lambda: [row.id for row in today.left] == [CEDAR, BIRCH, ELM])
    assert today.wrapped.summary.text() == "Unfinished: 2, due tomorrow: 1"
    hands.press("W")
    hands.stand_in("Wrap up")
    assert today.left == ()
    assert "Done today: 2" in today.page.pace.text()


def _look_into_the_work_file(window):
    with window._desk.work.sessions() as session:
        states = {row.encounter_id: row for row in session.scalars(select(WorkStateRow))}
        read = set(session.scalars(select(ReadDocumentRow.document_id)))
    assert {number: state.chosen for number, state in states.items()} == {
        ALDER: "done",
        BIRCH: "review",
        CEDAR: "review",
        DOGWOOD: "done",
        ELM: "new",
    }
    assert states[BIRCH].hold == "no signature"
    assert states[ELM].due == _TOMORROW
    assert read == {ALDER, BIRCH, CEDAR, DOGWOOD}
    done = [event.words for event in window._desk.history.events(DOGWOOD)]
    for words in ("Changed the worklist: status done", "Changed the coding sheet: A00.1 given"):
        assert words in done


def _press_in_worklist(hands, key):
    hands.press("Ctrl+1")
    hands.stand_in("Worklist")
    hands.press(key)


def _see_status(window, hands, number, status):
    hands.see(lambda: _row(window, number).status is status)


def _go_to(hands, name, key="Tab"):
    for _ in range(40):
        focus = hands.focus
        if (focus.accessibleName() or getattr(focus, "text", str)()).startswith(name):
            return
        hands.press(key)
    raise AssertionError(f"{key} does not lead to {name}")


def _part(window, place):
    return [*window.panes.today.page.parts.values()][place].accessibleName()


def _row(window, number):
    return next(row for row in window.panes.worklist.every if row.id == number)


def _sheet(window):
    return window._desk.coding.sheet(window.current.id)
