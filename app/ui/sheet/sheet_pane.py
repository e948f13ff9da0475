"""The coding sheet: diagnoses with their evidence, service lines, inpatient procedures."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.coding.carrying import Carrying
from app.coding.coding import CodedDiagnosis, CodedLine, CodedProcedure, Coding
from app.domain.carried import CarriedFrom
from app.domain.change import Change
from app.domain.chart.spans import Evidence
from app.domain.encounter import ClaimKind, Encounter, Setting
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.ui.background import Background
from app.ui.fields.notice import Notice
from app.ui.sheet.line_entry import Cell, entered
from app.ui.sheet.sheet_desk import SheetDesk
from app.ui.sheet.standing import standing

__all__ = ["SheetPane"]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of one encounter."""

    encounter_id: int
    sheet: Sheet
    diagnoses: Sequence[CodedDiagnosis]
    lines: Sequence[CodedLine]
    procedures: Sequence[CodedProcedure]
    carried: Mapping[str, CarriedFrom]


class SheetPane(QWidget):
    """Does what the coder asks for, one step each, and shows what came of it on `reload`."""

    changed = Signal(Change)
    evidence_wanted = Signal(object)
    code_wanted = Signal(SystemCode)

    def __init__(self, coding: Coding, carrying: Carrying, background: Background) -> None:
        super().__init__()
        self._coding = coding
        self._carrying = carrying
        self._background = background
        self._encounter_id: int | None = None
        self._encounter: Encounter | None = None
        self._follow: str | None = None
        self._desk = SheetDesk(self)
        self._notice = Notice(self)
        self._lay_out()
        self.setFocusProxy(self._desk.diagnoses)
        self._connect()

    def show_encounter(self, encounter_id: int, encounter: Encounter | None = None) -> None:
        """Turn to the sheet of an encounter.

        With ``encounter`` the sheet fits its setting and claim: principal or first-listed,
        POA and inpatient procedures only where there are any.
        """
        if encounter_id != self._encounter_id:
            self._notice.clear()
        self._encounter_id, self._encounter = encounter_id, encounter
        self._desk.evidence.take_pages(encounter.documents if encounter else ())
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
            self._on_diagnosis(row, lambda id_, at: self._coding.support(id_, at, evidence))

    def _read(self, encounter_id: int) -> _Read:
        return _Read(
            encounter_id,
            self._coding.sheet(encounter_id),
            self._coding.titled(encounter_id),
            self._coding.titled_lines(encounter_id),
            self._coding.titled_procedures(encounter_id),
            self._carrying.unconfirmed(encounter_id),
        )

    def _show(self, read: _Read) -> None:
        if read.encounter_id != self._encounter_id:
            return
        is_inpatient, takes_poa = self._setting(read.sheet)
        self._desk.show_lines(read.lines)
        self._desk.show_procedures(read.procedures, is_inpatient=is_inpatient)
        codes = [coded.diagnosis.code for coded in read.diagnoses]
        follow = codes.index(self._follow) if self._follow in codes else None
        self._desk.show_diagnoses(
            read.diagnoses,
            read.carried,
            is_inpatient=is_inpatient,
            takes_poa=takes_poa,
            follow=follow,
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

    def _on_diagnosis(self, row: int, act: Callable[[int, int], Change]) -> None:
        code = self._desk.diagnoses.code_at(row)
        self._do(lambda id_: self._standing(id_, lambda sheet: sheet.diagnoses, row, code, act))

    def _on_line(self, row: int, act: Callable[[int, int], Change]) -> None:
        code = self._desk.lines.code_at(row)
        self._do(lambda id_: self._standing(id_, lambda sheet: sheet.lines, row, code, act))

    def _standing(
        self,
        encounter_id: int,
        rows: Callable[[Sheet], Sequence[Diagnosis | Line]],
        row: int,
        code: str,
        act: Callable[[int, int], Change],
    ) -> Change:
        codes = [each.code for each in rows(self._coding.sheet(encounter_id))]
        at = standing(codes, row, code)
        return Change.of(encounter_id) if at is None else act(encounter_id, at)

    def _move(self, position: int, to: int) -> None:
        def moved(encounter_id: int, at: int) -> Change:
            last = len(self._coding.sheet(encounter_id).diagnoses) - 1
            return self._coding.move(encounter_id, at, min(max(at + to - position, 0), last))

        self._follow = self._desk.diagnoses.code_at(position)
        self._on_diagnosis(position, moved)

    def _withdraw(self, position: int) -> None:
        self._on_diagnosis(position, self._coding.withdraw)

    def _confirm(self, code: str) -> None:
        self._do(lambda id_: self._carrying.confirm(id_, code))

    def _set_poa(self, position: int, poa: str | None) -> None:
        self._on_diagnosis(position, lambda id_, at: self._coding.set_poa(id_, at, poa))

    def _unsupport(self, item: Evidence) -> None:
        row = self._desk.diagnoses.row
        self._on_diagnosis(row, lambda id_, at: self._coding.unsupport(id_, at, item))

    def _add_line(self, line: Line) -> None:
        self._do(lambda id_: self._coding.add_line(id_, line))

    def _change_line(self, position: int, column: int, text: str) -> None:
        def changed(encounter_id: int, at: int) -> Change:
            line = self._coding.sheet(encounter_id).lines[at]
            return self._coding.change_line(encounter_id, at, entered(line, Cell(column), text))

        self._on_line(position, changed)

    def _remove_line(self, position: int) -> None:
        self._on_line(position, self._coding.remove_line)

    def _add_procedure(self, procedure: Procedure) -> None:
        self._do(lambda id_: self._coding.add_procedure(id_, procedure))

    def _remove_procedure(self, position: int) -> None:
        self._do(lambda id_: self._coding.remove_procedure(id_, position))

    def _connect(self) -> None:
        diagnoses, evidence = self._desk.diagnoses, self._desk.evidence
        diagnoses.moved.connect(self._move)
        diagnoses.withdrawn.connect(self._withdraw)
        diagnoses.poa_set.connect(self._set_poa)
        diagnoses.confirmed.connect(self._confirm)
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
        for opener in (diagnoses, lines, procedures):
            opener.code_wanted.connect(self.code_wanted)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._desk, 1)
