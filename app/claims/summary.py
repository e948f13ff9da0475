"""Puts a claim summary together from what is stored and what the code books say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.domain.audit import AuditState
from app.domain.books import SERVICES, Books, Entry, entry_of
from app.domain.carried import CarriedFrom
from app.domain.codes import System, systems_of
from app.domain.encounter import Encounter
from app.domain.people import Coder
from app.domain.queries import Query
from app.domain.sheet import Diagnosis, Line, Procedure, letter
from app.reports.claim import ClaimDiagnosis, ClaimLine, ClaimProcedure, ClaimSummary

__all__ = ["marked", "summarised"]


def summarised(
    encounter: Encounter,
    queries: Sequence[Query],
    audit: AuditState,
    books: Books,
    coder: Coder,
) -> ClaimSummary:
    """Return the summary; codes are looked up for the coding date, services for their own."""
    sheet, on = encounter.sheet, encounter.facts.coding_date
    start = encounter.facts.service_from
    return ClaimSummary(
        encounter=encounter,
        diagnoses=tuple(_diagnosis(n, item, on, books) for n, item in enumerate(sheet.diagnoses)),
        procedures=tuple(_procedure(item, on, books) for item in sheet.procedures),
        lines=tuple(_line(n, line, start, books) for n, line in enumerate(sheet.lines, start=1)),
        queries=tuple(queries),
        audit=audit,
        editions=tuple(_editions(encounter, books)),
        coder=coder,
    )


def marked(summary: ClaimSummary, carried: Mapping[str, CarriedFrom]) -> ClaimSummary:
    """Return the summary with the marks of codes that were carried over and not confirmed."""
    rows = [
        replace(row, carried_from=carried[row.diagnosis.code].on)
        if row.diagnosis.code in carried
        else row
        for row in summary.diagnoses
    ]
    return replace(summary, diagnoses=tuple(rows))


def _diagnosis(position: int, given: Diagnosis, on: date, books: Books) -> ClaimDiagnosis:
    entry = entry_of(books, given.code, on, (System.ICD_10_CM,))
    return ClaimDiagnosis(letter(position), given, entry.title, entry.status, entry.notes_as_of)


def _procedure(given: Procedure, on: date, books: Books) -> ClaimProcedure:
    entry = entry_of(books, given.code, on, (System.ICD_10_PCS,))
    return ClaimProcedure(given, entry.title, entry.status)


def _line(number: int, line: Line, start: date, books: Books) -> ClaimLine:
    on = line.on or start
    pointers = tuple(letter(position) for position in line.pointers)
    entry: Entry = entry_of(books, line.code, on, SERVICES)
    return ClaimLine(number, line, on, pointers, entry.title, entry.status)


def _editions(encounter: Encounter, books: Books) -> Iterator[str]:
    on = encounter.facts.coding_date
    for system in _systems(encounter):
        edition = books.edition_on(system, on)
        if edition is None:
            yield f"{system} none loaded for {on}"
        else:
            covered = f"{edition.effective_from} to {edition.effective_to}"
            yield f"{system} {edition.edition} ({covered})"


def _systems(encounter: Encounter) -> Iterator[System]:
    """Yield the systems in use; ICD-10-CM always, because every encounter needs a diagnosis."""
    yield System.ICD_10_CM
    if encounter.sheet.procedures:
        yield System.ICD_10_PCS
    for system in SERVICES:
        if any(system in systems_of(line.code) for line in encounter.sheet.lines):
            yield system
