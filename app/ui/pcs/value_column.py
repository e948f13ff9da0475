"""One of the seven columns from which a code is picked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.printed.procedure_tables import Choice, Value
from app.ui.fields.field import restyle
from app.ui.fields.keys import pressed
from app.ui.leafing.path_line import PathLine
from app.ui.pcs.value_model import ValueModel

__all__ = ["ValueColumn", "ValueList"]

# A scroll bar and the margins of a value, in characters.
_BESIDE = 5
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ValueList(QListView):
    """Up and Down take a value in hand; ``keys`` are the pane's, characters pick at once."""

    entered = Signal()
    left = Signal()
    char_typed = Signal(str)

    def __init__(self, model: ValueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def minimumSizeHint(self) -> QSize:
        # The panes behind the other tabs would stand as high as seven lists of Qt’s want to.
        return QSize(0, self.fontMetrics().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.keys.get(pressed(event))
        text = event.text()
        if action is not None:
            action()
        elif len(text) == 1 and text.isalnum():
            self.char_typed.emit(text.upper())
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ValueColumn(QWidget):
    """A caption above a list; without the focus only what stands in the code is highlighted."""

    turned = Signal()
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ValueModel()
        self._standing = ""
        self._caption = PathLine(self, Qt.TextElideMode.ElideRight)
        self.list = ValueList(self._model, self)
        self._caption.setProperty("kind", "heading")
        self._caption.setProperty("tone", "muted")
        self._caption.setContentsMargins(6, 0, 0, 0)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._caption)
        column.addWidget(self.list, 1)
        self.list.entered.connect(self._enter)
        self.list.left.connect(self._leave)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.clicked.connect(self._tell_clicked)

    @property
    def in_hand(self) -> Value | None:
        """Return the value that is looked at, None without one."""
        choice = self._model.choice_at(self.list.currentIndex().row())
        return choice.value if choice is not None and choice.is_allowed else None

    @property
    def needed(self) -> int:
        """Return how wide the longest value and the caption are, with what stands beside them."""
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        lines = (self._caption.words, *self._model.longest())
        widest = max(map(metrics.horizontalAdvance, lines))
        return widest + _BESIDE * metrics.averageCharWidth()

    def show_choices(self, caption: str, choices: Sequence[Choice], standing: str) -> None:
        """Show the values of the column and which one stands in the code."""
        self._caption.say(caption)
        self.list.setAccessibleName(caption)
        before = self.in_hand
        self._standing = standing
        self._model.show(choices, standing)
        row = self._model.row_of(standing or (before.char if before else ""))
        self._look_at(row)
        if self.list.hasFocus():
            self._take_in_hand()
        else:
            self._let_go()

    def _look_at(self, row: int) -> None:
        choice = self._model.choice_at(row)
        if choice is not None and choice.is_allowed:
            self.list.selectionModel().setCurrentIndex(self._model.index(row), _CHOOSE)
            self.list.scrollTo(self._model.index(row))

    def _enter(self) -> None:
        self._mark("accent")
        self._take_in_hand()

    def _leave(self) -> None:
        self._mark("muted")
        self._let_go()

    def _mark(self, tone: str) -> None:
        """Show by its caption whether the keyboard is in the column."""
        self._caption.setProperty("tone", tone)
        restyle(self._caption)

    def _take_in_hand(self) -> None:
        if self.in_hand is None:
            self._look_at(self._model.first_allowed())
        else:
            self.list.selectionModel().select(self.list.currentIndex(), _CHOOSE)
        self.turned.emit()

    def _let_go(self) -> None:
        row = self._model.row_of(self._standing)
        if self._standing and row >= 0:
            self._look_at(row)
        else:
            self.list.selectionModel().clearSelection()

    def _tell(self, *_: QModelIndex) -> None:
        if self.list.hasFocus():
            self.turned.emit()

    def _tell_clicked(self, _index: QModelIndex) -> None:
        self.clicked.emit()
