"""What the program knows of procedures, service lines and modifiers (rules SA-03, SA-04)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.audit.known_support import invalid, supported
from app.domain.audit import Fact, Verdict
from app.domain.books import SERVICES, Books, Entry, Status, entry_of
from app.domain.codes import System, is_modifier
from app.domain.encounter import ClaimKind, Encounter, Facts
from app.domain.sheet import Line

__all__ = ["modifiers", "services"]

_POINTERS = "pointers of the service lines"
_MODIFIERS = "modifiers of the service lines"

Numbered = Sequence[tuple[str, Line]]


def services(encounter: Encounter, books: Books) -> Iterator[Fact]:
    """Yield what is known of evidence, pointers, dates and validity of the services."""
    sheet = encounter.sheet
    if not sheet.lines and not sheet.procedures:
        yield _no_lines("SA-03", encounter)
        return
    entries = _looked_up(encounter, books)
    lines = [(f"line {n} ({line.code})", line) for n, line in enumerate(sheet.lines, start=1)]
    named = [(name, line.evidence) for name, line in lines]
    named += [(f"procedure {item.code}", item.evidence) for item in sheet.procedures]
    for fact in supported("SA-03", "service", named):
        yield _with_unverified(fact, entries)
    yield from _pointed(lines)
    yield from _dated(encounter.facts, lines)
    for entry, on in entries:
        if entry.status in (Status.HEADER, Status.NOT_IN_EDITION):
            yield Fact("SA-03", Verdict.NO, invalid(entry, on), "code books")


def modifiers(encounter: Encounter) -> Iterator[Fact]:
    """Yield what is known of the modifiers: their shape, and none twice on a line."""
    lines = encounter.sheet.lines
    if not lines:
        yield _no_lines("SA-04", encounter)
        return
    faults = [fault for n, line in enumerate(lines, start=1) for fault in _faults(n, line)]
    for fault in faults:
        yield Fact("SA-04", Verdict.NO, fault, _MODIFIERS)
    if not faults and any(line.modifiers for line in lines):
        part = "every modifier has the right shape, and none stands twice on a line"
        yield Fact("SA-04", Verdict.YES, part, _MODIFIERS)


def _no_lines(item: str, encounter: Encounter) -> Fact:
    if encounter.claim is ClaimKind.INSTITUTIONAL:
        part = "an institutional claim without service lines"
        return Fact(item, Verdict.NOT_APPLICABLE, part, "coding sheet")
    return Fact(item, Verdict.NO, "no service line is given", "coding sheet")


def _faults(number: int, line: Line) -> Iterator[str]:
    for modifier in sorted(set(line.modifiers)):
        if not is_modifier(modifier):
            yield f"line {number}: “{modifier}” is no modifier, which has two characters"
        if line.modifiers.count(modifier) > 1:
            yield f"line {number} carries the modifier {modifier} more than once"


def _with_unverified(fact: Fact, entries: Sequence[tuple[Entry, date]]) -> Fact:
    # What cannot be looked up is no reason for a no, but a yes must not pass over it.
    unknown = (Status.NOT_VERIFIED, Status.NO_EDITION)
    codes = ", ".join(entry.code for entry, _ in entries if entry.status in unknown)
    if fact.verdict is not Verdict.YES or not codes:
        return fact
    return replace(fact, part=f"{fact.part}; {codes} not verified, no code book is loaded")


def _pointed(lines: Numbered) -> Iterator[Fact]:
    loose = [name for name, line in lines if not line.pointers]
    for name in loose:
        yield Fact("SA-03", Verdict.NO, f"{name} points to no diagnosis", _POINTERS)
    if lines and not loose:
        yield Fact("SA-03", Verdict.YES, "every line points to a diagnosis", _POINTERS)


def _dated(facts: Facts, lines: Numbered) -> Iterator[Fact]:
    for name, line in lines:
        if line.on is not None and not facts.service_from <= line.on <= facts.service_to:
            part = f"{name} is dated {line.on}, outside the service dates"
            yield Fact("SA-03", Verdict.NO, part, "dates of the service lines")


def _looked_up(encounter: Encounter, books: Books) -> list[tuple[Entry, date]]:
    facts, sheet = encounter.facts, encounter.sheet
    lines = sorted({(line.code, line.on or facts.service_from) for line in sheet.lines})
    on, stay = facts.coding_date, sorted({item.code for item in sheet.procedures})
    return [
        *((entry_of(books, code, day, SERVICES), day) for code, day in lines),
        *((entry_of(books, code, on, (System.ICD_10_PCS,)), on) for code in stay),
    ]
