"""The coding sheet of one encounter: diagnoses, procedures and service lines.

A sheet is a value: what a coder does to it is a function that returns another sheet, so
that undo is the earlier value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.chart.spans import Evidence

__all__ = [
    "MAX_MODIFIERS",
    "MAX_POINTERS",
    "Diagnosis",
    "Line",
    "Procedure",
    "Sheet",
    "SheetError",
    "letter",
]

MAX_MODIFIERS = 4
MAX_POINTERS = 4
PRESENT_ON_ADMISSION = ("Y", "N", "U", "W")


class SheetError(ValueError):
    """What was asked cannot be done to this sheet."""


def letter(position: int) -> str:
    """Return the letter by which a claim points to the diagnosis: A for the first.

    Beyond Z it goes on with AA, so that a long list stays readable.
    """
    first, second = divmod(position, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An ICD-10-CM code given to the encounter, with the words that support it."""

    code: str
    evidence: tuple[Evidence, ...] = ()
    poa: str | None = None

    def __post_init__(self) -> None:
        if self.poa is not None and self.poa not in PRESENT_ON_ADMISSION:
            raise SheetError(f"present on admission is Y, N, U or W, not “{self.poa}”")


@dataclass(frozen=True, slots=True)
class Procedure:
    """An ICD-10-PCS code of an inpatient stay."""

    code: str
    on: date | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A service line; ``pointers`` are positions of diagnoses, ``charge`` is in cents."""

    code: str
    modifiers: tuple[str, ...] = ()
    units: int = 1
    pointers: tuple[int, ...] = ()
    on: date | None = None
    charge: int | None = None
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if len(self.modifiers) > MAX_MODIFIERS:
            raise SheetError(f"a service line takes up to {MAX_MODIFIERS} modifiers")
        if len(self.pointers) > MAX_POINTERS:
            raise SheetError(f"a service line points to up to {MAX_POINTERS} diagnoses")
        if self.units < 1:
            raise SheetError("a service line has at least 1 unit")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What has been coded; the first diagnosis is first-listed."""

    diagnoses: tuple[Diagnosis, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    lines: tuple[Line, ...] = ()

    def give(self, code: str, evidence: Sequence[Evidence]) -> "Sheet":
        """Add the diagnosis at the end; one that stands already gains the evidence (I.B.12)."""
        for position, diagnosis in enumerate(self.diagnoses):
            if diagnosis.code == code:
                return self.support(position, evidence)
        return replace(self, diagnoses=(*self.diagnoses, Diagnosis(code, tuple(evidence))))

    def support(self, position: int, evidence: Sequence[Evidence]) -> "Sheet":
        """Add evidence to a diagnosis; words that it has already are not added twice."""
        diagnosis = self.diagnoses[position]
        new = tuple(item for item in evidence if item not in diagnosis.evidence)
        return self.with_diagnosis(position, replace(diagnosis, evidence=diagnosis.evidence + new))

    def unsupport(self, position: int, item: Evidence) -> "Sheet":
        """Take a piece of evidence away from a diagnosis."""
        diagnosis = self.diagnoses[position]
        kept = tuple(other for other in diagnosis.evidence if other != item)
        return self.with_diagnosis(position, replace(diagnosis, evidence=kept))

    def with_diagnosis(self, position: int, diagnosis: Diagnosis) -> "Sheet":
        """Put a diagnosis in the place of another."""
        diagnoses = list(self.diagnoses)
        diagnoses[position] = diagnosis
        return replace(self, diagnoses=tuple(diagnoses))

    def withdraw(self, position: int) -> "Sheet":
        """Take a diagnosis away; lines that pointed to it no longer do."""
        order = [i for i in range(len(self.diagnoses)) if i != position]
        return self._in_order(order)

    def move(self, position: int, to: int) -> "Sheet":
        """Move a diagnosis to another place; pointers go with it."""
        order = list(range(len(self.diagnoses)))
        order.insert(to, order.pop(position))
        return self._in_order(order)

    def add_line(self, line: Line) -> "Sheet":
        """Add a service line at the end."""
        self._check_pointers(line)
        return replace(self, lines=(*self.lines, line))

    def change_line(self, position: int, line: Line) -> "Sheet":
        """Put a service line in the place of another."""
        self._check_pointers(line)
        lines = list(self.lines)
        lines[position] = line
        return replace(self, lines=tuple(lines))

    def remove_line(self, position: int) -> "Sheet":
        """Take a service line away."""
        return replace(self, lines=self.lines[:position] + self.lines[position + 1 :])

    def add_procedure(self, procedure: Procedure) -> "Sheet":
        """Add an inpatient procedure at the end."""
        return replace(self, procedures=(*self.procedures, procedure))

    def remove_procedure(self, position: int) -> "Sheet":
        """Take an inpatient procedure away."""
        kept = self.procedures[:position] + self.procedures[position + 1 :]
        return replace(self, procedures=kept)

    @property
    def total(self) -> int:
        """Return the sum of the charges in cents; a charge is for the whole line."""
        return sum(line.charge or 0 for line in self.lines)

    def _in_order(self, order: Sequence[int]) -> "Sheet":
        place = {old: new for new, old in enumerate(order)}
        lines = tuple(
            replace(line, pointers=tuple(place[p] for p in line.pointers if p in place))
            for line in self.lines
        )
        return replace(self, diagnoses=tuple(self.diagnoses[i] for i in order), lines=lines)

    def _check_pointers(self, line: Line) -> None:
        for pointer in line.pointers:
            if not 0 <= pointer < len(self.diagnoses):
                raise SheetError(f"there is no diagnosis {letter(pointer)} to point to")
