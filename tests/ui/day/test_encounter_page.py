from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.chart.completeness import Completeness, PartFound
from app.domain.people import Patient
from app.domain.sheet import Diagnosis, Sheet
from app.ui.day.encounter_page import EncounterPage
from tests.fixtures.stored import stored
from tests.fixtures.window import look_of

EARLY = date(2026, 1, 2)


@pytest.fixture
def page(qtbot, tmp_path, desk, background):
    look_of(tmp_path)
    page = EncounterPage(desk.history, desk.carrying, background)
    qtbot.addWidget(page)
    page.resize(400, 600)
    page.show()
    return page


@pytest.fixture
def shown(page, qtbot, desk):
    coded = Sheet((Diagnosis("A00.0"), Diagnosis("A00.1"), Diagnosis("Z99.99")))
    source = stored(desk.work, coded, service_from=EARLY, service_to=EARLY)
    number = stored(desk.work)
    desk.encounters.viewed(number)
    desk.worklist.hold([number], "no signature")
    page.show_encounter(number)
    qtbot.waitUntil(lambda: bool(page.timeline.lines))
    return number, source


def items(page):
    top = page.earlier.tree.topLevelItem(0)
    return [top.child(at) for at in range(top.childCount())]


def test_the_timeline_tells_what_happened_and_is_narrowed(page, shown):
    lines = page.timeline.lines
    assert [line[18:] for line in lines] == [
        "Changed the worklist: on hold: no signature",
        "Viewed the chart",
    ]
    page.timeline.kind.setCurrentIndex(page.timeline.kind.findData("looks"))
    assert [line[18:] for line in page.timeline.lines] == ["Viewed the chart"]
    page.timeline.kind.setCurrentIndex(0)
    page.timeline.filter.setText("signature hold")
    assert len(page.timeline.lines) == 1


def test_codes_are_carried_over_when_the_coder_says_so(page, shown, qtbot, desk):
    number, source = shown
    first, _, unknown = items(page)
    assert "not valid on the date" in unknown.text(0)
    assert not page.earlier.carry.isEnabled()
    page.earlier.want_carry()
    first.setCheckState(0, Qt.CheckState.Checked)
    qtbot.keyClick(page.earlier, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page._notice.text.startswith("Carry A00.0 over?")
    assert desk.coding.sheet(number).diagnoses == ()
    with qtbot.waitSignal(page.changed) as told:
        page._notice._mend.click()
    assert told.args[0].said == "A00.0 carried over from 2026-01-02"
    page.reload()
    qtbot.waitUntil(lambda: "carried over" in items(page)[0].text(0))
    desk.coding.give(number, "A00.1", ())
    page.reload()
    qtbot.waitUntil(lambda: "on the sheet" in items(page)[1].text(0))
    assert desk.carrying.carried(number) == {"A00.0": source}


def test_an_earlier_encounter_is_opened(page, shown, qtbot):
    _, source = shown
    tree = page.earlier.tree
    with qtbot.waitSignal(page.encounter_wanted) as told:
        tree.itemActivated.emit(tree.topLevelItem(0), 0)
    assert told.args == [source]
    with qtbot.assertNotEmitted(page.encounter_wanted):
        tree.itemActivated.emit(items(page)[0], 0)


def test_the_checklist_says_what_is_missing(page, shown, qtbot):
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: bool(page.checklist.lines))
    lines = page.checklist.lines
    assert lines[0] == "4 missing · Progress note · not read"
    assert "✓ Assessment" in lines
    assert "✗ Signature: not found" in lines
    top = page.checklist.tree.topLevelItem(0)
    assert top.toolTip(0).startswith("4 missing · Progress note\nThe CMS Documentation Guidelines")


def test_a_document_is_bold_until_it_was_shown(page, shown, qtbot, desk):
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: bool(page.checklist.lines))
    assert page.checklist.tree.topLevelItem(0).font(0).bold()
    desk.worklist.read(2)
    page.reload()
    qtbot.waitUntil(lambda: page.checklist.lines[0] == "4 missing · Progress note")
    assert not page.checklist.tree.topLevelItem(0).font(0).bold()


