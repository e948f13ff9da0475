"""What speaks against a code that a chart supports, or has to be seen to beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from app.domain.books import Entry, NoteKind
from app.domain.codes import System
from app.domain.reading.assertions import Assertion
from app.suggestions.choosing.noted import is_noted
from app.suggestions.finding import Finding
from app.suggestions.kinds.ages import age_conflict
from app.suggestions.telling.look import Look
from app.suggestions.telling.pages import Pages
from app.suggestions.telling.patient import age_of

__all__ = ["Doubtful", "cautioned"]

_MANIFESTATION = re.compile(r"in (?:other )?diseases classified elsewhere", re.I)
_PAST = ("Z8", "Z9", "I25.2")
# Where a missing partner leaves a code half said (I.C.9.a, I.C.1.d); the rest is the coder’s.
_PARTNERS = (
    (("I11.0", "I13.0", "I13.2"), ("I50",), "the type of heart failure"),
    (("I12", "I13"), ("N18",), "the stage of the kidney disease"),
    (
        ("R65.2",),
        ("D65", "G92", "G93.4", "I51.81", "J96", "K72", "N17", "J80"),
        "the organ failure",
    ),
    (("E66",), ("Z68",), "the body mass index"),
)
_WOMEN = re.compile(r"^(?:O|N7[0-7]|N8|N9[0-8]|C5[1-8]|D25|Z3[2-6])")
_MEN = re.compile(r"^(?:N4|C6[0-3]|D40)")


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Parts of a chart that are less sure than others, by the numbers of pages from 0.

    ``machine_read`` are pages that nobody has verified; ``copied`` page, start and end of what
    stood in an earlier note.
    """

    machine_read: frozenset[int] = frozenset()
    copied: tuple[tuple[int, int, int], ...] = ()


def cautioned(
    findings: Sequence[Finding], look: Look, pages: Pages, doubtful: Doubtful
) -> list[Finding]:
    """Return the codes, what is coded first before what it explains, with what speaks against them.

    A code of the notes “code first” moves before the one that asks for it (I.A.13).
    """
    entries = {each.code: _entry(each.code, look) for each in findings}
    found = []
    for each in _sequenced(findings, entries):
        against = chain(
            [each.caution] if each.caution else [],
            _beside(each.code, entries),
            _of_patient(each, look),
            _where(each, look, pages, doubtful),
        )
        found.append(replace(each, caution="; ".join(dict.fromkeys(against))))
    return found


def _entry(code: str, look: Look) -> Entry:
    return look.books.entry(code, look.on, System.ICD_10_CM)


def _sequenced(findings: Sequence[Finding], entries: dict[str, Entry]) -> list[Finding]:
    ordered: list[Finding] = []
    for each in findings:
        later = (
            at
            for at, other in enumerate(ordered)
            if is_noted(entries[other.code], NoteKind.CODE_FIRST, each.code)
        )
        ordered.insert(next(later, len(ordered)), each)
    return ordered


def _beside(code: str, entries: dict[str, Entry]) -> Iterator[str]:
    """Yield what codes do to each other by the notes of the books."""
    others = [other for other in entries if other != code]
    for other in others:
        if is_noted(entries[code], NoteKind.EXCLUDES1, other) or is_noted(
            entries[other], NoteKind.EXCLUDES1, code
        ):
            yield f"Excludes1 with {other}: both only if they are unrelated (I.A.12.a)"
    if _MANIFESTATION.search(entries[code].title):
        yield "a manifestation: the cause is coded first (I.A.13)"
    for own, partners, what in _PARTNERS:
        if code.startswith(own) and not any(other.startswith(partners) for other in others):
            yield f"use an additional code for {what} (I.A.17)"


def _of_patient(finding: Finding, look: Look) -> Iterator[str]:
    """Yield what does not fit the patient: the sex and the age as the chart tells them."""
    if conflict := age_conflict(finding.code, age_of(look.chart.text), look):
        yield conflict
    sex = look.chooser.sex
    if (sex == "male" and _WOMEN.match(finding.code)) or (
        sex == "female" and _MEN.match(finding.code)
    ):
        yield f"check the patient: the chart tells of a {sex}"


def _where(finding: Finding, look: Look, pages: Pages, doubtful: Doubtful) -> Iterator[str]:
    """Yield what is to be said of the only places that support a code."""
    told = [look.chart.told[number] for number in finding.said]
    if not told:
        return
    stands = {each.asserted.assertion for each in told}
    if stands == {Assertion.HISTORICAL} and not finding.code.startswith(_PAST):
        yield "told as history only"
    if stands == {Assertion.UNCERTAIN}:
        yield "told as uncertain only"
    places = [pages.place(each.mention.start, each.mention.end) for each in told]
    if all(page in doubtful.machine_read for page, _, _ in places):
        yield "stands on machine-read pages only: not verified"
    if all(_is_copied(place, doubtful) for place in places):
        yield "stands in copied text only"


def _is_copied(place: tuple[int, int, int], doubtful: Doubtful) -> bool:
    page, start, end = place
    return any(
        page == at and begun <= start and end <= until for at, begun, until in doubtful.copied
    )
