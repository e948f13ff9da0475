import pytest

from app.domain.chart.spans import Span
from app.ui.chart.side.side_hands import SideHands
from app.ui.chart.side.side_panel import OUTLINE, PAGES, SidePanel
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers
from tests.fixtures.charts import ECHO, NOTE, colours


@pytest.fixture
def viewers(background, qtbot):
    viewers = Viewers(background, colours())
    qtbot.addWidget(viewers)
    viewers.show()
    yield viewers
    viewers.clear()


@pytest.fixture
def side(qtbot):
    side = SidePanel()
    qtbot.addWidget(side)
    side.hide()
    return side


@pytest.fixture
def hands(side, viewers, background):
    return SideHands(side, viewers, background)


def read(viewers, hands, clinic, qtbot, *files):
    shelf = Shelf(clinic.charts)
    viewers.shown.connect(hands.heed)
    hands.take_up(shelf)
    viewers.show_documents(clinic.attach(*files).documents, shelf)
    qtbot.waitUntil(lambda: viewers.active.view is not None)
    return viewers.active.view


def test_without_a_document_there_is_no_page_to_go_to(hands, side):
    hands.toggle()
    assert side.isVisible()
    side.page_wanted.emit(3)
    hands.toggle()
    assert side.isHidden()


def test_the_lists_follow_what_is_read(hands, side, viewers, clinic, qtbot):
    view = read(viewers, hands, clinic, qtbot, ("Echo.pdf", ECHO))
    hands.open(PAGES)
    qtbot.waitUntil(lambda: side.thumbnails.model().rowCount() == 3)
    side.thumbnails.clearFocus()
    view.go_to_page(1)
    qtbot.waitUntil(lambda: side._number.text() == "2")
    side.page_wanted.emit(0)
    qtbot.waitUntil(lambda: view.page == 0)


def test_a_section_is_where_to_go(hands, side, viewers, clinic, qtbot):
    read(viewers, hands, clinic, qtbot, ("Note.txt", NOTE))
    hands.open(OUTLINE)
    qtbot.waitUntil(lambda: len(side.outline.headings) >= 3)
    with qtbot.waitSignal(hands.chosen) as told:
        side.outline.rows.clicked.emit(side.outline.rows.model().index(0, 0))
    assert isinstance(told.args[0], Span)
