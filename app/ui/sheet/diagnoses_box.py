"""The table of diagnoses: ordered, moved, withdrawn, taken to their evidence."""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import PRESENT_ON_ADMISSION
from app.ui.sheet.diagnosis_model import DiagnosisCell, DiagnosisModel, LetteredDiagnosis
from app.ui.tables.rows_view import RowsView

__all__ = ["DiagnosesBox"]


class DiagnosesBox(RowsView):
    """Tells what the coder asks for; positions count from 0."""

    moved = Signal(int, int)
    withdrawn = Signal(int)
    poa_set = Signal(int, object)
    evidence_wanted = Signal(object)
    code_wanted = Signal(SystemCode)
    confirmed = Signal(str)
    hinted = Signal(str)

    def __init__(self, model: DiagnosisModel, parent: QWidget | None = None) -> None:
        super().__init__(model, self.tr("Diagnoses"), DiagnosisCell.TITLE, parent)
        self._shown = model
        self.keys = {
            "Alt+Up": partial(self._move, -1),
            "Alt+Down": partial(self._move, +1),
            "Del": self._withdraw,
            "Return": self._go_to_evidence,
            "F4": self._open_code,
            "Backspace": partial(self._set_poa, None),
            "C": self.confirm,
        }
        self.setEditTriggers(self.EditTrigger.EditKeyPressed | self.EditTrigger.DoubleClicked)
        self.letter_typed.connect(self._type)
        self.doubleClicked.connect(self._open_clicked)
        model.edited.connect(self._enter)

    @property
    def current(self) -> LetteredDiagnosis | None:
        """Return the current diagnosis."""
        value = self.value
        return value if isinstance(value, LetteredDiagnosis) else None

    def code_at(self, row: int) -> str:
        """Return the code shown in a row."""
        return self._shown.rows[row].coded.diagnosis.code

    def confirm(self) -> None:
        """Stand by the current code, which was carried over."""
        if self.current is None:
            return
        if self.current.carried is not None:
            self.confirmed.emit(self.current.coded.diagnosis.code)
        else:
            self.hinted.emit(self.tr("Only a code that is marked as carried is confirmed."))

    def _move(self, by: int) -> None:
        to = self.row + by
        if self.row >= 0 and 0 <= to < len(self._shown.rows):
            self.moved.emit(self.row, to)

    def _withdraw(self) -> None:
        if self.row >= 0:
            self.withdrawn.emit(self.row)

    def _go_to_evidence(self) -> None:
        if self.current is None:
            return
        evidence = self.current.coded.diagnosis.evidence
        span = next((item.span for item in evidence if item.span is not None), None)
        if span is not None:
            self.evidence_wanted.emit(span)
        else:
            self.hinted.emit(self.tr("No evidence to go to: select the words in the chart."))

    def _open_code(self) -> None:
        if self.current is not None:
            code = self.current.coded.diagnosis.code
            self.code_wanted.emit(SystemCode(System.ICD_10_CM, code))

    def _open_clicked(self, index: QModelIndex) -> None:
        if index.column() != DiagnosisCell.POA:
            self._open_code()

    def _type(self, letter: str) -> None:
        if letter.upper() in PRESENT_ON_ADMISSION:
            self._set_poa(letter.upper())

    def _set_poa(self, poa: str | None) -> None:
        if self.current is not None and self.current.takes_poa:
            self.poa_set.emit(self.row, poa)

    def _enter(self, row: int, _column: int, text: str) -> None:
        # Which letters there are is for the sheet to say.
        self.poa_set.emit(row, text.strip().upper() or None)
