from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.chart.spans import Span
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.marks.marks import Mark
from tests.fixtures.charts import ECHO, NOTE, at, drag, span_of
from tests.fixtures.window import look_of

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FILES = (("Progress note.txt", NOTE), ("Echo.pdf", ECHO))


def shown(pane, qtbot, encounter):
    pane.show_encounter(encounter)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    return pane._tabs.view


def found(pane, qtbot, words):
    pane.find_hands.open()
    pane.find_bar.open(words)
    qtbot.waitUntil(lambda: not pane.find_bar._is_looking)
    return pane.find_bar


def titles(pane):
    return [pane._tabs._bar.tabText(i) for i in range(pane._tabs._bar.count())]


def test_without_an_encounter_the_next_step_is_said(pane):
    assert pane._body._empty.isVisible()
    assert pane._body._empty.text() == "No encounter is open: choose one in the worklist"
    pane.find_hands.open()
    assert pane.find_bar.isHidden()
    assert not pane.has_document()


def test_without_documents_the_next_step_is_said(pane, clinic):
    pane.show_encounter(clinic.attach())
    assert pane._body._empty.text() == "No documents yet. Attach a chart: Ctrl+Shift+A"
    pane.viewers.step(1)
    assert pane.selection() == ()


def test_every_document_has_a_tab_and_the_first_is_read(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES, ("R&D.txt", "plan")))
    assert titles(pane) == ["Progress note", "Echo", "R&&D"]
    assert view.document_id == 1
    assert pane.has_document()
    assert pane._tabs._bar.tabToolTip(1) == "Echo · 3 page(s)"


def test_documents_are_turned_to_and_keep_their_place(pane, clinic, qtbot):
    first = shown(pane, qtbot, clinic.attach(*FILES))
    first.zoom_to(200)
    with qtbot.waitSignal(pane.turned):
        pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    assert pane._tabs.view.document_id == 2
    assert pane._zoom_bar._percent.text() == f"{pane._tabs.view.percent} %"
    pane.viewers.step(-1)
    assert pane._tabs.view is first
    assert first.percent == 200
    pane.viewers.step(-1)
    assert pane._tabs.view.document_id == 2


def test_a_new_document_is_turned_to_and_the_others_stay(pane, clinic, qtbot):
    first = shown(pane, qtbot, clinic.attach(FILES[0]))
    pane.show_encounter(clinic.attach(FILES[1]))
    qtbot.waitUntil(lambda: pane._tabs.view not in (None, first))
    assert pane._tabs.view.document_id == 2
    assert pane._tabs.tabs()[0].view is first


def test_a_document_taken_away_goes(pane, clinic, qtbot):
    encounter = clinic.attach(*FILES)
    shown(pane, qtbot, encounter)
    pane.show_encounter(replace(encounter, documents=encounter.documents[1:]))
    qtbot.waitUntil(lambda: pane._tabs.view is not None and pane._tabs.view.document_id == 2)
    assert titles(pane) == ["Echo"]


def test_reloading_reads_again(pane, clinic, qtbot):
    first = shown(pane, qtbot, clinic.attach(*FILES))
    pane.reload()
    qtbot.waitUntil(lambda: pane._tabs.view not in (None, first))
    pane.show_encounter(None)
    assert pane._tabs.current is None


