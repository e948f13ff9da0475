"""The tree of an index: arrow keys through subterms, letters to the line above."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from app.domain.index import Term
from app.ui.index.term_delegate import TermDelegate
from app.ui.index.typing_keys import letter_of
from app.ui.keys import pressed
from app.ui.rows_model import ROW

__all__ = ["TermTree"]

_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class TermTree(QTreeView):
    """Right opens a term and goes in, Left closes it and goes up; ``keys`` are the pane's."""

    letter_typed = Signal(str)
    turned = Signal()

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self.setModel(model)
        self.setItemDelegate(TermDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(name)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def term(self) -> Term | None:
        """Return the current term, None without one."""
        term = self.currentIndex().data(ROW)
        return term if isinstance(term, Term) else None

    def choose(self, index: QModelIndex, *, at_top: bool = False) -> None:
        """Make a term the current one and bring it into sight with what stands above it."""
        if not index.isValid():
            return
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.PositionAtTop if at_top else hint.PositionAtCenter)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.keys.get(pressed(event))
        letter = letter_of(event)
        if action is not None:
            action()
        elif letter:
            self.letter_typed.emit(letter)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # Back and forward are the pane’s; Qt would take the arrow for a step.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.turned.emit()
