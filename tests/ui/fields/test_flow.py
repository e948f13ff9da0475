import pytest
from PySide6.QtCore import QMargins, QSize
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from app.ui.fields.flow import Flow


@pytest.fixture
def make(qtbot):
    windows = []

    def laid(width, count=4):
        window = QWidget()
        windows.append(window)
        flow = Flow(QMargins(2, 3, 2, 3), 10, 5, window)
        labels = [QLabel(flow) for _ in range(count)]
        for label in labels:
            label.setFixedSize(QSize(100, 20))
        flow.show_controls(labels)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow)
        column.addWidget(QWidget(window), 1)
        qtbot.addWidget(window)
        window.resize(width, 300)
        window.show()
        return flow, labels

    return laid


def places(labels):
    return [(label.x(), label.y()) for label in labels]


def test_what_has_room_stands_in_one_row(make):
    flow, labels = make(600)
    assert places(labels) == [(2, 3), (112, 3), (222, 3), (332, 3)]
    assert flow.heightForWidth(600) == flow.height() == 26


def test_what_has_none_goes_on_below(make):
    flow, labels = make(230)
    assert places(labels) == [(2, 3), (112, 3), (2, 28), (112, 28)]
    assert flow.heightForWidth(230) == flow.height() == flow.sizeHint().height() == 51


def test_nothing_is_narrower_than_its_widest(make):
    flow, labels = make(50)
    assert flow.minimumSizeHint() == QSize(104, 26)
    assert {label.x() for label in labels} == {2}


def test_what_is_hidden_leaves_no_gap(qtbot, make):
    _, labels = make(600)
    labels[1].hide()
    qtbot.waitUntil(lambda: labels[2].x() == 112)
    labels[1].show()
    qtbot.waitUntil(lambda: labels[2].x() == 222)


def test_low_things_stand_in_the_middle_of_their_row(qtbot, make):
    _, labels = make(600)
    labels[0].setFixedSize(100, 10)
    qtbot.waitUntil(lambda: labels[0].y() == 8)


def test_without_controls_only_the_margins_are_left(make):
    flow, _ = make(600, count=0)
    QApplication.processEvents()
    assert flow.heightForWidth(600) == 6
    assert flow.hasHeightForWidth()