def test_what_is_written_only_if_there_was_any_is_not_called_missing(page, qtbot):
    parts = (PartFound("Blood loss", is_there=False, if_any=True),)
    whole = Completeness(1, "Op note", "Operative note", parts, is_signed=True, is_dated=True)
    page.tabs.setCurrentIndex(2)
    page.checklist.show_found((whole,))
    assert page.checklist.tree.topLevelItem(0).text(0) == "Complete · Op note"
    line = page.checklist.tree.topLevelItem(0).child(0)
    assert line.text(0) == "– Blood loss: not found, written only if there was any"


def test_while_another_encounter_is_read_that_is_said(page, shown, qtbot, desk):
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.earlier.tree.topLevelItemCount() == 1)
    other = stored(desk.work, patient=Patient(family="Ybarra"))
    page.show_encounter(other)
    assert page.earlier._none.text() == "Reading the earlier encounters…"
    assert page.checklist._none.text() == "Reading the documents…"
    none = "There is no earlier encounter of this patient."
    qtbot.waitUntil(lambda: page.earlier._none.text() == none)


def test_keys_go_round_the_tabs(page, shown, qtbot):
    page.activateWindow()
    qtbot.waitActive(page)
    page.timeline.list.setFocus()
    for keys, place in ((Qt.Key.Key_Left, 2), (Qt.Key.Key_Right, 0)):
        qtbot.keyClick(page.focusWidget(), keys, Qt.KeyboardModifier.AltModifier)
        assert page.tabs.currentIndex() == place


def test_another_encounter_takes_the_place_of_one_being_read(page, shown):
    number, _ = shown
    page._show((number + 7, (), (), {}, frozenset()))
    page._show_found((number + 7, ()))
    assert page.timeline.lines


def test_without_an_encounter_nothing_is_read(qtbot, desk, background, tmp_path):
    look_of(tmp_path)
    page = EncounterPage(desk.history, desk.carrying, background)
    qtbot.addWidget(page)
    page._read()
    page._look()
    page._carry(1, ())
    qtbot.keyClick(page.earlier, Qt.Key.Key_A)
    assert page.timeline.lines == []


def test_what_is_not_there_is_said(page, qtbot, desk):
    page.checklist.show_found(())
    page.earlier.show_earlier((), {})
    assert page.checklist._none.isVisibleTo(page.checklist)
    assert page.earlier._none.isVisibleTo(page.earlier)
    number = stored(desk.work)
    [found] = desk.history.completeness(number)
    blank = type(found)(1, "Scan", "", (), is_signed=False, is_dated=False, has_text=False)
    page.checklist.show_found((blank,))
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: page.checklist.lines == ["No text to look in · Scan"])


def test_lines_of_the_timeline_are_broken_and_never_cut(page, shown, qtbot, desk):
    number, _ = shown
    page.resize(200, 260)
    for place in range(8):
        desk.worklist.hold([number], f"waiting for the operative note of the surgeon, call {place}")
    page.reload()
    qtbot.waitUntil(lambda: len(page.timeline.lines) == 10)
    view = page.timeline.list
    assert not view.horizontalScrollBar().isVisible()
    qtbot.waitUntil(
        lambda: view.visualItemRect(view.item(0)).width() <= view.viewport().width() + 1
    )


def test_an_earlier_encounter_without_codes_says_so(page, shown, qtbot, desk):
    number, _ = shown
    stored(desk.work)
    page.show_encounter(number)
    page.reload()
    tree = page.earlier.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2)
    assert tree.topLevelItem(0).text(0).startswith("2026-03-12 · no diagnoses · Office")
    assert tree.topLevelItem(0).toolTip(0) == tree.topLevelItem(0).text(0)
    assert "no diagnoses" not in tree.topLevelItem(1).text(0)
