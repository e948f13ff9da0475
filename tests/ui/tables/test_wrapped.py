import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QTableView

from app.ui.tables.wrapped import WrappedLines, WrappedText
from tests.fixtures.window import look_of

WORDS = "2026-03-12 14:00  Changed the coding sheet: A00.0 carried over from 2026-01-08"


def listed(model):
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(WrappedLines(view))
    return view


def tabled(model):
    view = QTableView()
    view.setModel(model)
    view.setItemDelegate(WrappedText(view))
    view.setColumnWidth(0, 220)
    view.resizeRowsToContents()
    return view


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("made", [listed, tabled], ids=["list", "table"])
def test_every_line_has_room_at_every_size_of_text(qtbot, tmp_path, made, percent):
    look = look_of(tmp_path)
    look.resize(percent)
    model = QStringListModel([WORDS])
    view = made(model)
    qtbot.addWidget(view)
    view.resize(240, 400)
    view.show()
    if isinstance(view, QTableView):
        view.resizeRowsToContents()
    qtbot.waitUntil(lambda: not view.visualRect(model.index(0)).isEmpty())
    room = _room_of_text(view, model.index(0))
    wanted = view.fontMetrics().boundingRect(
        QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, WORDS
    )
    assert wanted.height() <= room.height()
    look.resize(100)


def _room_of_text(view, index):
    option = QStyleOptionViewItem()
    option.rect, option.text = view.visualRect(index), WORDS
    option.widget, option.font = view, view.font()
    option.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
    element = QStyle.SubElement.SE_ItemViewItemText
    return view.style().subElementRect(element, option, view)
