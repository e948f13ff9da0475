"""The list under the search line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from app.search import Hit
from app.ui.rows_model import ROW
from app.ui.search.hit_delegate import HitDelegate
from app.ui.search.hit_model import HitModel

__all__ = ["HitList"]


class HitList(QListView):
    """Shows hits; Up on the first one leaves, and letters go back to the search line."""

    left = Signal()
    typed = Signal(str)

    def __init__(self, model: HitModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(HitDelegate(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Codes found"))

    @property
    def hit(self) -> Hit | None:
        """Return the current row, None without one."""
        hit: Hit | None = self.currentIndex().data(ROW)
        return hit

    @property
    def code(self) -> str:
        """Return the code of the current row, an empty text without one."""
        return self.hit.code if self.hit is not None else ""

    def choose(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.model().index(row, 0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How many lines a title takes follows the width; Qt looks at the height alone.
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        self.typed.emit(search)
