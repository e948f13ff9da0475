"""The encounter that is open: loaded, changed and told to the panes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.desk import Desk
from app.domain.change import Change
from app.domain.chart.spans import Evidence
from app.domain.codes import System
from app.domain.encounter import Encounter
from app.domain.notebook.kept import SystemCode
from app.domain.reading.abstracts import Judgement
from app.domain.sheet import Line, Procedure
from app.ui.background import Background
from app.ui.desk.undoing import Undoing

__all__ = ["CurrentEncounter", "Opened"]


@dataclass(frozen=True, slots=True)
class Opened:
    """An encounter with what the window shows around it.

    ``edition`` is that of ICD-10-CM in force on the coding date; without one ``no_edition``
    is the line that says which dates are covered.
    """

    encounter: Encounter
    edition: str
    no_edition: str
    undo_label: str
    redo_label: str


class CurrentEncounter(QObject):
    """Does what concerns the open encounter on the worker, and tells what came of it."""

    opened = Signal(Opened)
    changed = Signal(Opened, Change)
    said = Signal(str)
    refused = Signal(Exception)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = background
        self._undoing = Undoing((desk.coding, desk.highlights))
        self._now: Opened | None = None

    @property
    def now(self) -> Opened | None:
        """Return the encounter as it was loaded last, None while none is open."""
        return self._now

    @property
    def id(self) -> int | None:
        """Return the id of the open encounter."""
        return self._now.encounter.id if self._now else None

    def open(self, encounter_id: int) -> None:
        """Open an encounter; the trail notes that its chart was looked at."""

        def work() -> Opened:
            self._desk.encounters.viewed(encounter_id)
            return self._load(encounter_id)

        self._background.run(work, self._show, self.refused.emit)

    def accept(self, change: Change) -> None:
        """Take notice of a change that a pane or an action has made."""
        if change.said:
            self.said.emit(change.said)
        encounter_id = change.encounter_id
        if change.kinds and encounter_id is not None and encounter_id == self.id:
            self._background.run(
                lambda: self._load(encounter_id),
                lambda opened: self._refresh(opened, change),
                self.refused.emit,
            )

    def do(self, work: Callable[[int], Change]) -> None:
        """Change the open encounter on the worker."""
        encounter_id = self.id
        if encounter_id is not None:
            self._background.run(lambda: work(encounter_id), self.accept, self.refused.emit)

    def give(self, given: SystemCode, evidence: Sequence[Evidence]) -> None:
        """Give a code with the words that support it: a diagnosis, a procedure or a service."""
        coding, code, words = self._desk.coding, given.code, tuple(evidence)
        match given.system:
            case System.ICD_10_PCS:
                self.do(lambda at: coding.add_procedure(at, Procedure(code, evidence=words)))
            case System.HCPCS | System.CPT:
                self.do(lambda at: coding.add_line(at, Line(code, evidence=words)))
            case _:
                self.do(lambda at: coding.give(at, code, words))

    def take(self, code: str, evidence: Sequence[Evidence], judgement: Judgement) -> None:
        """Give a diagnosis that was suggested, and keep that it was accepted."""
        coding, abstracting, words = self._desk.coding, self._desk.abstracting, tuple(evidence)

        def work(encounter_id: int) -> Change:
            given = coding.give(encounter_id, code, words)
            judged = abstracting.judge(encounter_id, judgement)
            return Change(given.kinds | judged.kinds, encounter_id, given.said)

        self.do(work)

    def undo(self) -> None:
        """Undo what was done in the encounter last: to its codes or to the marks of its chart."""
        self.do(self._undoing.undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.do(self._undoing.redo)

    def _load(self, encounter_id: int) -> Opened:
        encounter = self._desk.encounters.open(encounter_id)
        steps = self._undoing.steps(encounter_id)
        on = encounter.facts.coding_date
        edition = self._desk.books.edition_on(System.ICD_10_CM, on)
        return Opened(
            encounter,
            edition=f"{System.ICD_10_CM} {edition.edition}" if edition else "",
            no_edition="" if edition else self._desk.books.no_edition_message(System.ICD_10_CM, on),
            undo_label=steps.undo_label,
            redo_label=steps.redo_label,
        )

    def _show(self, opened: Opened) -> None:
        self._now = opened
        self.opened.emit(opened)

    def _refresh(self, opened: Opened, change: Change) -> None:
        # Another encounter may have been opened while this one was read.
        if opened.encounter.id == self.id:
            self._now = opened
            self.changed.emit(opened, change)
