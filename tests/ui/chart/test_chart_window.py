import pytest
from PySide6.QtCore import QRect, Qt

from app.ui.chart.chart_window import ChartWindow, other_than
from app.ui.chart.document_tabs import DocumentTabs
from app.ui.chart.zoom_bar import ZoomBar
from tests.fixtures.charts import colours

LEFT, RIGHT, SMALL = QRect(0, 0, 1280, 800), QRect(1280, 0, 1920, 1080), QRect(0, 800, 800, 600)


@pytest.fixture
def window(background, qtbot):
    window = ChartWindow(DocumentTabs(background, colours(), ZoomBar()))
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(
    ("here", "screens", "other"),
    [
        (LEFT, [LEFT], None),
        (LEFT, [LEFT, RIGHT], RIGHT),
        (RIGHT, [LEFT, RIGHT], LEFT),
        (LEFT, [SMALL, LEFT, RIGHT], RIGHT),
    ],
    ids=["one screen", "two", "back", "the larger of two"],
)
def test_the_chart_goes_to_the_screen_that_the_desk_is_not_on(here, screens, other):
    assert other_than(here, screens) == other


def test_another_screen_is_filled(window):
    window.fill(RIGHT)
    assert RIGHT.contains(window.pos())
    assert window.windowState() & Qt.WindowState.WindowMaximized


def test_on_the_only_screen_the_window_keeps_its_size(window):
    window.go_beside(window.screen())
    assert not window.windowState() & Qt.WindowState.WindowMaximized
    assert window.size().toTuple() == (900, 1000)


def test_no_patient_stands_in_its_title(window):
    assert window.windowTitle() == "Coderdesk – Chart"
