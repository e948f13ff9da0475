import pytest
from PySide6.QtCore import QPoint, Qt

from app.domain.chart.highlights import Category
from app.domain.chart.spans import Evidence, Span
from app.encounters.highlights import Highlights
from app.ui.chart.chart_pane import ChartPane
from app.ui.chart.side.side_panel import MARKED, OUTLINE, PAGES
from tests.fixtures.charts import ECHO, NOTE, at, pixel
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.window import look_of
from tests.fixtures.work import CODER, clock
from tests.ui.chart.marked import marked, select, settled

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
FILES = (("Progress note.txt", NOTE), ("Echo.pdf", ECHO))


@pytest.fixture
def pane(clinic, background, qtbot):
    pane = ChartPane(
        clinic.charts,
        background,
        highlights=Highlights(clinic.charts.sessions, CODER, clock()),
    )
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    pane.show()
    pane.activateWindow()
    pane.show_encounter(clinic.attach(*FILES))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    yield pane
    pane.show_encounter(None)
    background.close()


def press(pane, qtbot, key, modifier=CONTROL_SHIFT):
    qtbot.keyClick(pane.viewers.active.view, key, modifier)


def second(pane, qtbot):
    press(pane, qtbot, Qt.Key.Key_S)
    tabs = pane.viewers.all()[1]
    qtbot.waitUntil(lambda: tabs.view is not None)
    return tabs


def test_two_documents_stand_side_by_side(pane, qtbot):
    tabs = second(pane, qtbot)
    assert pane.viewers.is_split
    assert pane._tabs.view.document_id == 1
    assert tabs.view.document_id == 2
    press(pane, qtbot, Qt.Key.Key_S)
    assert not pane.viewers.is_split
    assert pane.viewers.all() == [pane._tabs]


def test_a_split_with_its_lists_leaves_large_text_in_a_small_window(pane, qtbot, tmp_path):
    look = look_of(tmp_path)
    look.resize(150)
    try:
        pane.side_hands.open(OUTLINE)
        second(pane, qtbot)
        qtbot.waitUntil(lambda: pane.fontMetrics().height() > 20)
        qtbot.waitUntil(lambda: pane.minimumSizeHint().width() < 740)
        tabs = pane._side._tabs
        assert pane._side.minimumSizeHint().width() >= tabs.sizeHint().width()
    finally:
        look.resize(100)


def test_what_has_the_keyboard_is_acted_on(pane, qtbot):
    tabs = second(pane, qtbot)
    tabs.view.setFocus()
    qtbot.waitUntil(lambda: pane.viewers.active is tabs)
    select(tabs.view, "Echocardiogram")
    assert [piece.quote for piece in pane.selection()] == ["Echocardiogram"]
    before = pane._tabs.view.percent, tabs.view.percent
    pane.acts["chart.zoom_in"]()
    assert pane._tabs.view.percent == before[0]
    assert tabs.view.percent > before[1]
    pane.viewers.split()
    assert pane.viewers.active is pane._tabs


def test_marks_show_in_both(pane, qtbot):
    tabs = second(pane, qtbot)
    tabs.turn_to(1)
    qtbot.waitUntil(lambda: tabs.view is not None)
    select(pane._tabs.view, "CKD")
    press(pane, qtbot, Qt.Key.Key_1, ALT)
    settled(qtbot, pane)
    assert marked(pane) == [(Category.DIAGNOSIS, "CKD", "")]
    assert len(tabs.view.margin.labels()) == len(pane._tabs.view.margin.labels()) == 1


def test_the_chart_has_a_window_of_its_own(pane, qtbot):
    press(pane, qtbot, Qt.Key.Key_N)
    window = pane.viewers.window_of_its_own
    qtbot.waitUntil(lambda: window.tabs.view is not None)
    assert window.windowTitle() == "Coderdesk – Chart"
    select(window.tabs.view, "Type 2")
    pane.viewers._heed_focus(None, window.tabs.view)
    qtbot.keyClick(window.tabs.view, Qt.Key.Key_2, ALT)
    settled(qtbot, pane)
    assert marked(pane) == [(Category.PROCEDURE, "Type 2", "")]
    assert pane.focusProxy() is not window.tabs.current
    pane.viewers.pop_out()
    assert pane.viewers.window_of_its_own is None
    assert pane.viewers.active is pane._tabs


