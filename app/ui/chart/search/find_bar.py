"""The bar that looks for words in all documents and lists where they stand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
)
from typing_extensions import override

from app.charts.across.finding import MAX_HITS, Hit
from app.charts.across.patterns import Wanted
from app.ui.chart.keyboard import give_keyboard
from app.ui.chart.search.hit_delegate import HitDelegate
from app.ui.chart.search.hits_model import HIT, HitsModel
from app.ui.fields.keys import hear, pressed
from app.ui.leafing.path_line import PathLine
from app.ui.looks.icons import dress

__all__ = ["FindBar"]

_TYPED_AFTER = 150
_ROWS = 6
_LEAST = 16


class FindBar(QFrame):
    """Asks while the coder types; Enter and Shift+Enter step from hit to hit."""

    asked = Signal(str)
    chosen = Signal(Hit)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._edit = QLineEdit(self)
        self._whole, self._pattern = QToolButton(self), QToolButton(self)
        self._count = PathLine(self, Qt.TextElideMode.ElideRight)
        self._count.keep_whole()
        self._previous = QToolButton(self)
        self._next = QToolButton(self)
        self._close = QToolButton(self)
        self._model = HitsModel()
        self._list = QListView(self)
        self._typing = QTimer(self)
        self._steps_waiting = self._first = 0
        self._is_looking = False
        self._dress_children()
        self._lay_out()
        self._typing.timeout.connect(self._ask)
        self._edit.textChanged.connect(self._typed)
        self._previous.clicked.connect(self.step_back)
        self._next.clicked.connect(self.step_on)
        for choice, keys in ((self._whole, "Alt+W"), (self._pattern, "Alt+X")):
            choice.toggled.connect(self._ask)
            hear(self, keys, choice.toggle)
        self._close.clicked.connect(self.shut)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.clicked.connect(self._choose)
        self.hide()

    @property
    def query(self) -> str:
        """Return the words looked for."""
        return self._edit.text()

    @property
    def wanted(self) -> Wanted:
        """Return what is looked for, and how it is meant."""
        return Wanted(self.query, self._whole.isChecked(), self._pattern.isChecked())

    @property
    def said(self) -> str:
        """Return the line beside the words: how many were found, and which is shown."""
        return self._count.words

    def open(self, words: str = "") -> None:
        """Show the bar, with the keyboard in it; ``words`` replace what was looked for."""
        self.show()
        if words:
            self._edit.setText(words)
        give_keyboard(self._edit)
        self._edit.selectAll()
        self._ask()

    def shut(self) -> None:
        """Put the bar away."""
        self._typing.stop()
        # First, or Qt would hand the keyboard to whatever stands next.
        self.closed.emit()
        self.hide()

    def forget(self) -> None:
        """Put the bar away with what it found, as the chart of another patient comes."""
        self._typing.stop()
        self._list_hits([], {})
        self.hide()

    def show_hits(self, hits: Sequence[Hit], titles: Mapping[int, str], first: int = 0) -> None:
        """List hits; none is chosen until the coder steps to one.

        ``first`` is the place of the one that the first step on leads to.
        """
        self._first = first
        self._list_hits(hits, titles)
        height = self._list.sizeHintForRow(0) if hits else 0
        self._list.setFixedHeight(min(len(hits), _ROWS) * height + 2)
        self._count_hits()
        waiting, self._steps_waiting = self._steps_waiting, 0
        if waiting:
            self._step(waiting)

    def refuse(self, line: str) -> None:
        """Say why nothing could be looked for."""
        self._list_hits([], {})
        self._steps_waiting = 0
        self._count.say(line)

    def step_on(self) -> None:
        """Go to the next hit, after the last to the first."""
        self._step(1)

    def step_back(self) -> None:
        """Go to the hit before, before the first to the last."""
        self._step(-1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys == "Return":
            self.step_on()
        elif keys == "Shift+Return":
            self.step_back()
        elif keys == "Esc":
            self.shut()
        elif keys == "Down" and self._edit.hasFocus() and self._model.rowCount():
            self.step_on()
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    def _list_hits(self, hits: Sequence[Hit], titles: Mapping[int, str]) -> None:
        self._model.show(hits, titles)
        self._list.setVisible(bool(hits))
        self._is_looking = False

    def _typed(self) -> None:
        self._typing.start()

    def _ask(self) -> None:
        self._typing.stop()
        self._is_looking = True
        self._steps_waiting = 0
        self.asked.emit(self.query)

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if self._typing.isActive() or self.isHidden():
            self.show()
            self._ask()
        if self._is_looking:
            # Steps asked for while the words are looked for are made when they are found.
            self._steps_waiting += by
        elif count:
            row = self._list.currentIndex().row()
            if row < 0:
                # Between two hits: a step on leads to the one, a step back to the other.
                row = self._first - (by > 0)
            row = (row + by) % count
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(self._model.index(row), flags)
            self._list.scrollTo(self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        self._count_hits()
        hit = index.data(HIT)
        if hit is not None:
            self.chosen.emit(hit)

    def _count_hits(self) -> None:
        count, row = self._model.rowCount(), self._list.currentIndex().row()
        has_hits = count > 0
        for button in (self._previous, self._next):
            button.setEnabled(has_hits)
        if not self.query.strip():
            self._count.say("")
        elif row >= 0:
            self._count.say(self.tr("{0} of {1}").format(f"{row + 1:,}", f"{count:,}"))
        elif count == MAX_HITS:
            self._count.say(self.tr("first {0}").format(f"{count:,}"))
        else:
            said = self.tr("%n found", "", count) if has_hits else self.tr("nothing found")
            self._count.say(said)

    def _dress_children(self) -> None:
        self.setProperty("role", "bar")
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPED_AFTER)
        self._edit.setPlaceholderText(self.tr("Find in all documents"))
        self._edit.setAccessibleName(self.tr("Words to find in all documents"))
        self._edit.setClearButtonEnabled(True)
        self._edit.setMinimumWidth(_LEAST * self.fontMetrics().averageCharWidth())
        self._count.setProperty("tone", "muted")
        self._count.setAccessibleName(self.tr("Hits"))
        for choice, name, words in (
            (self._whole, "whole-word", self.tr("Whole words (Alt+W)")),
            (self._pattern, "regex", self.tr("Regular expression (Alt+X)")),
        ):
            dress(choice, name)
            choice.setCheckable(True)
            choice.setToolTip(words)
            choice.setAccessibleName(words)
        for button, name, words in (
            (self._previous, "chevron-up", self.tr("Previous hit (Shift+Enter)")),
            (self._next, "chevron-down", self.tr("Next hit (Enter, Ctrl+G)")),
            (self._close, "x", self.tr("Close the find bar (Esc)")),
        ):
            dress(button, name)
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._list.setModel(self._model)
        self._list.setItemDelegate(HitDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Hits in all documents"))
        self._list.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(4)
        row.addWidget(self._edit, 1)
        for choice in (self._whole, self._pattern):
            row.addWidget(choice)
        row.addWidget(self._count)
        for button in (self._previous, self._next, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._list)
