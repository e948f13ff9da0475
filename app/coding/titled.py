"""Codes of an encounter with what the books say of them on the coding date."""

from dataclasses import dataclass
from datetime import date

from app.coding.given import fault
from app.domain.books import SERVICES, Books, Status, entry_of
from app.domain.codes import System
from app.domain.encounter import Facts
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet

__all__ = ["CodedDiagnosis", "CodedLine", "CodedProcedure", "diagnoses", "lines", "procedures"]


@dataclass(frozen=True, slots=True)
class CodedDiagnosis:
    """A diagnosis with its title; ``warning`` is one line, empty when all is well.

    ``notes_as_of`` is the release date of notes that are newer than the coding date.
    """

    diagnosis: Diagnosis
    title: str
    status: Status
    notes_as_of: date | None = None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class CodedProcedure:
    """An inpatient procedure with its title and status."""

    procedure: Procedure
    title: str
    status: Status
    warning: str = ""


@dataclass(frozen=True, slots=True)
class CodedLine:
    """A service line with title and status of its code; CPT has no title without a licence."""

    line: Line
    title: str
    status: Status
    warning: str = ""


def diagnoses(sheet: Sheet, facts: Facts, books: Books) -> list[CodedDiagnosis]:
    """Look the diagnoses up on the coding date of the encounter."""
    return [_diagnosis(each, facts.coding_date, books) for each in sheet.diagnoses]


def procedures(sheet: Sheet, facts: Facts, books: Books) -> list[CodedProcedure]:
    """Look the inpatient procedures up: the edition follows the discharge, as for diagnoses."""
    found = []
    for each in sheet.procedures:
        entry = entry_of(books, each.code, facts.coding_date, [System.ICD_10_PCS])
        warning = fault(entry, facts.coding_date, books)
        found.append(CodedProcedure(each, entry.title, entry.status, warning))
    return found


def lines(sheet: Sheet, facts: Facts, books: Books) -> list[CodedLine]:
    """Look the service lines up, each on its own date of service."""
    found = []
    for each in sheet.lines:
        on = each.on or facts.service_from
        entry = entry_of(books, each.code, on, SERVICES)
        warning = fault(entry, on, books) or _pointing(each)
        found.append(CodedLine(each, entry.title, entry.status, warning))
    return found


def _diagnosis(diagnosis: Diagnosis, on: date, books: Books) -> CodedDiagnosis:
    entry = entry_of(books, diagnosis.code, on, [System.ICD_10_CM])
    warning = fault(entry, on, books) or _evidence_warning(diagnosis)
    return CodedDiagnosis(diagnosis, entry.title, entry.status, entry.notes_as_of, warning)


def _evidence_warning(diagnosis: Diagnosis) -> str:
    if not diagnosis.evidence:
        return f"{diagnosis.code} has no evidence yet: select the words that support it"
    if not all(item.is_located for item in diagnosis.evidence):
        return f"{diagnosis.code}: evidence not located: select the words again"
    return ""


def _pointing(line: Line) -> str:
    return "" if line.pointers else f"{line.code} points to no diagnosis: give it A, B, …"
