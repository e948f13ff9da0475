"""The coding sheet: diagnoses with their evidence, service lines, inpatient procedures."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.coding.coding import CodedDiagnosis, CodedLine, CodedProcedure, Coding
from app.domain.change import Change
from app.domain.encounter import ClaimKind, Encounter, Setting
from app.domain.sheet import Line, Procedure, Sheet
from app.domain.spans import Evidence, Span
from app.ui.background import Background
from app.ui.notice import Notice
from app.ui.sheet.sheet_desk import SheetDesk

__all__ = ["SheetPane"]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of one encounter."""

    encounter_id: int
    sheet: Sheet
    diagnoses: Sequence[CodedDiagnosis]
    lines: Sequence[CodedLine]
    procedures: Sequence[CodedProcedure]


class SheetPane(QWidget):
    """Does what the coder asks for, one step each, and shows what came of it on `reload`."""

    changed = Signal(Change)
    evidence_wanted = Signal(Span)
    code_wanted = Signal(str)

    def __init__(self, coding: Coding, background: Background) -> None:
        super().__init__()
        self._coding = coding
        self._background = background
        self._encounter_id: int | None = None
        self._encounter: Encounter | None = None
        self._follow: int | None = None
        self._desk = SheetDesk(self)
        self._notice = Notice(self)
        self._lay_out()
        self._connect()

    def show_encounter(self, encounter_id: int, encounter: Encounter | None = None) -> None:
        """Turn to the sheet of an encounter.

        With ``encounter`` the sheet fits its setting and claim: principal or first-listed,
        POA and inpatient procedures only where there are any.
        """
        if encounter_id != self._encounter_id:
            self._notice.clear()
        self._encounter_id, self._encounter = encounter_id, encounter
        self.reload()

    def reload(self) -> None:
        """Read the sheet again."""
        if self._encounter_id is not None:
            encounter_id = self._encounter_id
            self._background.run(lambda: self._read(encounter_id), self._show, self._notice.refuse)

    def support(self, evidence: Sequence[Evidence]) -> None:
        """Add evidence to the current diagnosis."""
        row = self._desk.diagnoses.row
        if row < 0:
            self._notice.info(self.tr("Give a code first: evidence supports a diagnosis."))
        else:
            self._do(lambda id_: self._coding.support(id_, row, evidence))

    def _read(self, encounter_id: int) -> _Read:
        return _Read(
            encounter_id,
            self._coding.sheet(encounter_id),
            self._coding.titled(encounter_id),
            self._coding.titled_lines(encounter_id),
            self._coding.titled_procedures(encounter_id),
        )

    def _show(self, read: _Read) -> None:
        if read.encounter_id != self._encounter_id:
            return
        is_inpatient, takes_poa = self._setting(read.sheet)
        self._desk.show_lines(read.lines)
        self._desk.show_procedures(read.procedures, is_inpatient=is_inpatient)
        self._desk.show_diagnoses(
            read.diagnoses, is_inpatient=is_inpatient, takes_poa=takes_poa, follow=self._follow
        )
        self._follow = None

    def _setting(self, sheet: Sheet) -> tuple[bool, bool]:
        """Tell whether the stay is inpatient, and whether the claim carries POA."""
        if self._encounter is None:
            has_poa = any(diagnosis.poa for diagnosis in sheet.diagnoses)
            return bool(sheet.procedures), has_poa or bool(sheet.procedures)
        encounter = replace(self._encounter, sheet=sheet)
        is_inpatient = encounter.facts.setting is Setting.INPATIENT
        return is_inpatient, encounter.claim is ClaimKind.INSTITUTIONAL

    def _do(self, act: Callable[[int], Change]) -> None:
        if self._encounter_id is not None:
            encounter_id = self._encounter_id
            self._notice.clear()
            self._background.run(lambda: act(encounter_id), self.changed.emit, self._notice.refuse)

    def _move(self, position: int, to: int) -> None:
        self._follow = to
        self._do(lambda id_: self._coding.move(id_, position, to))

    def _withdraw(self, position: int) -> None:
        self._do(lambda id_: self._coding.withdraw(id_, position))

    def _set_poa(self, position: int, poa: str | None) -> None:
        self._do(lambda id_: self._coding.set_poa(id_, position, poa))

    def _unsupport(self, item: Evidence) -> None:
        position = self._desk.diagnoses.row
        self._do(lambda id_: self._coding.unsupport(id_, position, item))

    def _add_line(self, line: Line) -> None:
        self._do(lambda id_: self._coding.add_line(id_, line))

    def _change_line(self, position: int, line: Line) -> None:
        self._do(lambda id_: self._coding.change_line(id_, position, line))

    def _remove_line(self, position: int) -> None:
        self._do(lambda id_: self._coding.remove_line(id_, position))

    def _add_procedure(self, procedure: Procedure) -> None:
        self._do(lambda id_: self._coding.add_procedure(id_, procedure))

    def _remove_procedure(self, position: int) -> None:
        self._do(lambda id_: self._coding.remove_procedure(id_, position))

    def _connect(self) -> None:
        diagnoses, evidence = self._desk.diagnoses, self._desk.evidence
        diagnoses.moved.connect(self._move)
        diagnoses.withdrawn.connect(self._withdraw)
        diagnoses.poa_set.connect(self._set_poa)
        diagnoses.hinted.connect(self._notice.info)
        evidence.removed.connect(self._unsupport)
        lines, procedures = self._desk.lines, self._desk.procedures
        lines.added.connect(self._add_line)
        lines.line_changed.connect(self._change_line)
        lines.removed.connect(self._remove_line)
        procedures.added.connect(self._add_procedure)
        procedures.removed.connect(self._remove_procedure)
        for part in (lines, procedures):
            part.refused.connect(self._notice.refuse)
        for shower in (diagnoses, evidence):
            shower.evidence_wanted.connect(self.evidence_wanted)
        for opener in (diagnoses, lines):
            opener.code_wanted.connect(self.code_wanted)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._desk, 1)
