"""The list under the search line."""

from collections.abc import Hashable

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from app.search import Hit
from app.ui.search.hit_delegate import HitDelegate
from app.ui.search.hit_model import HitModel
from app.ui.search.hit_rows import CodeRow, Row, SectionRow, opened_at
from app.ui.tables.rows_model import ROW

__all__ = ["HitList"]

_OPENING = (Qt.Key.Key_Right, Qt.Key.Key_Plus)
_FOLDING = (Qt.Key.Key_Left, Qt.Key.Key_Minus)
_LEAST_LINES = 4


class HitList(QListView):
    """Shows hits; Up on the first one leaves, and letters go back to the search line.

    Right opens a folded row, Left folds it, from any row below it too.
    """

    left = Signal()
    typed = Signal(str)
    unfolding = Signal(object)
    folding = Signal(object)

    def __init__(self, model: HitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = model
        self._delegate = HitDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Codes found"))

    @override
    def minimumSizeHint(self) -> QSize:
        # A code with what is said of it: who sees less of the list scrolls at every word.
        return QSize(0, _LEAST_LINES * self.fontMetrics().height())

    @property
    def row(self) -> Row | None:
        """Return the current row, None without one."""
        row: Row | None = self.currentIndex().data(ROW)
        return row

    @property
    def hit(self) -> Hit | None:
        """Return the code of the current row, None without one."""
        return self.row.hit if isinstance(self.row, CodeRow) else None

    @property
    def code(self) -> str:
        """Return the code of the current row, an empty text without one."""
        return self.hit.code if self.hit is not None else ""

    @property
    def key(self) -> Hashable:
        """Return by what the current row is found again, None without one."""
        return self.row.key if self.row is not None else None

    def choose(self, place: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self._hits.index(place, 0))

    def settle(self, key: Hashable) -> None:
        """Choose a row by its key where it stands, the first row when it is not there."""
        # Else rows that stand as before are painted where they are, and once more laid out.
        self.executeDelayedItemsLayout()
        place = self._hits.place_of(key) if key is not None else 0
        chosen = self._hits.index(place, 0)
        if not place:
            self.setCurrentIndex(chosen)
            self.scrollToTop()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        scrolled = self.verticalScrollBar().value()
        self.selectionModel().setCurrentIndex(chosen, flags)
        self.verticalScrollBar().setValue(scrolled)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How many lines a title takes follows the width; Qt looks at the height alone. A scroll
        # bar that comes and goes leaves the titles as they are.
        bar = self.verticalScrollBar().sizeHint().width()
        room = self.width() - 2 * self.frameWidth() - bar
        if room != self._delegate.room:
            self._delegate.room = room
            self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        elif key in _OPENING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._unfold()
        elif key in _FOLDING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._fold()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        sign = self._delegate.sign_of(row, self.visualRect(index), self.font())
        if not sign.contains(event.position().toPoint()):
            super().mousePressEvent(event)
            return
        self.setCurrentIndex(index)
        if row.is_open:
            self._fold()
        else:
            self._unfold()

    @override
    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)

    def _unfold(self) -> None:
        row, place = self.row, self.currentIndex().row()
        if row is None or isinstance(row, SectionRow) or not row.can_open:
            return
        if not row.is_open:
            self.unfolding.emit(row)
        elif place + 1 < len(self._hits.rows):
            self.choose(place + 1)

    def _fold(self) -> None:
        place = self.currentIndex().row()
        opened = opened_at(self._hits.rows, place) if place >= 0 else None
        if opened is not None:
            self.choose(opened)
            self.folding.emit(self._hits.rows[opened])
