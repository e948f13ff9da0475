"""What a chart says, by keyboard: gone through, corrected, made a rule, and taken back."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.charts.reading import read
from app.domain.reading.assertions import Assertion
from app.storage import abstracts, documents, encounters
from app.ui.search.filter_bar import FilterBar
from app.ui.search.filters import NO_FILTERS
from app.ui.search.search_pane import SearchPane
from tests.fixtures.books import tiny_root
from tests.fixtures.reference import finished
from tests.fixtures.stored import trail_of
from tests.fixtures.work import FACTS, START, new_work
from tests.journeys.sittings import seated_at

DAYS = date(2025, 3, 12), date(2025, 5, 7)
FIRST = b"HPI: Denies lantern fever.\n\nASSESSMENT\n1. Wick fever.\n2. Lantern fever with cough.\n"
NOTES = FIRST, b"ASSESSMENT\n1. Wick fever.\n2. Sea cold.\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), finish=finished)


@pytest.fixture
def work(tmp_path):
    """Two encounters, each with a note that names the same fever."""
    made = new_work(tmp_path / "client.coderdesk")
    with made.sessions.begin() as session:
        for day, note in zip(DAYS, NOTES, strict=True):
            facts = replace(FACTS, service_from=day, service_to=day)
            number = encounters.add(session, facts, START)
            documents.add(session, number, read(note, "note.txt"), "note.txt", note)
    return made


@pytest.fixture
def window(qtbot, root, work, tmp_path):
    with seated_at(qtbot, root, work, tmp_path) as window:
        yield window


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_a_chart_says_is_corrected_by_keyboard_and_holds_elsewhere(window, hands, work):
    _open(window, hands, DAYS[0])
    _go_through_the_chart(window, hands)
    before = _view(window).grab().toImage()
    _correct_the_fever(window, hands, work)
    assert _view(window).grab().toImage() != before
    _make_it_a_rule(window, hands, work)
    _open(window, hands, DAYS[1])
    _see_the_rule_hold(window, hands)
    _take_the_rule_back(window, hands, work)
    _open(window, hands, DAYS[0])
    _take_the_correction_back(window, hands, work)
    _correct_from_the_chart(window, hands, work)
    _do_without_marks(window, hands)
    acts = [action for action, _ in trail_of(work) if "reading" in action or "correct" in action]
    assert acts == [
        "corrected the reading",
        "made a rule of reading",
        "took a rule of reading away",
        "took a correction back",
        "corrected the reading",
    ]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_own_words_are_read_in_the_chart_as_soon_as_they_are_kept(window, hands):
    _open(window, hands, DAYS[1])
    assert _named(window) == {"Wick fever": "A05", "Sea cold": ""}
    hands.press("Ctrl+Shift+W")
    hands.stand_in("Parts of the notebook")
    hands.press("Ins")
    hands.meet_dialog()
    hands.fill("sea cold", "lantern fever")
    hands.press("Ctrl+Return")
    hands.see(lambda: _named(window) == {"Wick fever": "A05", "Sea cold": "A00.9"})


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_device_is_looked_up_in_the_book_of_devices_by_keyboard(window, hands, work):
    note = b"HPI: Wick fever. He has a stent.\n"
    with work.sessions.begin() as session:
        documents.add(session, 1, read(note, "later.txt"), "later.txt", note)
    _open(window, hands, DAYS[0])
    hands.press("1")
    hands.see(lambda: [row.label for row in _said(window)] == ["Stent"])
    hands.press("c")
    hands.see(window.panes.codes.isVisible)
    search = window.panes.codes.findChild(SearchPane)
    assert search.line.text() == "stent"
    # The invented books know no HCPCS: all that there are is looked through.
    assert search.findChild(FilterBar).filters == NO_FILTERS


def _open(window, hands, day):
    hands.see(lambda: len(window.panes.worklist.rows) == len(DAYS))
    hands.press("Ctrl+1")
    hands.stand_in("Worklist")
    place = [row.service_from for row in window.panes.worklist.rows].index(day)
    hands.press("Home", *["Down"] * place, "Return")
    hands.see(lambda: window.current.now and window.current.now.encounter.facts.service_from == day)
    hands.see(lambda: window.panes.room.abstract is not None and _said(window))
    hands.see(lambda: _view(window) is not None)
    hands.press("Ctrl+Shift+Y")
    hands.stand_in("What the chart says")


def _go_through_the_chart(window, hands):
    hands.press("Home")
    seen = []
    for _ in _said(window):
        seen.append(window.panes.said.why.text())
        hands.press("Down")
    assert any("because of “Denies”" in each for each in seen)
    assert any("“Wick fever” is present" in each for each in seen)
    hands.press("/")
    hands.type("wick")
    hands.press("Return")
    hands.stand_in("What the chart says")
    hands.press("Return")
    hands.see(lambda: _view(window).caret.index == FIRST.index(b"Wick"))
    hands.see(lambda: "is present" in _view(window).accessibleDescription())


def _correct_the_fever(window, hands, work):
    assert "A05" in _codes(window)
    hands.press("a")
    hands.see(lambda: "A05" not in _codes(window))
    hands.see(lambda: "is absent: your correction" in window.panes.said.why.text())
    assert "is absent" in _view(window).accessibleDescription()
    with work.sessions() as session:
        (kept,) = abstracts.corrections(session, 1)
    assert (kept.words, kept.assertion) == ("Wick fever", Assertion.ABSENT)


def _make_it_a_rule(window, hands, work):
    assert window.panes.said.offer.isVisible()
    hands.press("r")
    hands.see(lambda: not window.panes.said.offer.isVisible())
    hands.see(lambda: window.panes.said.buttons.kept.text() == "Corrections (2)")
    with work.sessions() as session:
        (rule,) = abstracts.rules(session)
    assert (rule.words, rule.section, rule.assertion) == ("wick fever", "", Assertion.ABSENT)


def _see_the_rule_hold(window, hands):
    assert "A05" not in _codes(window)
    assert "your rule for “wick fever”" in window.panes.said.why.text()


def _take_the_rule_back(window, hands, work):
    hands.press("l")
    hands.stand_in("Corrections and rules of reading")
    hands.press("Backspace")
    hands.see(lambda: "A05" in _codes(window))
    with work.sessions() as session:
        assert abstracts.rules(session) == []
    hands.press("Esc")
    hands.stand_in("What the chart says")
    assert "stated plainly" in window.panes.said.why.text()


def _take_the_correction_back(window, hands, work):
    assert "A05" not in _codes(window)
    hands.press("/")
    hands.press("Ctrl+A")
    hands.type("wick")
    hands.press("Down")
    hands.press("Backspace")
    hands.see(lambda: "A05" in _codes(window))
    with work.sessions() as session:
        assert abstracts.corrections(session, 1) == []


def _correct_from_the_chart(window, hands, work):
    hands.press("Return")
    hands.press("Ctrl+2")
    hands.stand_in("Chart: note")
    hands.press("Shift+F2")
    hands.see(lambda: QApplication.activePopupWidget() is not None)
    # Without a window manager nobody gives the keyboard to a menu that opens.
    QTest.keyClicks(QApplication.activePopupWidget(), "h")
    hands.see(lambda: "is historical" in _view(window).accessibleDescription())
    with work.sessions() as session:
        (kept,) = abstracts.corrections(session, 1)
    assert kept.assertion is Assertion.HISTORICAL


def _do_without_marks(window, hands):
    marked = _view(window).grab().toImage()
    assert window.deeds["said.marks"].isChecked()
    hands.press("Shift+F3")
    hands.see(lambda: not window.deeds["said.marks"].isChecked())
    assert _view(window).grab().toImage() != marked
    assert "is historical" not in _view(window).accessibleDescription()


def _codes(window):
    return [each.code for each in window.panes.room.abstract.read.suggestions]


def _named(window):
    return {each.said.text: each.said.code for each in window.panes.room.abstract.places}


def _said(window):
    return window.panes.said.view.rows.rows


def _view(window):
    return window.panes.chart.viewers.active.view
