"""What a claim summary tells, as values that are laid out elsewhere."""

from dataclasses import dataclass
from datetime import date

from app.domain.audit import AuditState
from app.domain.books import Status
from app.domain.encounter import Encounter
from app.domain.people import Coder
from app.domain.queries import Query
from app.domain.sheet import Diagnosis, Line, Procedure

__all__ = ["ClaimDiagnosis", "ClaimLine", "ClaimProcedure", "ClaimSummary"]


@dataclass(frozen=True, slots=True)
class ClaimDiagnosis:
    """A diagnosis with what the book of the coding date says of it.

    ``notes_as_of`` is the release date of notes that are newer than the coding date, and
    ``carried_from`` the day of the encounter that an unconfirmed code was carried over from.
    """

    letter: str
    diagnosis: Diagnosis
    title: str
    status: Status
    notes_as_of: date | None = None
    carried_from: date | None = None


@dataclass(frozen=True, slots=True)
class ClaimProcedure:
    """An inpatient procedure with what the book of its date says of it."""

    procedure: Procedure
    title: str
    status: Status


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A service line, ``number`` from 1, with its date and its pointers as letters."""

    number: int
    line: Line
    on: date
    pointers: tuple[str, ...]
    title: str
    status: Status


@dataclass(frozen=True, slots=True)
class ClaimSummary:
    """All that the claim summary of one encounter says (rule C-05).

    ``editions`` are lines such as ``ICD-10-CM 2026-04 (2025-10-01 to 2026-09-30)``.
    """

    encounter: Encounter
    diagnoses: tuple[ClaimDiagnosis, ...]
    procedures: tuple[ClaimProcedure, ...]
    lines: tuple[ClaimLine, ...]
    queries: tuple[Query, ...]
    audit: AuditState
    editions: tuple[str, ...]
    coder: Coder

    @property
    def total(self) -> int:
        """Return the sum of the charges in cents."""
        return self.encounter.sheet.total

    @property
    def uncharged(self) -> tuple[int, ...]:
        """Return the numbers of the lines that have no charge yet."""
        return tuple(row.number for row in self.lines if row.line.charge is None)
