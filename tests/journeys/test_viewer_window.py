"""A chart of three documents in the whole window, by keyboard: read, marked, compared, coded."""

import pytest

from app.domain.chart.highlights import Category
from app.domain.chart.spans import Area
from app.search import build_index
from app.ui.desk.actions import plain_text
from app.ui.search.hit_list import HitList
from tests.fixtures.books import tiny_root
from tests.fixtures.stored import trail_of
from tests.journeys.march import MARCH, in_march

WINDOWS = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tiny_root(tmp_path_factory.mktemp("reference"), build_index)


@pytest.fixture
def march(qtbot, root, tmp_path):
    with in_march(qtbot, root, tmp_path) as march:
        yield march


@WINDOWS
def test_a_chart_of_three_documents_is_worked_through(march, hands):
    window, desk, encounter_id = march.window, march.desk, march.encounter_id
    chart = march.chart
    hands.press("Ctrl+2")
    hands.stand_in("Chart: March")
    _mark_with_a_note(chart, hands, desk, encounter_id)
    _bookmark(chart, hands, desk, encounter_id)
    _find_in_all(chart, hands)
    _compare(chart, hands)
    _read_side_by_side(chart, hands)
    _read_in_another_window(chart, hands, window, desk, encounter_id)
    area = _code_from_the_scan(chart, hands, window, desk, encounter_id)
    _go_to_the_evidence(chart, hands, window, area)
    _undo_everything(hands, window, desk, encounter_id)
    acts = [action for action, _ in trail_of(desk.work)]
    assert acts.count("marked the chart") == 8
    assert acts.count("changed the coding sheet") == 2
    assert acts.count("copied text of the chart") == 1


def _marked(desk, encounter_id):
    found = desk.highlights.of_encounter(encounter_id)
    return [(each.category, each.quote, each.note) for each in found]


def _label(window):
    return plain_text(window.deeds["edit.undo"].text())


def _mark_with_a_note(chart, hands, desk, encounter_id):
    hands.press("Ctrl+F")
    hands.type("lantern fever")
    hands.see(lambda: chart.find_bar.said == "2 found")
    hands.press("Return", "Esc")
    hands.stand_in("Chart: March")
    hands.press("Ctrl+Shift+Right", "Ctrl+Shift+Right", "Ctrl+C", "Alt+1")
    hands.see(lambda: [each.quote for each in chart._marking.marked] == ["lantern fever"])
    hands.press("F2")
    hands.stand_in("Note on the highlight")
    hands.type("since when?")
    hands.press("Return")
    hands.see(lambda: chart._marking.marked[0].note == "since when?")
    hands.stand_in("Chart: March")
    assert _marked(desk, encounter_id) == [(Category.DIAGNOSIS, "lantern fever", "since when?")]
    assert [label.text for label in chart.viewers.active.view.margin.labels()] == ["Dx*"]


def _bookmark(chart, hands, desk, encounter_id):
    hands.press("Esc", "Ctrl+End", "Alt+7", "Ctrl+Shift+H")
    hands.stand_in("Highlights and bookmarks")
    hands.see(lambda: len(chart._marking.marked) == 2)
    assert _marked(desk, encounter_id)[1] == (Category.BOOKMARK, "Lamp level again in May.", "")
    hands.press("Home", "Return")
    view = chart.viewers.active.view
    assert MARCH[view.caret.index :].startswith("lantern fever")
    hands.press("Ctrl+2", "F4")
    assert chart._side.isHidden()


def _find_in_all(chart, hands):
    hands.press("Ctrl+F", "Alt+X", "Ctrl+A")
    hands.type(r"level \d\.\d")
    hands.see(lambda: [hit.span.page for hit in chart._search.hits] == [0, 0])
    hands.press("Return")
    hands.see(lambda: chart.find_bar.said == "1 of 2")
    hands.press("Return")
    hands.see(lambda: chart.viewers.active.current.head.title == "Lab")
    assert chart.find_bar.said == "2 of 2"
    hands.press("Alt+X", "Esc", "Ctrl+PgUp")
    hands.see(lambda: chart.viewers.active.current.head.title == "March")


