"""What the program knows of the codes on the sheet (rules SA-02 to SA-04)."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.domain.audit import Fact, Verdict
from app.domain.books import SERVICES, Books, Entry, Status, entry_of
from app.domain.codes import System, is_modifier
from app.domain.encounter import ClaimKind, Encounter, Facts
from app.domain.sheet import Diagnosis, Line, letter
from app.domain.spans import Evidence

__all__ = ["diagnoses", "modifiers", "services"]

_EVIDENCE = "evidence on the sheet"
_MODIFIERS = "modifiers of the service lines"
_POINTERS = "pointers of the service lines"
_REASONS = {
    Status.HEADER: "is a header, not a billable code, on",
    Status.NOT_IN_EDITION: "is not in the edition of",
    Status.NO_EDITION: "cannot be checked: no edition is loaded for",
}


def diagnoses(encounter: Encounter, books: Books) -> Iterator[Fact]:
    """Yield what is known of evidence and validity of the diagnoses."""
    given = encounter.sheet.diagnoses
    if not given:
        yield Fact("SA-02", Verdict.NO, "no diagnosis is given", "coding sheet")
        return
    named = [(f"{letter(n)} {diagnosis.code}", diagnosis) for n, diagnosis in enumerate(given)]
    yield from _supported("SA-02", [(name, item.evidence) for name, item in named], "diagnosis")
    yield from _valid(given, encounter.facts.coding_date, books)


def services(encounter: Encounter, books: Books) -> Iterator[Fact]:
    """Yield what is known of evidence, pointers, dates and validity of the services."""
    lines = encounter.sheet.lines
    if not lines:
        yield from _no_lines("SA-03", encounter)
        return
    numbered = [(f"line {n} ({line.code})", line) for n, line in enumerate(lines, start=1)]
    yield from _pointed(numbered, _unverified(encounter, books))
    yield from _supported("SA-03", [(name, line.evidence) for name, line in numbered], "line")
    yield from _dated(encounter.facts, numbered)
    for entry, on in _looked_up(encounter, books):
        if entry.status in (Status.HEADER, Status.NOT_IN_EDITION):
            yield Fact("SA-03", Verdict.NO, _why(entry, on), "code books")


def modifiers(encounter: Encounter) -> Iterator[Fact]:
    """Yield what is known of the modifiers: their shape, and none twice on a line."""
    lines = encounter.sheet.lines
    if not lines:
        yield from _no_lines("SA-04", encounter)
        return
    faults = [fault for n, line in enumerate(lines, start=1) for fault in _faults(n, line)]
    for fault in faults:
        yield Fact("SA-04", Verdict.NO, fault, _MODIFIERS)
    if not faults and any(line.modifiers for line in lines):
        part = "every modifier has the right shape, and none stands twice on a line"
        yield Fact("SA-04", Verdict.YES, part, _MODIFIERS)


def _no_lines(item: str, encounter: Encounter) -> Iterator[Fact]:
    verdict, part = Verdict.NO, "no service line is given"
    if encounter.claim is ClaimKind.INSTITUTIONAL:
        verdict, part = Verdict.NOT_APPLICABLE, "an institutional claim without service lines"
    yield Fact(item, verdict, part, "coding sheet")


def _faults(number: int, line: Line) -> Iterator[str]:
    for modifier in sorted(set(line.modifiers)):
        if not is_modifier(modifier):
            yield f"line {number}: “{modifier}” is no modifier, which has two characters"
        if line.modifiers.count(modifier) > 1:
            yield f"line {number} carries the modifier {modifier} more than once"


def _supported(
    item: str, named: Sequence[tuple[str, Sequence[Evidence]]], noun: str
) -> Iterator[Fact]:
    faults = [(name, fault) for name, found in named if (fault := _unsupported(found))]
    for name, fault in faults:
        yield Fact(item, Verdict.NO, f"{name} {fault}", _EVIDENCE)
    if not faults:
        yield Fact(item, Verdict.YES, f"evidence is linked to every {noun}", _EVIDENCE)


def _unsupported(found: Sequence[Evidence]) -> str:
    if not found:
        return "has no evidence linked"
    if not any(piece.is_located for piece in found):
        return "has evidence that was not located in the chart"
    return ""


def _valid(given: Sequence[Diagnosis], on: date, books: Books) -> Iterator[Fact]:
    entries = [entry_of(books, item.code, on, (System.ICD_10_CM,)) for item in given]
    wrong = [entry for entry in entries if not entry.is_billable]
    for entry in wrong:
        yield Fact("SA-02", Verdict.NO, _why(entry, on), _edition(books, System.ICD_10_CM, on))
    if not wrong:
        part = f"every code is valid on {on}"
        yield Fact("SA-02", Verdict.YES, part, _edition(books, System.ICD_10_CM, on))


def _pointed(numbered: Sequence[tuple[str, Line]], unverified: Sequence[str]) -> Iterator[Fact]:
    # What cannot be checked is no reason for a no, but a yes must not pass over it.
    rest = f"; {', '.join(unverified)} not verified, no code book is loaded" if unverified else ""
    loose = [name for name, line in numbered if not line.pointers]
    for name in loose:
        yield Fact("SA-03", Verdict.NO, f"{name} points to no diagnosis", _POINTERS)
    if not loose:
        yield Fact("SA-03", Verdict.YES, f"every line points to a diagnosis{rest}", _POINTERS)


def _unverified(encounter: Encounter, books: Books) -> list[str]:
    unknown = (Status.NOT_VERIFIED, Status.NO_EDITION)
    return [entry.code for entry, _ in _looked_up(encounter, books) if entry.status in unknown]


def _dated(facts: Facts, numbered: Sequence[tuple[str, Line]]) -> Iterator[Fact]:
    for name, line in numbered:
        if line.on is not None and not facts.service_from <= line.on <= facts.service_to:
            part = f"{name} is dated {line.on}, outside the service dates"
            yield Fact("SA-03", Verdict.NO, part, "dates of the service lines")


def _looked_up(encounter: Encounter, books: Books) -> list[tuple[Entry, date]]:
    start = encounter.facts.service_from
    services = sorted({(line.code, line.on or start) for line in encounter.sheet.lines})
    return [(entry_of(books, code, on, SERVICES), on) for code, on in services]


def _why(entry: Entry, on: date) -> str:
    return f"{entry.code} {_REASONS[entry.status]} {on}"


def _edition(books: Books, system: System, on: date) -> str:
    edition = books.edition_on(system, on)
    if edition is None:
        return f"code books: no {system} for {on}"
    return f"code books: {system} {edition.edition}"
