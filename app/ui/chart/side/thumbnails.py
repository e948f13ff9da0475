"""Small pictures of the pages of a document, to go to one by looking."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.chart.page.document_view import DocumentView

__all__ = ["Thumbnails"]

_PAD = 6
_TALLEST = 1.4
_LARGEST = 160

Index = QModelIndex | QPersistentModelIndex


class Thumbnails(QListView):
    """Shows the pages of one document; only those in view are drawn."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._model = _PagesModel()
        self._delegate = _PageDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_view(self, view: DocumentView | None) -> None:
        """Show the pages of a document in view."""
        if view is self._delegate.view:
            return
        former = self._delegate.view
        if former is not None and former.thumbs is not None:
            former.thumbs.arrived.disconnect(self._arrived)
        self._delegate.show_view(view)
        if view is not None and view.thumbs is not None:
            view.thumbs.arrived.connect(self._arrived)
        self._model.show(view.page_count if view is not None else 0)

    def follow(self, page: int) -> None:
        """Make the page current that is read."""
        index = self._model.index(page)
        if not self.hasFocus() and index != self.currentIndex():
            self.setCurrentIndex(index)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        view, last = self._delegate.view, self._model.rowCount() - 1
        if view is not None and last >= 0:
            first = max(0, self.indexAt(QPoint(2, 2)).row())
            below = self.indexAt(QPoint(2, self.viewport().height() - 2)).row()
            pages = range(first, (below if below >= 0 else last) + 1)
            view.want_small(pages, min(_LARGEST, self.viewport().width()))
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._model.layoutChanged.emit()

    def _arrived(self, page: int) -> None:
        self.update(self._model.index(page))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


class _PagesModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def show(self, count: int) -> None:
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.tr("Page {0}").format(index.row() + 1)
        return None


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self.view: DocumentView | None = None
        self.tallest = _TALLEST

    def show_view(self, view: DocumentView | None) -> None:
        """Paint the pages of a document; a row is as high as its tallest page asks for."""
        self.view = view
        if view is not None:
            ratio = max(page.height / page.width for page in view.pages())
            self.tallest = min(_TALLEST, ratio)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = min(_LARGEST, self._list.viewport().width() - 4 * _PAD)
        height = round(width * self.tallest) + option.fontMetrics.height() + 3 * _PAD
        return QSize(self._list.viewport().width(), height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.view
        if view is None:
            return
        words = option.fontMetrics.height()
        area = QRectF(option.rect).adjusted(2 * _PAD, _PAD, -2 * _PAD, -words - 2 * _PAD)
        page = view.pages()[index.row()]
        scale = min(area.width() / page.width, _LARGEST / page.width)
        height = min(area.height(), page.height * scale)
        place = QRectF(0, 0, page.width * scale, height)
        place.moveCenter(area.center())
        place.moveTop(area.top())
        view.paint_small(painter, index.row(), place, scale)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = option.palette
        role = QPalette.ColorRole.Accent if is_current else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(role), 2 if is_current else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        painter.setPen(QColor(palette.color(QPalette.ColorRole.Text)))
        below = QRectF(area.left(), place.bottom() + _PAD / 2, area.width(), words)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
