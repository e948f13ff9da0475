"""The claim summary: the lines with their charges, the total, and the paper."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.claims.claims import Claims
from app.domain.change import Change
from app.domain.money import AmountError, cents, dollars
from app.reports.claim import ClaimSummary
from app.ui.background import Background
from app.ui.fields.notice import Notice
from app.ui.pdf_export import PdfExport
from app.ui.report.charge_model import ChargeCell, ChargeModel
from app.ui.tables.rows_view import RowsView

__all__ = ["ReportPane"]


class ReportPane(QWidget):
    """Takes the charges, here and nowhere else, and writes the claim summary."""

    changed = Signal(Change)
    exported = Signal(Path)

    def __init__(self, claims: Claims, background: Background) -> None:
        super().__init__()
        self._claims = claims
        self._background = background
        self._encounter_id: int | None = None
        self._moves_to = -1
        self._model = ChargeModel()
        name = self.tr("Service lines with charges")
        self._table = RowsView(self._model, name, ChargeCell.TITLE, self)
        self._hint = QLabel(self)
        self._total = QLabel(self)
        self._print = QPushButton(self.tr("Export PDF…"), self)
        self._notice = Notice(self)
        self._export = PdfExport(self, background)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._model.edited.connect(self._enter)
        self._table.keys = {"Return": self._edit, "F2": self._edit, "Del": self._clear}
        self._print.clicked.connect(self.export)
        self._export.exported.connect(self._tell_export)
        self._export.refused.connect(self._notice.refuse)
        self._say(self.tr("Open an encounter to see its claim summary."))
        self._print.setEnabled(False)
        self._table.hide()
        self._total.hide()

    def show_encounter(self, encounter_id: int) -> None:
        """Turn to the claim of an encounter."""
        if encounter_id != self._encounter_id:
            self._notice.clear()
        self._encounter_id = encounter_id
        self.reload()

    def reload(self) -> None:
        """Read the claim again."""
        if self._encounter_id is not None:
            encounter_id = self._encounter_id
            self._background.run(
                lambda: self._claims.summary(encounter_id), self._show, self._notice.refuse
            )

    def export(self) -> None:
        """Ask where to write the claim summary, and write it there."""
        if self._encounter_id is not None:
            encounter_id = self._encounter_id
            name = f"claim-summary-{encounter_id}.pdf"
            title = self.tr("Write the claim summary")
            self._export.ask(title, name, lambda: self._claims.paper(encounter_id))

    def _show(self, summary: ClaimSummary) -> None:
        if summary.encounter.id != self._encounter_id:
            return
        self._model.show(summary.lines)
        self._print.setEnabled(True)
        self._total.setText(self.tr("Total {total}").format(total=dollars(summary.total)))
        self._total.setVisible(bool(summary.lines))
        self._table.setVisible(bool(summary.lines))
        self._say(self._next_step(summary))
        if self._table.row < 0 and summary.lines:
            self._table.choose(0, ChargeCell.CHARGE)
        if self._moves_to >= 0:
            self._table.choose(self._moves_to, ChargeCell.CHARGE)
            self._moves_to = -1

    def _next_step(self, summary: ClaimSummary) -> str:
        if not summary.lines:
            return self.tr(
                "No service line to charge. The summary lists diagnoses and procedures; "
                "lines are added on the coding sheet."
            )
        if summary.uncharged:
            lines = ", ".join(str(number) for number in summary.uncharged)
            return self.tr("Without a charge: line {lines}. Type it in the last column.").format(
                lines=lines
            )
        return ""

    def _edit(self) -> None:
        if self._table.row >= 0:
            self._table.choose(self._table.row, ChargeCell.CHARGE)
            self._table.edit(self._table.currentIndex())

    def _clear(self) -> None:
        if self._table.row >= 0:
            self._enter(self._table.row, ChargeCell.CHARGE, "")

    def _enter(self, row: int, _column: int, text: str) -> None:
        if self._encounter_id is None:
            return
        try:
            amount = cents(text) if text.strip() else None
        except AmountError as error:
            self._notice.refuse(error)
            return
        encounter_id = self._encounter_id
        self._notice.clear()
        self._moves_to = row + 1
        self._background.run(
            lambda: self._claims.set_charge(encounter_id, row, amount),
            self.changed.emit,
            self._notice.refuse,
        )

    def _tell_export(self, path: Path) -> None:
        self._notice.info(self.tr("Written to {path}").format(path=path))
        self.exported.emit(path)

    def _say(self, line: str) -> None:
        self._hint.setText(line)
        self._hint.setVisible(bool(line))

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self._table.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._total.setProperty("kind", "strong")
        self._print.setProperty("role", "primary")
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(12)
        bar.addWidget(self._hint, 1)
        bar.addStretch()
        bar.addWidget(self._total)
        bar.addWidget(self._print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._table, 1)
        column.addLayout(bar)
        # Without lines to charge the table is hidden, and the words stay at the top.
        column.addStretch()
