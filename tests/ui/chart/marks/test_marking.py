import pytest
from PySide6.QtCore import Qt

from app.domain.chart.highlights import Category
from app.domain.chart.spans import Evidence
from app.encounters.highlights import Highlights
from app.storage import trail
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.marks.marking import Marking
from tests.fixtures.charts import ECHO, NOTE, at, pixel
from tests.fixtures.work import CODER, clock
from tests.ui.chart.marked import marked, select, settled

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def highlights(clinic):
    return Highlights(clinic.charts.sessions, CODER, clock())


@pytest.fixture
def pane(clinic, background, qtbot, highlights):
    pane = ChartPane(clinic.charts, background, highlights=highlights)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    yield pane
    background.close()


@pytest.fixture
def view(pane, clinic, qtbot):
    pane.show_encounter(clinic.attach(("Progress note.txt", NOTE), ("Echo.pdf", ECHO)))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    return pane._tabs.view


def press(qtbot, pane, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(pane.viewers.active.view, key, modifier)
    settled(qtbot, pane)


@pytest.mark.parametrize(
    ("key", "category"),
    [(Qt.Key.Key_1 + n, each) for n, each in enumerate(Category) if each.has_colour],
    ids=lambda value: value.value if isinstance(value, Category) else "",
)
def test_a_digit_marks_the_words_selected(pane, view, qtbot, key, category):
    select(view, "type 2 diabetes")
    press(qtbot, pane, key, ALT)
    assert marked(pane) == [(category, "type 2 diabetes", "")]


def test_without_a_selection_a_digit_changes_the_mark_at_the_caret(pane, view, qtbot):
    select(view, "type 2 diabetes")
    press(qtbot, pane, Qt.Key.Key_1, ALT)
    view.clear_selection()
    press(qtbot, pane, Qt.Key.Key_5, ALT)
    assert [each for each, *_ in marked(pane)] == [Category.QUERY]
    press(qtbot, pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, pane, Qt.Key.Key_2, ALT)
    assert [each for each, *_ in marked(pane)] == [Category.QUERY]


def test_a_note_is_written_on_the_mark_at_the_caret(pane, view, qtbot):
    select(view, "type 2 diabetes")
    press(qtbot, pane, Qt.Key.Key_1, ALT)
    press(qtbot, pane, Qt.Key.Key_F2)
    qtbot.keyClicks(pane._note_bar._edit, "since when?")
    qtbot.keyClick(pane._note_bar._edit, Qt.Key.Key_Return)
    settled(qtbot, pane)
    assert marked(pane) == [(Category.DIAGNOSIS, "type 2 diabetes", "since when?")]
    tip = view.tip_at(at(view, "type 2 diabetes").toPointF())
    assert tip == "Diagnosis: since when?"


def test_what_was_done_is_taken_back_with_what_the_desk_undoes(pane, view, qtbot, highlights):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_1, ALT)
    press(qtbot, pane, Qt.Key.Key_Delete)
    assert marked(pane) == []
    highlights.undo(1)
    pane.reload_marks()
    settled(qtbot, pane)
    assert marked(pane) == [(Category.DIAGNOSIS, "CKD", "")]
    with qtbot.waitSignal(pane.wanted) as wanted:
        press(qtbot, pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == ["edit.undo"]


def test_a_bookmark_goes_to_the_line_that_is_read(pane, view, qtbot):
    press(qtbot, pane, Qt.Key.Key_7, ALT)
    assert marked(pane) == [(Category.BOOKMARK, "PROGRESS NOTE", "")]
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_7, ALT)
    assert marked(pane)[1] == (Category.BOOKMARK, "CKD", "")


def test_a_blank_line_is_bookmarked_at_the_top_of_its_page(pane, view, qtbot):
    press(qtbot, pane, Qt.Key.Key_Down)
    press(qtbot, pane, Qt.Key.Key_7, ALT)
    assert marked(pane) == [(Category.BOOKMARK, "", "")]


def test_marks_show_on_the_words_in_the_margin_and_in_the_scroll_bar(pane, view, qtbot):
    before = pixel(view, at(view, "type 2 diabetes"))
    select(view, "type 2 diabetes")
    press(qtbot, pane, Qt.Key.Key_3, ALT)
    view.clear_selection()
    assert pixel(view, at(view, "type 2 diabetes")) != before
    (label,) = view.margin.labels()
    assert (label.text, label.tip) == ("Med", "Medication")
    ((share, colour),) = view.marks.strokes
    assert 0 < share < 1
    assert colour == view._colours.tints.wash(Category.MEDICATION).line


def test_a_click_in_the_margin_goes_to_the_words(pane, view, qtbot):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_4, ALT)
    press(qtbot, pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    (label,) = view.margin.labels()
    with qtbot.waitSignal(view.highlight_clicked) as clicked:
        place = view.margin._place(label).center().toPoint()
        assert view.margin.tip_at(place.toPointF()) == "Lab"
        qtbot.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args[0].quote == "CKD"
    assert view.caret.index == clicked.args[0].span.start


def test_alt_down_steps_to_marks_too(pane, view, qtbot):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_4, ALT)
    view.clear_selection()
    press(qtbot, pane, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, pane, Qt.Key.Key_Down, ALT)
    assert NOTE[view.caret.index :].startswith("CKD")


def test_the_list_goes_to_a_mark_in_another_document(pane, view, qtbot):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_4, ALT)
    pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    pane.side_hands.open(2)
    rows = pane._side.highlights.rows
    rows.choose(0)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert pane._tabs.view is view
    assert NOTE[view.caret.index :].startswith("CKD")


def test_copying_leaves_a_trail_entry(pane, view, qtbot, clinic):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    with clinic.charts.sessions() as session:
        act = list(trail.entries(session))[-1].act
    assert (act.action, act.details) == ("copied text of the chart", "3 characters of document 1")


def test_the_menu_offers_what_can_be_done(pane, view, qtbot):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_4, ALT)
    menu = pane._menu()
    offered = {a.text().split("\t")[0].replace("&", ""): a.isEnabled() for a in menu.actions()}
    assert offered["Mark as query"]
    assert offered["Write a note on the mark"]
    assert not offered["Select a part of the page"]
    assert not offered["Compare with earlier notes"]


def test_another_encounter_has_marks_of_its_own(pane, view, qtbot, clinic):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_4, ALT)
    other = clinic.encounters.open(
        clinic.encounters.make(clinic.encounters.open(1).facts).encounter_id
    )
    pane.show_encounter(other)
    settled(qtbot, pane)
    assert marked(pane) == []
    pane.show_encounter(clinic.encounters.open(1))
    settled(qtbot, pane)
    assert len(marked(pane)) == 1
    pane.show_encounter(None)


def test_what_is_refused_is_told(pane, view, qtbot, background, highlights):
    select(view, "CKD")
    press(qtbot, pane, Qt.Key.Key_4, ALT)
    (made,) = pane._marking.marked
    highlights.remove(made.id)
    with qtbot.waitSignal(background.failed) as failed:
        pane._marking.write_note(made, "late")
    assert str(failed.args[0]) == "The highlight is no longer there"


def test_without_the_feature_nothing_is_marked(background, qtbot):
    marking = Marking(None, background)
    marking.show_encounter(1)
    marking.mark([Evidence("x")], Category.LAB)
    marking.bookmark(Evidence("x"))
    marking.copied(1, 1)
    assert not marking.can_mark
    assert marking.marked == ()
