"""A chart is read by keyboard: marked, searched, seen side by side, compared."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.chart.highlights import Category
from app.domain.trail import is_unbroken
from app.encounters.charts import Charts
from app.encounters.encounters import Encounters
from app.encounters.highlights import Highlights
from app.encounters.viewing import Viewing
from app.storage import trail
from app.ui.background import Background
from app.ui.chart.chart_pane import ChartPane
from tests.fixtures.window import look_of
from tests.fixtures.work import CODER, FACTS, clock, new_work

JANUARY = """HISTORY
The patient has type 2 diabetes mellitus on insulin glargine at night.

ASSESSMENT
Chronic kidney disease stage 3a, stable. A1c 7.4 %.
"""
MARCH = JANUARY.replace("stage 3a", "stage 3b").replace("7.4", "6.8") + "\nPLAN\nRecheck in May.\n"
LAB = "LABORATORY\nCreatinine 1.9 mg/dL, eGFR 38.\nStages of disease are not told.\n"


@pytest.fixture
def work(tmp_path):
    work = new_work(tmp_path / "client.coderdesk")
    yield work
    work.close()


@pytest.fixture
def now(work):
    """The encounter of March, with a note and a laboratory report; one of January is earlier."""
    charts = Charts(work.sessions, CODER, clock())
    encounters = Encounters(work.sessions, CODER, clock())
    january = date(2026, 1, 5)
    before = encounters.make(replace(FACTS, service_from=january, service_to=january))
    charts.attach(before.encounter_id, "January.txt", JANUARY.encode())
    encounter_id = encounters.make(FACTS).encounter_id
    charts.attach(encounter_id, "March.txt", MARCH.encode())
    charts.attach(encounter_id, "Lab.txt", LAB.encode())
    return encounters.open(encounter_id)


@pytest.fixture
def pane(work, now, qtbot, tmp_path):
    background = Background()
    marking = Highlights(work.sessions, CODER, clock())
    charts = Charts(work.sessions, CODER, clock())
    look = look_of(tmp_path)
    pane = ChartPane(charts, background, look, marking, Viewing(work.sessions))
    pane.wanted.connect(lambda act: _undo(pane, marking, now.id) if act == "edit.undo" else None)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    pane.show()
    pane.activateWindow()
    qtbot.waitActive(pane)
    pane.show_encounter(now)
    qtbot.waitUntil(pane.has_document)
    pane._tabs.view.setFocus()
    yield pane
    pane.show_encounter(None)
    background.close()


def _undo(pane, marking, encounter_id):
    """Undo as the desk around the pane would."""
    marking.undo(encounter_id)
    pane.reload_marks()


def marked(pane):
    found = pane._marking.marked
    return [(each.category, each.quote, each.note) for each in found]


def test_a_chart_is_marked_with_a_note_and_everything_can_be_undone(pane, hands, work):
    hands.press("Ctrl+F")
    hands.type("kidney disease")
    hands.press("Return")
    hands.see(lambda: pane._tabs.view.caret.index == MARCH.index("kidney"))
    hands.press("Esc")
    hands.press("Ctrl+Shift+Right", "Ctrl+Shift+Right", "Alt+1")
    hands.see(lambda: marked(pane) == [(Category.DIAGNOSIS, "kidney disease", "")])
    hands.press("F2")
    hands.stand_in("Note on the highlight")
    hands.type("which stage?")
    hands.press("Return")
    hands.see(lambda: marked(pane)[0][2] == "which stage?")
    hands.stand_in("Chart: March")
    hands.press("Del")
    hands.see(lambda: marked(pane) == [])
    hands.press("Ctrl+Z", "Ctrl+Z")
    hands.see(lambda: marked(pane) == [(Category.DIAGNOSIS, "kidney disease", "")])
    with work.sessions() as session:
        entries = list(trail.entries(session))
    assert is_unbroken(entries)
    assert [each.act.action for each in entries][-5:] == ["marked the chart"] * 5


def test_a_bookmark_is_listed_and_gone_back_to(pane, hands):
    hands.press("Alt+7", "Ctrl+Shift+H")
    hands.see(lambda: marked(pane) == [(Category.BOOKMARK, "HISTORY", "")])
    hands.stand_in("Highlights and bookmarks")
    pane.viewers.step(1)
    hands.press("Down", "Up", "Return")
    hands.see(lambda: pane._tabs.current.head.title == "March")
    assert pane._tabs.view.caret.index == 0


def test_sections_lead_through_a_note(pane, hands):
    hands.press("Ctrl+Shift+O")
    outline = pane._side.outline
    hands.see(lambda: [each.title for each in outline.headings][-1:] == ["Plan"])
    hands.stand_in("Sections of the document")
    hands.press("Ctrl+End", "Return")
    hands.see(lambda: pane._tabs.view.caret.index == MARCH.index("PLAN"))


def test_whole_words_and_expressions_are_found_in_all_documents(pane, hands):
    hands.press("Ctrl+F")
    hands.type("stage")
    hands.see(lambda: pane.find_bar.said == "2 found")
    hands.press("Alt+W")
    hands.see(lambda: pane.find_bar.said == "1 found")
    hands.press("Alt+W", "Alt+X", "Ctrl+A")
    hands.type(r"\d\.\d (%|mg)")
    hands.see(
        lambda: [h.context[h.begin : h.end] for h in pane._search.hits] == ["6.8 %", "1.9 mg"]
    )
    hands.press("Return", "Return")
    hands.see(lambda: pane._tabs.current.head.title == "Lab")


def test_two_documents_are_read_side_by_side_with_a_ruler(pane, hands):
    hands.press("Ctrl+Shift+L", "Ctrl+Shift+S")
    hands.see(lambda: all(tabs.view is not None for tabs in pane.viewers.all()))
    titles = [tabs.current.head.title for tabs in pane.viewers.all()]
    assert titles == ["March", "Lab"]
    hands.press("Ctrl+Shift+S")
    assert not pane.viewers.is_split


def test_what_was_carried_forward_is_told_with_its_source(pane, hands):
    hands.press("Ctrl+Shift+K")
    hands.see(lambda: "carried forward" in pane._compare.said)
    text = pane._compare._text.toPlainText()
    assert "January, 2026-01-05" in text
    assert "100 %" in text
    hands.stand_in("Both notes, side by side")
    hands.press("Esc")
    hands.stand_in("Chart: March")