def test_a_document_that_comes_too_late_is_not_shown(pane, clinic, qtbot, background):
    pane.show_encounter(clinic.attach(*FILES))
    pane.show_encounter(None)
    done = []
    background.run(lambda: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert pane._tabs.tabs() == []


def test_a_document_that_cannot_be_read_says_why(pane, clinic, qtbot):
    encounter = clinic.attach(FILES[0])
    gone = replace(encounter.documents[0], id=99, title="Gone")
    pane.show_encounter(replace(encounter, documents=(gone,)))
    qtbot.waitUntil(lambda: "no document 99" in pane._tabs.current.said)
    bar = found(pane, qtbot, "diabetes")
    assert "no document 99" in bar.said


def test_words_selected_are_told_and_can_be_coded(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    with qtbot.waitSignal(pane.selected) as told:
        drag(qtbot, view, at(view, "CKD stage"), at(view, "CKD stage 3b", behind=True))
    assert told.args[0].quote == "CKD stage 3b"
    assert pane.selection() == (told.args[0],)
    with qtbot.waitSignal(pane.wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_F3)
    assert wanted.args == ["code.selection"]
    with qtbot.waitSignal(pane.unselected):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_marks_come_with_a_document_that_is_read_later(pane, clinic, qtbot):
    pane.show_encounter(clinic.attach(*FILES))
    pane.set_marks([Mark(Span(1, 0, 0, 8), "E11.22"), Mark(Span(2, 0, 0, 8), "I50.32")])
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    assert [label.text for label in pane._tabs.view.margin.labels()] == ["E11.22"]
    with qtbot.waitSignal(pane.mark_clicked) as told:
        pane.reveal(Span(2, 0, 0, 8))
        qtbot.waitUntil(lambda: pane._tabs.view is not None)
        qtbot.keyClick(pane._tabs.view, Qt.Key.Key_Return)
    assert told.args == ["I50.32"]


def test_revealing_turns_to_the_document_and_scrolls(pane, clinic, qtbot):
    shown(pane, qtbot, clinic.attach(*FILES))
    pane.reveal(Span(2, 2, 0, 10))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view = pane._tabs.view
    assert view.document_id == 2
    assert view.viewport().rect().contains(at(view, "Impression", page=2))
    pane.reveal(Span(99, 0, 0, 1))
    assert pane._tabs.view is view


def test_finding_lists_hits_in_all_documents(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    bar = found(pane, qtbot, "type 2 diabetes")
    assert bar.said == "3 found"
    rows = [bar._model.index(i).data() for i in range(3)]
    assert [row.split(":")[0] for row in rows] == ["Progress note, p. 1"] * 2 + ["Echo, p. 1"]
    bar.step_back()
    qtbot.waitUntil(lambda: pane._tabs.view not in (None, view))
    echo = pane._tabs.view
    assert echo.viewport().rect().contains(at(echo, "Type 2"))
    assert echo._found.some(9) == [span_of(echo, "Type 2 diabetes")]


def test_a_short_selection_is_what_is_found(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    drag(qtbot, view, at(view, "CKD stage"), at(view, "CKD stage", behind=True))
    pane.find_hands.open()
    qtbot.waitUntil(lambda: pane.find_bar.said == "1 found")
    assert pane.find_bar.query == "CKD stage"


def test_closing_the_bar_takes_the_hits_away(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    found(pane, qtbot, "diabetes")
    assert len(view._found)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()
    assert not len(view._found)


def test_the_next_hit_is_the_one_behind_the_place_that_is_read(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    view.reveal(span_of(view, "ASSESSMENT"))
    found(pane, qtbot, "diabetes")
    pane.find_hands.step(forward=True)
    assert view._outlined == Span(1, 0, NOTE.rindex("diabetes"), NOTE.rindex("diabetes") + 8)
    pane.find_bar.shut()
    pane.find_hands.step(forward=True)
    qtbot.waitUntil(lambda: pane._tabs.current.head.title == "Echo")
    assert pane.find_bar.said == "3 of 3"


def test_without_words_the_next_hit_asks_for_them(pane, clinic, qtbot):
    pane.find_hands.step(forward=True)
    assert pane.find_bar.isHidden()
    shown(pane, qtbot, clinic.attach(*FILES))
    pane.find_hands.step(forward=True)
    assert not pane.find_bar.isHidden()


def test_the_hits_of_another_encounter_are_forgotten(pane, clinic, qtbot):
    shown(pane, qtbot, clinic.attach(*FILES))
    found(pane, qtbot, "diabetes")
    pane.show_encounter(None)
    assert pane.find_bar._model.rowCount() == 0
    pane.find_hands.step(forward=False)
    assert pane.find_bar.isHidden()


def test_a_document_attached_while_finding_is_looked_through(pane, clinic, qtbot):
    shown(pane, qtbot, clinic.attach(FILES[0]))
    assert found(pane, qtbot, "type 2").said == "2 found"
    pane.show_encounter(clinic.attach(FILES[1]))
    qtbot.waitUntil(lambda: pane.find_bar.said == "3 found")


def test_only_the_words_typed_last_are_answered(pane, clinic, qtbot):
    shown(pane, qtbot, clinic.attach(*FILES))
    pane.find_hands.open()
    for words in ("type", "type 2", "impression"):
        pane.find_bar._edit.setText(words)
        pane.find_bar._ask()
    qtbot.waitUntil(lambda: pane.find_bar.said == "1 found")


@pytest.mark.parametrize(
    ("key", "modifiers", "percent"),
    [
        (Qt.Key.Key_Plus, CONTROL, 110),
        (Qt.Key.Key_Equal, CONTROL, 110),
        (Qt.Key.Key_Minus, CONTROL, 90),
        (Qt.Key.Key_9, CONTROL, 100),
    ],
    ids=["plus", "equal", "minus", "nine"],
)
def test_keys_zoom(key, modifiers, percent, pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    view.zoom_to(100)
    qtbot.keyClick(view, key, modifiers)
    assert view.percent == percent
    qtbot.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert view.is_fitted


def test_keys_find_and_turn(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    qtbot.keyClick(view, Qt.Key.Key_F, CONTROL)
    assert pane.find_bar.isVisible()
    found(pane, qtbot, "type 2")
    qtbot.keyClick(view, Qt.Key.Key_G, CONTROL)
    assert pane.find_bar.said == "1 of 3"
    qtbot.keyClick(view, Qt.Key.Key_G, CONTROL | SHIFT)
    assert pane.find_bar.said == "3 of 3"
    qtbot.keyClick(pane, Qt.Key.Key_PageUp, CONTROL)
    assert pane._tabs.current.head.id == 1
    qtbot.keyClick(pane, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()


def test_buttons_zoom_and_find(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    bar = pane._zoom_bar
    for button, percent in ((bar._percent, 100), (bar._larger, 110), (bar._smaller, 100)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert view.percent == percent
        assert bar._percent.text() == f"{percent} %"
    qtbot.mouseClick(bar._fit, Qt.MouseButton.LeftButton)
    assert view.is_fitted
    qtbot.mouseClick(bar._find, Qt.MouseButton.LeftButton)
    assert pane.find_bar.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_copies_what_is_selected(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    drag(qtbot, view, at(view, "CKD stage"), at(view, "CKD stage", behind=True))
    point = at(view, "CKD")
    where = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, where)
    )
    menu = pane.findChild(QMenu)
    copy = menu.actions()[0]
    assert copy.text() == "&Copy without formatting\tCtrl+C"
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "CKD stage"
    menu.close()


def test_a_theme_and_a_text_size_reach_the_pages(clinic, background, qtbot, tmp_path):
    look = look_of(tmp_path)
    pane = ChartPane(clinic.charts, background, look)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    view = shown(pane, qtbot, clinic.attach(*FILES))
    view.zoom_to(100)
    scale = view.strip.scale
    look.choose("dark")
    look.resize(150)
    assert view._colours.paper == look.theme.paper
    assert view.strip.scale == pytest.approx(1.5 * scale)
    look.resize(100)


def test_the_keyboard_goes_to_the_pages(pane, clinic, qtbot):
    view = shown(pane, qtbot, clinic.attach(*FILES))
    pane.setFocus()
    assert QApplication.focusWidget() is view


def test_an_expression_that_cannot_be_read_is_told_in_the_bar(pane, clinic, qtbot):
    shown(pane, qtbot, clinic.attach(*FILES))
    bar = found(pane, qtbot, "stage")
    bar._pattern.setChecked(True)
    bar._edit.setText("(stage")
    bar._ask()
    qtbot.waitUntil(lambda: not bar._is_looking)
    assert bar.said.startswith("The expression cannot be read")
    assert pane._search.hits == ()
