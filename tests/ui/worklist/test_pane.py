from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.people import Patient
from app.domain.worklist.order import Grouping
from app.encounters.encounters import Encounters
from app.ui.worklist.pane import WorklistPane
from app.worklist.worklist import Worklist
from tests.fixtures.window import look_of
from tests.fixtures.work import CODER, FACTS, clock, new_work


@pytest.fixture
def work(tmp_path):
    work = new_work(tmp_path / "client.coderdesk")
    yield work
    work.close()


@pytest.fixture
def encounters(work):
    return Encounters(work.sessions, CODER, clock())


@pytest.fixture
def worklist(work):
    return Worklist(work.sessions, CODER, clock())


@pytest.fixture
def pane(qtbot, tmp_path, worklist, background):
    look_of(tmp_path)
    pane = WorklistPane(worklist, background)
    qtbot.addWidget(pane)
    pane.resize(260, 400)
    pane.show()
    return pane


@pytest.fixture
def filled(pane, qtbot, encounters):
    encounters.make(FACTS)
    encounters.make(replace(FACTS, patient=Patient(family="Ybarra"), is_sample=True))
    encounters.make(replace(FACTS, patient=Patient()))
    pane.reload()
    qtbot.waitUntil(lambda: len(pane.rows) == 3)
    return pane


def test_an_empty_worklist_says_the_next_steps(pane, qtbot):
    pane.reload()
    qtbot.waitUntil(pane._face.pages.empty.new.isVisible)
    with qtbot.waitSignal(pane.new_wanted):
        pane._face.pages.empty.new.click()
    with qtbot.waitSignal(pane.samples_wanted):
        pane._face.pages.empty.samples.click()


def test_an_order_before_the_first_reading_leaves_the_list_in_front(pane):
    pane.bar.order.group_by(Grouping.PAYER)
    assert pane._list.isVisible()


def test_encounters_are_listed_with_what_a_coder_picks_by(filled):
    said = [filled._model.index(i).data(Qt.ItemDataRole.AccessibleTextRole) for i in range(3)]
    assert said[2] == (
        "Zimmerlund, Oda; 2026-03-12; Office  ·  Medicare; New; 0 documents  ·  0 diagnoses;"
        " R. Holm, MD"
    )
    assert said[1].startswith("sample; Ybarra;")
    assert said[0].startswith("No name;")


@pytest.mark.parametrize(("typed", "found"), [("ybarra", 1), ("medicare 2026", 3), ("nobody", 0)])
def test_the_filter_finds_by_every_word(filled, qtbot, typed, found):
    qtbot.keyClicks(filled.bar.filter, typed)
    assert len(filled.rows) == found
    assert filled._face.pages.none.words.isVisible() is (found == 0)


def test_enter_opens_the_chosen_one(filled, qtbot):
    row = filled.rows[1]
    filled.choose(row.id)
    with qtbot.waitSignal(filled.opened) as blocker:
        qtbot.keyClick(filled._list, Qt.Key.Key_Return)
    assert blocker.args == [row.id]
    with qtbot.waitSignal(filled.opened):
        filled.open_chosen()


def test_nothing_chosen_opens_nothing(pane, qtbot):
    with qtbot.assertNotEmitted(pane.opened):
        pane.open_chosen()


def test_the_cursor_stays_where_it_was_when_read_again(filled, qtbot, encounters):
    chosen = filled.rows[2].id
    filled.choose(chosen)
    encounters.make(FACTS)
    filled.reload()
    qtbot.waitUntil(lambda: len(filled.rows) == 4)
    assert filled.chosen == chosen


def test_the_open_encounter_is_under_the_cursor(filled, qtbot):
    opened = filled.rows[1].id
    filled.mark_open(opened)
    assert filled.chosen == opened
    qtbot.keyClicks(filled.bar.filter, "zimmerlund")
    assert filled.chosen != opened
    filled.bar.filter.clear()


def test_rows_are_painted(filled):
    filled.choose(filled.rows[1].id)
    assert not filled.grab().isNull()


def test_counts_say_what_there_is(filled):
    row = replace(filled.rows[0], documents=1, diagnoses=2, lines=1, open_queries=2)
    assert (
        filled._model.words.counts(row)
        == "1 document  ·  2 diagnoses  ·  1 line  ·  2 open queries"
    )


def test_what_was_chosen_without_a_cursor_stays_chosen(filled, qtbot):
    filled._list.selectAll()
    filled._list.selectionModel().clearCurrentIndex()
    filled.reload()
    with qtbot.waitSignal(filled._model.modelReset):
        pass
    assert len(filled.chosen_all) == 3
