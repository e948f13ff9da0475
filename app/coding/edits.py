"""What a coder does to a sheet, each with the line that names the step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from app.domain.chart.spans import Evidence
from app.domain.sheet import Line, Procedure, Sheet, SheetError, letter

__all__ = [
    "Edited",
    "given",
    "line_added",
    "line_changed",
    "line_removed",
    "moved",
    "poa_set",
    "procedure_added",
    "procedure_removed",
    "supported",
    "unsupported",
    "withdrawn",
]

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Edited:
    """The sheet after a step, and the step by name such as ``E11.22 given``."""

    sheet: Sheet
    label: str


def given(sheet: Sheet, code: str, evidence: Sequence[Evidence]) -> Edited:
    """Give a diagnosis; one that stands already gains the evidence."""
    stands = any(diagnosis.code == code for diagnosis in sheet.diagnoses)
    label = f"Evidence for {code} added" if stands else f"{code} given"
    return Edited(sheet.give(code, evidence), label)


def supported(sheet: Sheet, position: int, evidence: Sequence[Evidence]) -> Edited:
    """Add evidence to a diagnosis."""
    code = _at(sheet.diagnoses, position, "diagnosis").code
    return Edited(sheet.support(position, evidence), f"Evidence for {code} added")


def unsupported(sheet: Sheet, position: int, item: Evidence) -> Edited:
    """Take a piece of evidence away from a diagnosis."""
    code = _at(sheet.diagnoses, position, "diagnosis").code
    return Edited(sheet.unsupport(position, item), f"Evidence for {code} taken away")


def withdrawn(sheet: Sheet, position: int) -> Edited:
    """Take a diagnosis away; lines that pointed to it no longer do."""
    code = _at(sheet.diagnoses, position, "diagnosis").code
    return Edited(sheet.withdraw(position), f"{code} withdrawn")


def moved(sheet: Sheet, position: int, to: int) -> Edited:
    """Move a diagnosis to another place; pointers go with it."""
    code = _at(sheet.diagnoses, position, "diagnosis").code
    _at(sheet.diagnoses, to, "diagnosis")
    label = f"{code} moved from {letter(position)} to {letter(to)}"
    return Edited(sheet.move(position, to), label)


def poa_set(sheet: Sheet, position: int, poa: str | None) -> Edited:
    """Say whether a diagnosis was present on admission."""
    diagnosis = _at(sheet.diagnoses, position, "diagnosis")
    stated = sheet.with_diagnosis(position, replace(diagnosis, poa=poa))
    return Edited(stated, f"{diagnosis.code} present on admission: {poa or 'not stated'}")


def line_added(sheet: Sheet, line: Line) -> Edited:
    """Add a service line."""
    return Edited(sheet.add_line(line), f"{line.code} added")


def line_changed(sheet: Sheet, position: int, line: Line) -> Edited:
    """Change a service line; its charge stays, unless it was for another code or number.

    Charges are entered with the claim summary only, so the one of ``line`` does not count.
    """
    old = _at(sheet.lines, position, "service line")
    fits = (line.code, line.units) == (old.code, old.units)
    label = f"{line.code} changed"
    if old.charge is not None and not fits:
        label += f", its charge taken away: it was for {old.code} × {old.units}"
    charged = replace(line, charge=old.charge if fits else None)
    return Edited(sheet.change_line(position, charged), label)


def line_removed(sheet: Sheet, position: int) -> Edited:
    """Take a service line away."""
    code = _at(sheet.lines, position, "service line").code
    return Edited(sheet.remove_line(position), f"{code} removed")


def procedure_added(sheet: Sheet, procedure: Procedure) -> Edited:
    """Add an inpatient procedure."""
    return Edited(sheet.add_procedure(procedure), f"{procedure.code} added")


def procedure_removed(sheet: Sheet, position: int) -> Edited:
    """Take an inpatient procedure away."""
    code = _at(sheet.procedures, position, "procedure").code
    return Edited(sheet.remove_procedure(position), f"{code} removed")


def _at(items: Sequence[_Item], position: int, what: str) -> _Item:
    # A negative position would count from the end.
    if not 0 <= position < len(items):
        raise SheetError(f"there is no {what} {position + 1}: the sheet has {len(items)}")
    return items[position]
