"""A tree worked by keyboard: arrow keys go through it, letters go to the line above it."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from app.ui.fields.keys import pressed
from app.ui.leafing.kept_keys import KeptKeys
from app.ui.leafing.typing_keys import letter_of

__all__ = ["TypingTree"]

_GOING = frozenset({"Right", "Left", "Up", "Down", "PgUp", "PgDown", "Home", "End"})
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class TypingTree(QTreeView):
    """Right opens a row and goes in, Left closes it and goes up; ``keys`` are the pane's.

    Keys that are pressed before the rows below have come, or while ``kept`` is held, are done
    when they come. ``opened`` tells that a row was opened by the coder.
    """

    letter_typed = Signal(str)
    turned = Signal()
    opened = Signal()

    def __init__(
        self,
        model: QAbstractItemModel,
        delegate: QAbstractItemDelegate,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self.kept = KeptKeys(self.keyPressEvent)
        self._opening: list[QPersistentModelIndex] = []
        self._has_come = False
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(name)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        self.expanded.connect(self._wait)
        model.modelReset.connect(self._forget)

    def choose(self, index: QModelIndex, *, at_top: bool = False) -> None:
        """Make a row the current one and bring it into sight with what stands above it."""
        if not index.isValid():
            return
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtTop if at_top else hint.PositionAtCenter)

    def toggle(self) -> None:
        """Open the current row, or close it."""
        index = self.currentIndex()
        self.setExpanded(index, not self.isExpanded(index))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        action = self.keys.get(keys)
        letter = letter_of(event)
        if (action is not None or keys in _GOING) and self.kept.keep(event):
            return
        if action is not None:
            action()
        elif keys == "Right":
            self._go_right()
        elif letter:
            self.kept.forget()
            self.letter_typed.emit(letter)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # Back and forward are the pane’s; Qt would take the arrow for a step.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def rowsInserted(
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        super().rowsInserted(parent, start, end)
        opened = QPersistentModelIndex(parent)
        if opened in self._opening:
            self._opening.remove(opened)
            self._has_come = True
            self.expand(parent)
            self._has_come = False
            self.kept.release()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.kept.forget()
        super().mousePressEvent(event)

    def _go_right(self) -> None:
        index, model = self.currentIndex(), self.model()
        if not model.hasChildren(index):
            return
        if self.isExpanded(index):
            self.setCurrentIndex(model.index(0, 0, index))
        else:
            self.expand(index)

    def _wait(self, index: QModelIndex) -> None:
        # Qt lays out all rows anew when some come below an open one, 8,000 in the Index: it is
        # closed until they come.
        if not self.model().rowCount(index):
            opening = QPersistentModelIndex(index)
            self.collapse(index)
            if opening not in self._opening:
                self._opening.append(opening)
                self.kept.hold()
        if not self._has_come:
            self.opened.emit()

    def _forget(self) -> None:
        """Let go of what was to be opened among other rows."""
        while self._opening:
            self._opening.pop()
            self.kept.release()

    def _tell(self) -> None:
        self.turned.emit()
