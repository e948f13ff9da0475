"""How the parts of the coding sheet stand beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.coding.coding import CodedDiagnosis, CodedLine, CodedProcedure
from app.ui.sheet.diagnoses_box import DiagnosesBox
from app.ui.sheet.diagnosis_model import DiagnosisCell, DiagnosisModel
from app.ui.sheet.evidence_box import EvidenceBox
from app.ui.sheet.line_model import LineModel
from app.ui.sheet.lines_box import LinesBox
from app.ui.sheet.procedures_box import ProceduresBox
from app.ui.sheet.sheet_words import warning_line

__all__ = ["SheetDesk"]

_UPRIGHT = 0.7
_SHARES = (450, 200, 510)


class SheetDesk(QSplitter):
    """Diagnoses and their evidence, then lines and procedures; stacked where it stands upright."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._diagnosis_model = DiagnosisModel()
        self._line_model = LineModel()
        self.diagnoses = DiagnosesBox(self._diagnosis_model, self)
        self.evidence = EvidenceBox(self)
        self.lines = LinesBox(self._line_model, self)
        self.procedures = ProceduresBox(self)
        self._warning = QLabel(self)
        self._line_warning = QLabel(self)
        self._hint = QLabel(self)
        self._lay_out()
        self.diagnoses.row_changed.connect(self._show_current)
        self.lines.row_changed.connect(self._show_current_line)
        self.show_diagnoses([], is_inpatient=False, takes_poa=False)

    def show_diagnoses(
        self,
        coded: Sequence[CodedDiagnosis],
        *,
        is_inpatient: bool,
        takes_poa: bool,
        follow: int | None = None,
    ) -> None:
        """Show diagnoses; ``follow`` is the place to which the current one has moved."""
        self._diagnosis_model.show_diagnoses(coded, is_inpatient=is_inpatient, takes_poa=takes_poa)
        self.diagnoses.setColumnHidden(DiagnosisCell.POA, not takes_poa)
        self.diagnoses.setVisible(bool(coded))
        self._hint.setVisible(not coded)
        if follow is not None:
            self.diagnoses.choose(follow)
        elif self.diagnoses.row < 0 and coded:
            self.diagnoses.choose(0)
        self._show_current()

    def show_lines(self, lines: Sequence[CodedLine]) -> None:
        """Show service lines."""
        self._line_model.show_lines(lines)

    def show_procedures(self, coded: Sequence[CodedProcedure], *, is_inpatient: bool) -> None:
        """Show inpatient procedures; there are none outside a hospital stay."""
        self.procedures.show_procedures(coded)
        self.procedures.setVisible(is_inpatient or bool(coded))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_upright = self.height() > _UPRIGHT * self.width()
        self.setOrientation(Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    def _show_current(self) -> None:
        current = self.diagnoses.current
        self.evidence.show_evidence(current.coded.diagnosis.evidence if current else ())
        line = warning_line(current.coded.status, current.coded.warning) if current else ""
        _say(self._warning, line)

    def _show_current_line(self) -> None:
        _say(self._line_warning, self.lines.warning)

    def _lay_out(self) -> None:
        for warning in (self._warning, self._line_warning):
            warning.setWordWrap(True)
            warning.setProperty("tone", "warning")
            warning.setContentsMargins(8, 4, 8, 4)
            warning.hide()
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._hint.setContentsMargins(12, 12, 12, 12)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setText(
            self.tr(
                "No diagnosis yet. Select the words in the chart, press F3, open the code in "
                "the book and give it with Ctrl+Enter: the words become its evidence."
            )
        )
        self.setChildrenCollapsible(False)
        left = _stacked(self, self.diagnoses, self._hint, self._warning)
        right = _stacked(self, self.lines, self._line_warning, self.procedures)
        for part in (left, self.evidence, right):
            self.addWidget(part)
        for place, share in enumerate(_SHARES):
            self.setStretchFactor(place, share)
        self.setSizes(list(_SHARES))


def _say(label: QLabel, line: str) -> None:
    label.setText(line)
    label.setVisible(bool(line))


def _stacked(parent: QWidget, *parts: QWidget) -> QWidget:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 0 if isinstance(part, QLabel) else 1)
    return box
