"""What a chart supports, by keyboard: read, coded, rejected with a reason, asked about."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.charts.reading import read
from app.domain.reading.abstracts import Judgement, Verdict
from app.storage import abstracts, documents, encounters
from app.storage.coding import sheets
from app.ui.chart.page.document_view import DocumentView
from tests.fixtures.books import tiny_root
from tests.fixtures.reference import finished
from tests.fixtures.stored import trail_of
from tests.fixtures.work import FACTS, START, new_work
from tests.journeys.sittings import seated_at

DAY = date(2025, 3, 12)
NOTE = (
    b"HPI: Feels hot since Monday.\n\n"
    b"ASSESSMENT\n1. Wick fever.\n2. Lantern fever with cough.\n3. Possible fog blindness.\n"
)
EVERYWHERE = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), finish=finished)


@pytest.fixture
def work(tmp_path):
    made = new_work(tmp_path / "client.coderdesk")
    facts = replace(FACTS, service_from=DAY, service_to=DAY)
    with made.sessions.begin() as session:
        number = encounters.add(session, facts, START)
        documents.add(session, number, read(NOTE, "note.txt"), "note.txt", NOTE)
    return made


@pytest.fixture
def window(qtbot, root, work, tmp_path):
    with seated_at(qtbot, root, work, tmp_path) as window:
        yield window


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_codes_that_a_chart_supports_are_decided_by_keyboard(window, hands, work):
    _open(window, hands)
    _code_the_first(window, hands, work)
    _look_at_its_words(window, hands)
    _reject_the_next(window, hands, work)
    _take_it_back(window, hands, work)
    _put_it_off(window, hands, work)
    _ask_about_the_doubt(window, hands)
    assert ("judged a suggestion", "A05 accepted") in trail_of(work)


def _open(window, hands):
    hands.see(lambda: window.panes.worklist.rows)
    hands.press("Home", "Return")
    hands.see(lambda: window.panes.room.abstract is not None)
    tree = window.panes.support.tree
    hands.press("Ctrl+Shift+C")
    hands.stand_in(tree.accessibleName())
    hands.see(lambda: tree.row is not None)
    assert tree.row.key == "A05"


def _code_the_first(window, hands, work):
    hands.press("Ctrl+Return")
    hands.see(lambda: window.panes.support.tree.row.is_given)
    with work.sessions() as session:
        (given,) = sheets.of_encounter(session, 1).diagnoses
        judged = abstracts.judgements(session, 1)
    assert given.code == "A05"
    assert [each.quote for each in given.evidence] == ["Wick fever"]
    assert judged == [Judgement("A05", Verdict.ACCEPTED)]
    assert window.panes.support.tree.currentItem().text(1).startswith("on the sheet")


def _look_at_its_words(window, hands):
    hands.press("Space")
    view = window.panes.chart.findChild(DocumentView)
    hands.see(lambda: view._outlined is not None)
    assert NOTE[view._outlined.start : view._outlined.end] == b"Wick fever"


def _reject_the_next(window, hands, work):
    hands.press("Down", "Del")
    hands.type("history only")
    hands.press("Return")
    tree = window.panes.support.tree
    hands.see(lambda: tree.findItems("Decided against (1)", EVERYWHERE, 0))
    with work.sessions() as session:
        kept = {each.code: each for each in abstracts.judgements(session, 1)}
        codes = [each.code for each in sheets.of_encounter(session, 1).diagnoses]
    assert (kept["A00.1"].verdict, kept["A00.1"].reason) == (Verdict.REJECTED, "history only")
    assert codes == ["A05"]
    hands.see(lambda: "1 of 2 suggestions (50 %)" in window.panes.support.figures.text())


def _take_it_back(window, hands, work):
    tree = window.panes.support.tree
    hands.press("End")
    hands.see(lambda: tree.findItems("Decided against", EVERYWHERE, 0))
    hands.press("Right", "Down", "Backspace")
    hands.see(lambda: not tree.findItems("Decided against", EVERYWHERE, 0))
    with work.sessions() as session:
        assert [each.code for each in abstracts.judgements(session, 1)] == ["A05"]


def _put_it_off(window, hands, work):
    tree = window.panes.support.tree
    hands.press("Home", "Down", "Down")
    hands.see(lambda: tree.row is not None and tree.row.key == "A00.1")
    hands.press("N")
    hands.see(lambda: tree.findItems("Decided against (1)", EVERYWHERE, 0))
    with work.sessions() as session:
        kept = {each.code: each.verdict for each in abstracts.judgements(session, 1)}
    assert kept["A00.1"] is Verdict.NOT_HERE


def _ask_about_the_doubt(window, hands):
    tree = window.panes.support.tree
    (top,) = tree.findItems("Left open", EVERYWHERE, 0)
    while tree.currentItem() is not top.child(0):
        hands.press("Down")
    hands.press("Ctrl+Return")
    hands.see(lambda: window.panes.query.has_query)
    draft = window.panes.query._query.draft
    assert draft.title == "fog blindness"
    assert [each.text for each in draft.indicators] == ["fog blindness"]
    assert draft.indicators[0].document == "note"
