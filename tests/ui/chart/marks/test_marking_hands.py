import pytest

from app.domain.chart.highlights import Category
from app.encounters.highlights import Highlights
from app.ui.chart.chart_pane import ChartPane
from tests.fixtures.charts import NOTE, span_of
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.work import CODER, clock
from tests.ui.chart.marked import marked, select


@pytest.fixture
def pane(clinic, background, qtbot):
    feature = Highlights(clinic.charts.sessions, CODER, clock())
    pane = ChartPane(clinic.charts, background, highlights=feature)
    qtbot.addWidget(pane)
    pane.show()
    yield pane
    pane.show_encounter(None)
    background.close()


@pytest.fixture
def hints(pane):
    said = []
    pane.hinted.connect(said.append)
    return said


def open_in(pane, clinic, qtbot, *files):
    pane.show_encounter(clinic.attach(*files))
    qtbot.waitUntil(pane.has_document)
    return pane._tabs.view


@pytest.mark.parametrize(
    ("act", "hint"),
    [
        (lambda hands: hands.mark(Category.LAB), "Select words of the chart first"),
        (lambda hands: hands.write_note(), "Go to a mark first."),
        (lambda hands: hands.remove(), "Go to a mark first."),
        (lambda hands: hands.open_code(), "No code stands here"),
        (lambda hands: hands.step(forward=True), "Nothing is marked in this document."),
        (lambda hands: hands.frame(), "This document is text: select its words."),
    ],
    ids=["mark", "note", "remove", "code", "step", "area"],
)
def test_what_an_act_would_need_is_said(act, hint, pane, hints, clinic, qtbot):
    open_in(pane, clinic, qtbot, ("Note.txt", NOTE))
    act(pane.hands)
    (said,) = hints
    assert said.startswith(hint)


@pytest.mark.parametrize(
    "act",
    ["bookmark", "frame", "open_code"],
)
def test_without_a_document_nothing_is_done(act, pane, hints):
    getattr(pane.hands, act)()
    pane.hands.step(forward=False)
    assert hints == []
    assert marked(pane) == []
    assert pane.hands.there() == {
        "words": False,
        "markable": False,
        "marking": False,
        "picture": False,
        "highlight": False,
    }


def test_a_part_of_a_scan_is_framed_with_the_keyboard_in_it(pane, clinic, qtbot):
    pane.activateWindow()
    qtbot.waitActive(pane)
    view = open_in(pane, clinic, qtbot, ("Scan.pdf", pdf_of([])))
    pane.hands.frame()
    assert view.hasFocus()
    assert view.selection()[0].quote == "page 1, area"
    assert pane.hands.there()["picture"]


def test_what_is_there_is_told_for_the_menu(pane, clinic, qtbot):
    view = open_in(pane, clinic, qtbot, ("Note.txt", NOTE))
    select(view, "CKD stage 3b")
    assert pane.hands.there()["words"]
    pane.hands.mark(Category.DIAGNOSIS)
    qtbot.waitUntil(lambda: bool(marked(pane)))
    view.reveal(span_of(view, "CKD stage 3b"))
    there = pane.hands.there()
    assert (there["words"], there["markable"], there["highlight"]) == (False, True, True)
