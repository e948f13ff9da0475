"""What is coded beside the code of a problem, by the problem’s own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.suggestions.choosing.beside import beside, parts
from app.suggestions.choosing.noted import is_wanted
from app.suggestions.choosing.sides import said_side
from app.suggestions.finding import Finding
from app.suggestions.kinds.long_term import is_control_of
from app.suggestions.telling.look import Look
from app.suggestions.telling.told import Told

__all__ = ["Coded", "partners"]

_ULCERS = (".621", ".622")
_DIABETIC = re.compile(r"\b(?:type [12] )?diabet\w+(?: (?:mellitus )?(?:with|type [12]))?\b", re.I)


@dataclass(frozen=True, slots=True)
class Coded:
    """The words of a problem, its code, what is told for it, and what its words name by number."""

    words: str
    code: str
    said: tuple[int, ...]
    named: Sequence[tuple[int, Told]]


def partners(coded: Coded, look: Look) -> Iterator[Finding]:
    """Yield what else the words of a problem name that is coded beside its code."""
    yield from _parts_of(coded, look)
    yield from _control(coded)
    yield from beside(coded.words, coded.code, coded.said)
    yield from _wanted(coded, look)
    yield from _site_of_ulcer(coded, look)


def _parts_of(coded: Coded, look: Look) -> Iterator[Finding]:
    """Yield what a code for several conditions together leaves to a code of its own (I.A.17)."""
    for part in parts(coded.words, coded.code):
        chosen = look.chooser.chosen(part)
        if chosen and chosen.code != coded.code:
            yield Finding(chosen.code, coded.said, chosen.why, others=chosen.others)


def _control(coded: Coded) -> Iterator[Finding]:
    """Yield how a diabetes is controlled, where its own words say that (I.C.4.a.3)."""
    for number, told in coded.named:
        if told.is_present and is_control_of(told.medicine, coded.code):
            why = f"“{coded.words}”: how a diabetes is controlled is coded beside it (I.C.4.a.3)"
            yield Finding(told.medicine, (number,), why)


def _wanted(coded: Coded, look: Look) -> Iterator[Finding]:
    """Yield the symptoms that the words of a problem name and its code wants beside it (I.A.17)."""
    for number, told in coded.named:
        symptom = told.named.code if told.named else ""
        if symptom.startswith("R") and look.is_coded(told) and is_wanted(look, coded.code, symptom):
            yield Finding(symptom, (number,), f"{coded.code} wants its symptoms beside it (I.A.17)")


def _site_of_ulcer(coded: Coded, look: Look) -> Iterator[Finding]:
    """Yield where a diabetic ulcer is and how deep, which its code wants beside it (I.A.17)."""
    if not coded.code.endswith(_ULCERS):
        return
    site = look.chooser.chosen(_DIABETIC.sub("", coded.words))
    if site and is_wanted(look, coded.code, site.code):
        for sided in look.sided(site.code, said_side(coded.words)):
            yield Finding(sided, coded.said, site.why, others=site.others)