@pytest.fixture
def other(pane, qtbot):
    """The chart in a window of its own, with the keyboard in it."""
    pane.viewers.pop_out()
    window = pane.viewers.window_of_its_own
    qtbot.waitUntil(lambda: window.tabs.view is not None)
    window.activateWindow()
    qtbot.waitActive(window)
    window.tabs.view.setFocus()
    qtbot.waitUntil(lambda: pane.viewers.active is window.tabs)
    return window


def test_finding_from_another_window_takes_the_keyboard_there_and_back(pane, other, qtbot):
    qtbot.keyClick(other.tabs.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(pane.find_bar._edit.hasFocus)
    qtbot.keyClicks(pane.find_bar._edit, "noted")
    qtbot.keyClick(pane.find_bar._edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.find_bar.said == "1 of 1")
    assert other.tabs.view.document_id == 2
    assert other.tabs.view._outlined is not None
    qtbot.keyClick(pane.find_bar._edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(other.tabs.view.hasFocus)
    assert pane.viewers.active is other.tabs


def test_a_note_from_another_window_takes_the_keyboard_there_and_back(pane, other, qtbot):
    select(other.tabs.view, "Echocardiogram")
    press(pane, qtbot, Qt.Key.Key_1, ALT)
    qtbot.waitUntil(lambda: bool(marked(pane)))
    press(pane, qtbot, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(pane._note_bar._edit.hasFocus)
    qtbot.keyClicks(pane._note_bar._edit, "of May")
    qtbot.keyClick(pane._note_bar._edit, Qt.Key.Key_Return)
    qtbot.waitUntil(other.tabs.view.hasFocus)
    qtbot.waitUntil(lambda: marked(pane)[0][2] == "of May")


def test_a_window_opens_again_where_it_was(pane, other, qtbot):
    other.setGeometry(60, 70, 640, 480)
    qtbot.waitUntil(lambda: other.width() == 640)
    pane.viewers.pop_out()
    assert pane.viewers.window_of_its_own is None
    pane.viewers.pop_out()
    again = pane.viewers.window_of_its_own
    qtbot.waitUntil(lambda: again.size().toTuple() == (640, 480))
    qtbot.waitUntil(lambda: again.tabs.view is not None)


def test_without_an_encounter_nothing_else_stays_open(pane, qtbot):
    second(pane, qtbot)
    pane.viewers.pop_out()
    pane.show_encounter(None)
    assert len(pane.viewers.all()) == 1
    pane.viewers.split()
    pane.viewers.pop_out()
    assert len(pane.viewers.all()) == 1


def test_the_bar_of_each_acts_on_its_own_pages(pane, qtbot):
    tabs = second(pane, qtbot)
    pane._zoom_bar._percent.click()
    assert pane._tabs.view.percent == 100
    tabs._zoom_bar._larger.click()
    tabs._zoom_bar._smaller.click()
    tabs._zoom_bar._fit.click()
    assert tabs.view.is_fitted
    pane._zoom_bar._side.click()
    assert pane._side.isVisible()
    pane._zoom_bar._find.click()
    assert pane.find_bar.isVisible()


def test_pages_of_print_are_turned_and_read_on(pane, qtbot):
    pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view = pane._tabs.view
    upright = view.strip.places[0].size()
    press(pane, qtbot, Qt.Key.Key_R)
    assert view.strip.turns == 1
    assert view.strip.places[0].width() < view.strip.places[0].height()
    assert upright.width() > upright.height()
    place = view.place_at(at(view, "Chronic").toPointF())
    assert view._leaves.page(0).text[place.index :].startswith("Chronic")
    qtbot.waitUntil(lambda: view._pictures.image(0) is not None)
    view.grab()
    for _ in range(3):
        press(pane, qtbot, Qt.Key.Key_R)
    assert view.strip.turns == 0


def test_a_text_stays_upright(pane, qtbot):
    press(pane, qtbot, Qt.Key.Key_R)
    assert pane._tabs.view.strip.turns == 0


def test_a_page_is_fitted_whole(pane, qtbot):
    pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view = pane._tabs.view
    pane.resize(900, 300)
    press(pane, qtbot, Qt.Key.Key_0, ALT)
    assert view.strip.places[0].height() <= view.viewport().height()
    pane.acts["chart.zoom_fit"]()
    assert view.strip.places[0].height() > view.viewport().height()


def test_the_ruler_leaves_the_line_that_is_read_bright(pane, qtbot):
    view = pane._tabs.view
    spot = at(view, "ASSESSMENT") + QPoint(150, 0)
    before = pixel(view, spot)
    press(pane, qtbot, Qt.Key.Key_L)
    assert pixel(view, spot) != before
    press(pane, qtbot, Qt.Key.Key_L)
    assert pixel(view, spot) == before


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_O, OUTLINE), (Qt.Key.Key_M, PAGES), (Qt.Key.Key_H, MARKED)],
    ids=["outline", "pages", "marked"],
)
def test_lists_beside_the_pages_are_a_key_away(pane, qtbot, key, place):
    press(pane, qtbot, key)
    assert pane._side.isVisible()
    assert pane._side.turned_to == place
    press(pane, qtbot, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    assert pane._side.isHidden()


def test_the_outline_goes_to_a_section(pane, qtbot):
    pane.side_hands.open(OUTLINE)
    outline = pane._side.outline
    qtbot.waitUntil(lambda: len(outline.headings) == 3)
    outline.rows.choose(2)
    qtbot.keyClick(outline.rows, Qt.Key.Key_Return)
    view = pane._tabs.view
    assert NOTE[view.caret.index :].startswith("ASSESSMENT")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert outline.rows.row == 2


def test_a_page_is_gone_to_by_number_and_by_its_picture(pane, qtbot):
    pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view, side = pane._tabs.view, pane._side
    pane.resize(900, 300)
    press(pane, qtbot, Qt.Key.Key_G, ALT)
    assert side._count.text() == "of 3"
    side._number.setText("3")
    qtbot.keyClick(side._number, Qt.Key.Key_Return)
    assert view.caret.page == 2
    pane.resize(900, 600)
    pane.side_hands.open(PAGES)

    def is_drawn():
        side.thumbnails.grab()
        return view.thumbs.image(0) is not None

    qtbot.waitUntil(is_drawn)
    side.thumbnails.grab()
    rect = side.thumbnails.visualRect(side.thumbnails.model().index(0))
    qtbot.mouseClick(side.thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.caret.page == 0
    assert side.thumbnails.model().index(1).data() == "Page 2"
    pane.viewers.step(-1)
    side.thumbnails.grab()
    assert side.thumbnails.model().rowCount() == 1


def test_a_page_without_words_can_be_bookmarked_and_gone_to(pane, qtbot):
    pane.viewers.step(1)
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view = pane._tabs.view
    view.go_to_page(1)
    pane._marking.bookmark(Evidence("", Span(2, 1, 0, 1)))
    settled(qtbot, pane)
    pane.resize(900, 300)
    view.go_to_page(0)
    (mark,) = pane._marking.marked
    pane.reveal(mark.span)
    assert view.page == 1


def test_the_ruler_lies_across_a_scan_too(pane, qtbot, clinic):
    pane.show_encounter(clinic.attach(("Scan.pdf", pdf_of([], []))))
    qtbot.waitUntil(lambda: pane._tabs.view is not None and pane._tabs.view.caret is None)
    view = pane._tabs.view
    middle = view.viewport().rect().center()
    above = QPoint(middle.x(), 5)
    before = pixel(view, middle)
    pane.overlays.turn_ruler()
    assert pixel(view, middle) == before
    assert view.viewport().grab().toImage().pixelColor(above).isValid()
    press(pane, qtbot, Qt.Key.Key_7, ALT)
    settled(qtbot, pane)
    assert marked(pane) == [(Category.BOOKMARK, "", "")]
    press(pane, qtbot, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier)
    assert pane._note_bar.isVisible()
