"""What a coder does to the coding sheet; each act is a step that can be undone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session, sessionmaker

from app.coding import edits, titled, together
from app.coding.edits import Edited
from app.coding.given import NotGivenError, billed_code, diagnosis_code, procedure_code
from app.coding.titled import CodedDiagnosis, CodedLine, CodedProcedure
from app.domain.books import Books
from app.domain.change import Change, Kind
from app.domain.chart.spans import Evidence
from app.domain.encounter import Facts
from app.domain.notebook.code_sets import Member, Offered
from app.domain.notebook.kept import SystemCode
from app.domain.people import Coder
from app.domain.sheet import Line, Procedure, Sheet
from app.domain.steps import Steps
from app.domain.trail import Act
from app.storage import encounters, trail
from app.storage.coding import sheets

__all__ = ["CodedDiagnosis", "CodedLine", "CodedProcedure", "Coding", "NotGivenError"]


@dataclass(frozen=True, slots=True)
class Coding:
    """The coding sheets of a work file.

    Each method that takes ``encounter_id`` may raise NoEncounterError, each that takes a
    ``position``, counted from 0, SheetError when nothing stands there.
    """

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books

    def sheet(self, encounter_id: int) -> Sheet:
        """Return the coding sheet."""
        return self._known(encounter_id)[0]

    def titled(self, encounter_id: int) -> list[CodedDiagnosis]:
        """Return the diagnoses with title, status and a warning on the coding date."""
        return titled.diagnoses(*self._known(encounter_id), self.books)

    def titled_procedures(self, encounter_id: int) -> list[CodedProcedure]:
        """Return the inpatient procedures with title, status and a warning."""
        return titled.procedures(*self._known(encounter_id), self.books)

    def titled_lines(self, encounter_id: int) -> list[CodedLine]:
        """Return the service lines with title, status and a warning on their dates."""
        return titled.lines(*self._known(encounter_id), self.books)

    def give(self, encounter_id: int, code: str, evidence: Sequence[Evidence]) -> Change:
        """Give a diagnosis code with the words that support it.

        Raises:
            NotGivenError: the code is not valid on the coding date; the line says why.
        """
        _, facts = self._known(encounter_id)
        valid = diagnosis_code(code, facts.coding_date, self.books)
        return self._change(encounter_id, lambda sheet: edits.given(sheet, valid, evidence))

    def offered(self, encounter_id: int, members: Iterable[Member]) -> list[Offered]:
        """Look codes of a set up as they would be given to an encounter."""
        return together.offered(*self._known(encounter_id), members, self.books)

    def give_together(self, encounter_id: int, codes: Sequence[SystemCode]) -> Change:
        """Give several codes in one step, that one undo takes back.

        Raises:
            NotGivenError: one of them cannot be given, and so none is; the line says why.
        """
        _, facts = self._known(encounter_id)
        return self._change(
            encounter_id, lambda s: together.given_together(s, facts, codes, self.books)
        )

    def support(self, encounter_id: int, position: int, evidence: Sequence[Evidence]) -> Change:
        """Add evidence to a diagnosis."""
        return self._change(encounter_id, lambda s: edits.supported(s, position, evidence))

    def unsupport(self, encounter_id: int, position: int, item: Evidence) -> Change:
        """Take a piece of evidence away from a diagnosis."""
        return self._change(encounter_id, lambda s: edits.unsupported(s, position, item))

    def withdraw(self, encounter_id: int, position: int) -> Change:
        """Take a diagnosis away; lines that pointed to it no longer do."""
        return self._change(encounter_id, lambda s: edits.withdrawn(s, position))

    def move(self, encounter_id: int, position: int, to: int) -> Change:
        """Move a diagnosis to another place; pointers go with it."""
        return self._change(encounter_id, lambda s: edits.moved(s, position, to))

    def set_poa(self, encounter_id: int, position: int, poa: str | None) -> Change:
        """Say whether a diagnosis was present on admission: Y, N, U, W, or None for no answer.

        Raises:
            SheetError: it is another letter.
        """
        return self._change(encounter_id, lambda s: edits.poa_set(s, position, poa))

    def add_line(self, encounter_id: int, line: Line) -> Change:
        """Add a service line.

        Raises:
            NotGivenError: the code has not the shape of CPT or HCPCS.
            SheetError: a pointer points to no diagnosis.
        """
        billed = replace(line, code=billed_code(line.code))
        return self._change(encounter_id, lambda s: edits.line_added(s, billed))

    def change_line(self, encounter_id: int, position: int, line: Line) -> Change:
        """Put a service line in the place of another; its charge stays while it still fits.

        Raises:
            NotGivenError: the code has not the shape of CPT or HCPCS.
            SheetError: a pointer points to no diagnosis.
        """
        billed = replace(line, code=billed_code(line.code))
        return self._change(encounter_id, lambda s: edits.line_changed(s, position, billed))

    def remove_line(self, encounter_id: int, position: int) -> Change:
        """Take a service line away."""
        return self._change(encounter_id, lambda s: edits.line_removed(s, position))

    def add_procedure(self, encounter_id: int, procedure: Procedure) -> Change:
        """Add an inpatient procedure.

        Raises:
            NotGivenError: the code has not the shape of ICD-10-PCS.
        """
        coded = replace(procedure, code=procedure_code(procedure.code))
        return self._change(encounter_id, lambda s: edits.procedure_added(s, coded))

    def remove_procedure(self, encounter_id: int, position: int) -> Change:
        """Take an inpatient procedure away."""
        return self._change(encounter_id, lambda s: edits.procedure_removed(s, position))

    def undo(self, encounter_id: int) -> Change:
        """Restore the sheet from before the last step; without one nothing happens."""
        return self._step(encounter_id, "undone", sheets.undo)

    def redo(self, encounter_id: int) -> Change:
        """Do again what was undone last; without it nothing happens."""
        return self._step(encounter_id, "done again", sheets.redo)

    def steps(self, encounter_id: int) -> Steps:
        """Return the steps that undo and redo would take next."""
        with self.sessions() as session:
            return sheets.steps(session, encounter_id)

    def _known(self, encounter_id: int) -> tuple[Sheet, Facts]:
        with self.sessions() as session:
            facts = encounters.facts(session, encounter_id)
            return sheets.of_encounter(session, encounter_id), facts

    def _change(self, encounter_id: int, edit: Callable[[Sheet], Edited]) -> Change:
        at, who = self.now(), self.coder.signature
        with self.sessions.begin() as session:
            encounters.facts(session, encounter_id)
            done = edit(sheets.of_encounter(session, encounter_id))
            if not sheets.change(session, encounter_id, done.sheet, done.label, who, at):
                return Change.of(encounter_id, said="Nothing changed")
            trail.add(session, Act(at, who, "changed the coding sheet", encounter_id, done.label))
        return Change.of(encounter_id, Kind.CODES, Kind.CHARGES, said=done.label)

    def _step(
        self, encounter_id: int, verb: str, step: Callable[[Session, int, datetime], str]
    ) -> Change:
        at, who = self.now(), self.coder.signature
        with self.sessions.begin() as session:
            encounters.facts(session, encounter_id)
            label = step(session, encounter_id, at)
            if not label:
                return Change.of(encounter_id, said=f"There is nothing to be {verb}")
            said = f"{verb.capitalize()}: {label}"
            trail.add(session, Act(at, who, "changed the coding sheet", encounter_id, said))
        return Change.of(encounter_id, Kind.CODES, Kind.CHARGES, said=said)