def _compare(chart, hands):
    hands.press("Ctrl+Shift+K")
    hands.see(lambda: "carried forward" in chart._compare.said)
    text = chart._compare._text.toPlainText()
    assert "January, 2026-01-05" in text
    assert "100 %" in text
    assert "new" in text
    hands.press("Esc")
    hands.stand_in("Chart: March")


def _read_side_by_side(chart, hands):
    hands.press("Ctrl+Shift+S")
    hands.see(lambda: all(tabs.view is not None for tabs in chart.viewers.all()))
    assert [tabs.current.head.title for tabs in chart.viewers.all()] == ["March", "Lab"]
    hands.press("Ctrl+Shift+S")
    assert not chart.viewers.is_split


def _read_in_another_window(chart, hands, window, desk, encounter_id):
    hands.press("Ctrl+2", "Ctrl+Shift+N")
    other = chart.viewers.window_of_its_own
    other.activateWindow()
    hands.see(lambda: other.isActiveWindow() and other.tabs.view is not None)
    other.tabs.view.setFocus()
    hands.stand_in("Chart: Lab")
    hands.press("Ctrl+Shift+Right", "Alt+4")
    hands.see(lambda: len(chart._marking.marked) == 3)
    hands.see(lambda: _label(window) == "Undo: Marked lab “Laboratory”")
    hands.press("Ctrl+Z")
    hands.see(lambda: len(chart._marking.marked) == 2)
    assert len(_marked(desk, encounter_id)) == 2
    hands.press("Ctrl+Shift+N")
    assert chart.viewers.window_of_its_own is None
    window.activateWindow()


def _code_from_the_scan(chart, hands, window, desk, encounter_id):
    hands.see(window.isActiveWindow)
    hands.press("Ctrl+2", "Ctrl+PgUp")
    hands.see(lambda: chart.viewers.active.view is not None)
    hands.stand_in("Chart: Scan")
    hands.press("Alt+8", "Up", "Up", "Left", "Shift+Down", "Shift+Right", "Ctrl+Right")
    (piece,) = chart.selection()
    assert (piece.quote, piece.span.page) == ("page 1, area", 0)
    hands.press("Alt+4")
    hands.see(lambda: len(chart._marking.marked) == 3)
    hands.press("Ctrl+K")
    hands.type("lantern fever with rash")
    hits = window.findChild(HitList).model()
    hands.see(lambda: "A00.0" in list(hits.codes())[:1])
    hands.press("Return")
    hands.see(lambda: window.panes.codes.book.entry is not None)
    hands.press("Ctrl+Return")
    hands.see(lambda: window.current.now.encounter.sheet.diagnoses)
    (diagnosis,) = desk.coding.sheet(encounter_id).diagnoses
    assert (diagnosis.code, diagnosis.evidence) == ("A00.0", (piece,))
    assert isinstance(piece.span, Area)
    (filed,) = desk.exchange.export(encounter_id)["diagnoses"]
    box = piece.span.box
    assert filed["evidence"] == [
        {
            "document": 2,
            "quote": "page 1, area",
            "page": 0,
            "box": [box.left, box.top, box.right, box.bottom],
        }
    ]
    return piece.span


def _go_to_the_evidence(chart, hands, window, area):
    hands.press("Ctrl+2", "Esc", "Ctrl+PgUp")
    hands.see(lambda: chart.viewers.active.current.head.title == "Lab")
    hands.press("Ctrl+4")
    hands.see(lambda: window.panes.sheet.isAncestorOf(hands.focus))
    hands.press("Return")
    hands.see(lambda: chart.viewers.active.current.head.title == "Scan")
    assert chart.viewers.active.view._outlined == area
    labels = {label.text for label in chart.viewers.active.view.margin.labels()}
    assert labels == {"A00.0", "Lab"}


def _undo_everything(hands, window, desk, encounter_id):
    hands.press("Ctrl+2")
    for label in (
        "A00.0 given",
        "Marked lab page 1, area",
        "Marked bookmark “Lamp level again in May.”",
    ):
        hands.see(lambda label=label: _label(window) == f"Undo: {label}")
        hands.press("Ctrl+Z")
    hands.see(lambda: _label(window) == "Undo: Changed diagnosis “lantern fever”: note")
    assert desk.coding.sheet(encounter_id).diagnoses == ()
    assert _marked(desk, encounter_id) == [(Category.DIAGNOSIS, "lantern fever", "since when?")]
