"""A table of the Index: arrow keys through its columns, Tab past the empty cells."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from app.ui.fields.keys import pressed
from app.ui.index.grid_model import COLUMNS, GridModel
from app.ui.index.term_delegate import TermDelegate
from app.ui.leafing.kept_keys import KeptKeys
from app.ui.leafing.typing_keys import letter_of
from app.ui.tables.rows_view import code_font

__all__ = ["GridView"]

_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_WIDEST = "M88.888A-"
_LEAST = 18
_PAD, _TIGHT = 24, 14
_HIGHER = 6
_ELSEWHERE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_RESTYLED = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class GridView(QTableView):
    """Shows a `GridModel`; ``keys`` are what the pane does on a key, letters go to its line.

    Keys that need codes which have not come are done when they come.
    """

    letter_typed = Signal(str)
    turned = Signal()

    def __init__(self, model: GridModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {
            "Tab": lambda: self.step(+1),
            "Shift+Tab": lambda: self.step(-1),
        }
        self.kept = KeptKeys(self.keyPressEvent)
        self._grid = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        delegate = TermDelegate(self)
        delegate.is_indented = True
        self.setItemDelegateForColumn(0, delegate)
        self._set_headers()
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def row(self) -> int:
        """Return the current row, -1 without one."""
        return self.currentIndex().row()

    @property
    def column(self) -> int:
        """Return the current column, 0 for that of the rows' names."""
        return max(0, self.currentIndex().column())

    def choose(self, row: int, column: int, *, at_top: bool = False) -> None:
        """Make a cell the current one and bring it into sight."""
        index = self._grid.index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _CHOOSE)
            hint = QAbstractItemView.ScrollHint
            self.scrollTo(index, hint.PositionAtTop if at_top else hint.EnsureVisible)

    def step(self, by: int) -> None:
        """Go to the next code of the row, past the last one to the next row, or back."""
        row, column = self.row, self.column
        if by > 0:
            after = [at for at in self._grid.filled(row) if at > column]
            self.choose(*((row, after[0]) if after else (row + 1, 0)))
        elif column > 0:
            before = [at for at in self._grid.filled(row) if at < column]
            self.choose(row, before[-1] if before else 0)
        else:
            self.choose(row - 1, max(self._grid.filled(row - 1), default=0))

    def fit(self) -> None:
        """Make the columns of codes as wide as a code, and give the names the rest."""
        widths = self._needed()
        least = _LEAST * self.fontMetrics().averageCharWidth()
        room = self.viewport().width()
        # Where all have no room they stand nearer together before the names scroll away.
        pad = _PAD if sum(widths) + len(widths) * _PAD + least <= room else _TIGHT
        for column, width in enumerate(widths, start=1):
            self.setColumnWidth(column, width + pad)
        self.setColumnWidth(0, max(least, room - sum(widths) - len(widths) * pad))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _HIGHER)

    def _needed(self) -> list[int]:
        """Return how wide the columns of codes are at least: a code, or a line of the heading."""
        font = QFont(self.horizontalHeader().font())
        font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(font)
        code = QFontMetrics(code_font()).horizontalAdvance(_WIDEST)
        captions = (
            str(self._grid.headerData(column, Qt.Orientation.Horizontal)).split("\n")
            for column in range(1, COLUMNS)
        )
        # The style sheet keeps more room beside a heading than a code needs.
        return [
            max(code, *(words.horizontalAdvance(line) + _PAD - _TIGHT for line in lines))
            for lines in captions
        ]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.keys.get(pressed(event))
        letter = letter_of(event)
        if not letter and self._waits(event) and self.kept.keep(event):
            return
        if action is not None:
            action()
        elif letter:
            self.kept.forget()
            self.letter_typed.emit(letter)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            # Back and forward are the pane’s; Qt would take the arrow for a step.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # Tab goes from code to code; Esc leads to the line above, F6 to the next pane.
        return False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED and hasattr(self, "_grid"):
            self.fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _waits(self, event: QKeyEvent) -> bool:
        """Tell whether a key needs the codes of its row, or rows at all."""
        is_going = not event.modifiers() & _ELSEWHERE
        return pressed(event) in self.keys or (is_going and not self._grid.rowCount())

    def _set_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)

    def _tell(self) -> None:
        self.turned.emit()
