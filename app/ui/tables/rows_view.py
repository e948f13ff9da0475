"""A table of rows, worked by keyboard: one row is current, Tab leaves the table."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from app.ui.fields.keys import pressed
from app.ui.looks.look import MONOSPACED
from app.ui.tables.rows_model import ROW, RowsModel

__all__ = ["RowsView", "code_font", "heading_font"]

_LEAST = 12
_CLOSED = "isClosed"
_RESTYLED = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class RowsView(QTableView):
    """Shows a `RowsModel`; ``keys`` are what the pane does on a key, by the key's name.

    The stretched column has at least ``least`` characters.
    """

    row_changed = Signal()
    letter_typed = Signal(str)

    def __init__(
        self, model: RowsModel[Any], name: str, stretched: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self.least = _LEAST
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._set_headers(stretched)
        self._stretched = stretched
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self.fit)
        self.selectionModel().currentRowChanged.connect(self._tell)
        model.rowsRemoved.connect(self._tell)
        model.dataChanged.connect(self._tell)
        for change in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            change.connect(self._fit_soon)

    @property
    def row(self) -> int:
        """Return the place of the current row, -1 without one."""
        return self.currentIndex().row()

    @property
    def value(self) -> object:
        """Return the value of the current row, None without one."""
        return self.currentIndex().data(ROW)

    def choose(self, row: int, column: int | None = None) -> None:
        """Make a row the current one, as near as there is one."""
        last = self.model().rowCount() - 1
        at = self.model().index(
            max(0, min(row, last)), self.currentIndex().column() if column is None else column
        )
        if not at.isValid():
            at = self.model().index(max(0, min(row, last)), 0)
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows:
            how |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(at, how)

    def fit(self) -> None:
        """Make columns as wide and rows as high as what they show."""
        for column in range(self.model().columnCount()):
            if column != self._stretched:
                self.resizeColumnToContents(column)
        self._stretch()
        self.resizeRowsToContents()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._fit_soon()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_soon()
        self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.keys.get(pressed(event))
        if action is not None and self.state() != QAbstractItemView.State.EditingState:
            action()
        else:
            super().keyPressEvent(event)

    @override
    def commitData(self, editor: QWidget) -> None:
        # Qt commits a moment after Enter; a Tab that comes faster has closed the editor by then.
        if not editor.property(_CLOSED):
            super().commitData(editor)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if not editor.property(_CLOSED):
            editor.setProperty(_CLOSED, True)  # noqa: FBT003
            super().closeEditor(editor, hint)

    @override
    def keyboardSearch(self, search: str) -> None:
        self.letter_typed.emit(search)

    def _set_headers(self, stretched: int) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _stretch(self) -> None:
        """Give one column the rest; where that is too little to read, the table scrolls."""
        header, column = self.horizontalHeader(), self._stretched
        taken = sum(header.sectionSize(i) for i in range(header.count()) if i != column)
        least = self.least * self.fontMetrics().averageCharWidth()
        if self.viewport().width() - taken >= least:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, least)

    def _fit_soon(self) -> None:
        # Once for all the changes of one reload.
        if hasattr(self, "_fitting"):
            self._fitting.start(0)

    def _tell(self, *_: QModelIndex) -> None:
        self.row_changed.emit()


def code_font() -> QFont:
    """Return the font of codes: all characters equally wide, so that they stand in line."""
    font = heading_font()
    font.setFamilies([MONOSPACED, *font.families()])
    return font


def heading_font() -> QFont:
    """Return the font of what stands above rows."""
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font
