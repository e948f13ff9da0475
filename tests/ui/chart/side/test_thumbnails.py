import pytest
from PySide6.QtCore import Qt

from app.ui.chart.side.thumbnails import Thumbnails
from tests.fixtures.charts import ECHO, NOTE, view_of


@pytest.fixture
def thumbnails(qtbot):
    thumbnails = Thumbnails()
    qtbot.addWidget(thumbnails)
    thumbnails.resize(200, 600)
    thumbnails.show()
    return thumbnails


def test_pages_stand_close_below_one_another(thumbnails, qtbot, background):
    view = view_of(ECHO, qtbot, background)
    thumbnails.show_view(view)
    page = view.pages()[0]
    row = thumbnails.visualRect(thumbnails.model().index(0))
    picture = 160 * page.height / page.width
    assert picture < row.height() < picture + 2.5 * thumbnails.fontMetrics().height()
    assert thumbnails.visualRect(thumbnails.model().index(1)).top() == row.bottom() + 1


def test_a_page_is_gone_to_by_a_click_and_followed(thumbnails, qtbot, background):
    view = view_of(ECHO, qtbot, background)
    thumbnails.show_view(view)
    place = thumbnails.visualRect(thumbnails.model().index(2)).center()
    with qtbot.waitSignal(thumbnails.chosen) as told:
        qtbot.mouseClick(thumbnails.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [2]
    thumbnails.clearFocus()
    thumbnails.follow(1)
    assert thumbnails.currentIndex().row() == 1


def test_small_pages_have_the_picture_of_their_page(thumbnails, qtbot, background):
    view = view_of(ECHO, qtbot, background)
    thumbnails.show_view(view)
    qtbot.waitUntil(lambda: view.thumbs.image(2) is not None)
    shot = thumbnails.viewport().grab().toImage()
    row = thumbnails.visualRect(thumbnails.model().index(0))
    darkest = min(
        shot.pixelColor(x, y).lightness()
        for x in range(row.left() + 30, row.right() - 30)
        for y in range(row.top() + 8, row.top() + 60)
    )
    assert darkest < 160


def test_another_document_takes_the_place_of_the_first(thumbnails, qtbot, background):
    echo, note = view_of(ECHO, qtbot, background), view_of(NOTE, qtbot, background)
    for view, count in ((echo, 3), (echo, 3), (note, 1), (None, 0)):
        thumbnails.show_view(view)
        assert thumbnails.model().rowCount() == count
    shot = thumbnails.viewport().grab().toImage()
    assert shot.pixelColor(100, 30) == shot.pixelColor(9, 9)
