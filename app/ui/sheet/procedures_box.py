"""The inpatient procedures: a table, and a line to enter another."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.coding.coding import CodedProcedure
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Procedure
from app.ui.fields.dates import DateError, typed_date
from app.ui.sheet.line_entry import LineEntryError, typed_procedure
from app.ui.sheet.sheet_words import icon_name, status_text, warning_line
from app.ui.tables.columns import Column
from app.ui.tables.row_icons import row_icon
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import RowsView, code_font

__all__ = ["ProcedureModel", "ProceduresBox"]


class ProcedureModel(RowsModel[CodedProcedure]):
    """Shows inpatient procedures in their order."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column(_tr("Procedure"), lambda row: row.procedure.code, font=code_font),
                Column(_tr("Date"), _date),
                Column(
                    _tr("Check"),
                    lambda row: status_text(row.status, row.title),
                    tip=lambda row: warning_line(row.status, row.warning),
                    icon=lambda row: (
                        row_icon(icon_name(row.status, row.warning)) if row.warning else None
                    ),
                ),
            ]
        )


class ProceduresBox(QWidget):
    """Enter in one of the fields adds the procedure; Del in the table removes one."""

    added = Signal(Procedure)
    removed = Signal(int)
    code_wanted = Signal(SystemCode)
    refused = Signal(Exception)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ProcedureModel()
        self._table = RowsView(self._model, self.tr("Inpatient procedures"), 2, self)
        self._code = QLineEdit(self)
        self._on = QLineEdit(self)
        self._add = QPushButton(self.tr("Add"), self)
        self._lay_out()
        self._table.keys = {
            "Del": self._remove,
            "Ins": self._code.setFocus,
            "F4": self._open_code,
        }
        for field in (self._code, self._on):
            field.returnPressed.connect(self._enter)
        self._add.clicked.connect(self._enter)

    def show_procedures(self, procedures: Sequence[CodedProcedure]) -> None:
        """Show procedures."""
        self._model.show(procedures)

    def _enter(self) -> None:
        try:
            procedure = Procedure(typed_procedure(self._code.text()), typed_date(self._on.text()))
        except (LineEntryError, DateError) as error:
            self.refused.emit(error)
            return
        self._code.clear()
        self._on.clear()
        self._code.setFocus()
        self.added.emit(procedure)

    def _remove(self) -> None:
        if self._table.row >= 0:
            self.removed.emit(self._table.row)

    def _open_code(self) -> None:
        row = self._table.value
        if isinstance(row, CodedProcedure):
            self.code_wanted.emit(SystemCode(System.ICD_10_PCS, row.procedure.code))

    def _lay_out(self) -> None:
        self._code.setAccessibleName(self.tr("ICD-10-PCS code"))
        self._code.setPlaceholderText(self.tr("ICD-10-PCS code"))
        self._add.setAccessibleName(self.tr("Add procedure"))
        self._on.setAccessibleName(self.tr("Date of the procedure"))
        self._on.setPlaceholderText(self.tr("Date"))
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        for widget, share in ((self._code, 3), (self._on, 2), (self._add, 0)):
            row.addWidget(widget, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._table, 1)
        column.addLayout(row)


def _date(row: CodedProcedure) -> str:
    return row.procedure.on.isoformat() if row.procedure.on else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sheet", text)
