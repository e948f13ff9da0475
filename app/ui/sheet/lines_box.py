"""The table of service lines, typed like a sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.coding.coding import CodedLine
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Line, SheetError
from app.ui.fields.dates import DateError
from app.ui.sheet.line_entry import Cell, LineEntryError, entered, typed_code
from app.ui.sheet.line_model import LineModel
from app.ui.sheet.sheet_systems import service_code
from app.ui.sheet.sheet_words import warning_line
from app.ui.tables.rows_view import RowsView

__all__ = ["LinesBox"]

_LEAST = 14


class LinesBox(RowsView):
    """A code typed into the empty last row begins a line; Ins goes there, Del removes a line."""

    added = Signal(Line)
    line_changed = Signal(int, int, str)
    removed = Signal(int)
    refused = Signal(Exception)
    code_wanted = Signal(SystemCode)

    def __init__(self, model: LineModel, parent: QWidget | None = None) -> None:
        super().__init__(model, self.tr("Service lines"), Cell.STATUS, parent)
        self._shown = model
        self._is_adding = False
        self.least = _LEAST
        self.setSelectionBehavior(self.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            self.EditTrigger.AnyKeyPressed
            | self.EditTrigger.DoubleClicked
            | self.EditTrigger.EditKeyPressed
        )
        self.keys = {
            "Return": self._edit,
            "Ins": self.start_line,
            "Del": self._remove,
            "F4": self._open_code,
        }
        model.edited.connect(self._enter)
        model.rowsInserted.connect(self._go_on)

    @property
    def warning(self) -> str:
        """Return what the current line wants looked at, empty where there is nothing."""
        coded = self._coded_at(self.row)
        if coded is None:
            return ""
        return warning_line(coded.status, coded.warning)

    def code_at(self, row: int) -> str:
        """Return the code shown in a row, an empty text in the row for a new line."""
        line = self._line_at(row)
        return line.code if line is not None else ""

    def start_line(self) -> None:
        """Go to the empty row and type its code."""
        self.choose(len(self._shown.rows) - 1, Cell.CODE)
        self._edit()

    def _edit(self) -> None:
        at = self.currentIndex()
        if at.isValid() and at.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(at)

    def _remove(self) -> None:
        if self._line_at(self.row) is not None:
            self.removed.emit(self.row)

    def _open_code(self) -> None:
        line = self._line_at(self.row)
        if line is not None:
            self.code_wanted.emit(service_code(line.code))

    def _enter(self, row: int, column: int, text: str) -> None:
        line = self._line_at(row)
        try:
            if line is not None:
                # Tried here for the line it says; made later on the line as it then is.
                entered(line, Cell(column), text)
                self.line_changed.emit(row, column, text)
            elif text.strip():
                code = typed_code(text)
                self._is_adding = True
                self.added.emit(Line(code))
        except (LineEntryError, DateError, SheetError) as error:
            self.refused.emit(error)

    def _go_on(self) -> None:
        """Go from the code of a new line to its modifiers."""
        if self._is_adding and len(self._shown.rows) > 1:
            self._is_adding = False
            self.choose(len(self._shown.rows) - 2, Cell.MODIFIERS)

    def _line_at(self, row: int) -> Line | None:
        coded = self._coded_at(row)
        return coded.line if coded is not None else None

    def _coded_at(self, row: int) -> CodedLine | None:
        return self._shown.rows[row].coded if 0 <= row < len(self._shown.rows) else None
