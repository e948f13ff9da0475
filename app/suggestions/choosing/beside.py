"""What the words of a problem ask for beside its own code, and problems that are none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.suggestions.finding import Finding
from app.suggestions.tables import table

__all__ = ["beside", "is_instruction", "is_upkeep", "parts", "underlying"]

_SEVERE, _SEPSIS = "R65.2", "A41.9"
_CHRONIC_PAIN = re.compile(r"\bchronic\b.*\bpain\b|\bpain\b.*\bchronic\b", re.I)
_SITES = ("M54", "M25.5", "M79.6", "R07", "R10")
_UPKEEP = re.compile(
    r"^(?:\W*(?:preventat?ive|routine|general|annual|health ?care|health|care|maintenance|medicine"
    r"|same|as|see|above|below|none|unchanged|services?|screenings?|follow-?ups?|wellness|disposition|other|issues?|needs?)\b)+\W*$",
    re.I,
)

_INSTRUCTION = re.compile(
    r"(?:(?:routine )?follow(?:ing)?[- ]?up|f/u|RTC|RTO|recheck|see (?:me|us)|call"
    r"|return(?:s| to (?:the )?(?:clinic|office|care))?) +"
    r"(?:\w+ )?(?:in|with|as|if|every|again|back|on|at|after|when|\d+)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Organism:
    said: re.Pattern[str]
    of: tuple[str, ...]
    code: str
    sepsis: str


def underlying(words: str, code: str, said: Sequence[int]) -> Iterator[Finding]:
    """Yield the sepsis of a severe one, which is coded first (I.C.1.d.1.b)."""
    if code.startswith(_SEVERE):
        named = (each.sepsis for each in _organisms() if each.sepsis and each.said.search(words))
        why = f"“{words}”: the infection of {code} is coded first (I.C.1.d.1.b)"
        yield Finding(next(named, _SEPSIS), tuple(said), why)


def beside(words: str, code: str, said: Sequence[int]) -> Iterator[Finding]:
    """Yield chronic pain beside its site (I.C.6.b.1.b), and the organism of an infection."""
    for each in _organisms():
        found = each.said.search(words) if code.startswith(each.of) else None
        if found:
            why = f"“{found[0]}”: {code} does not name the organism (I.C.1.b)"
            yield Finding(each.code, tuple(said), why)
    if code.startswith(_SITES) and _CHRONIC_PAIN.search(words):
        why = f"“{words}”: {code} says where, not that it is chronic (I.C.6.b.1.b)"
        yield Finding("G89.29", tuple(said), why)


def is_instruction(words: str) -> bool:
    """Tell whether words say when and where the patient comes again, and name no problem."""
    return _INSTRUCTION.match(words) is not None


def is_upkeep(words: str) -> bool:
    """Tell whether words head what is done for health, and name no problem."""
    return _UPKEEP.match(words) is not None


def parts(words: str, code: str) -> Iterator[str]:
    """Yield what the words of a problem name that is coded beside its code (I.A.17)."""
    for starts, said in _parts():
        found = said.search(words) if code.startswith(starts) else None
        if found:
            yield found[0]


@cache
def _parts() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    said = table("rules")["part"]
    return tuple((tuple(r["of"]), re.compile(rf"\b(?:{r['said']})\b", re.I)) for r in said)


@cache
def _organisms() -> tuple[_Organism, ...]:
    said = table("rules")["organism"]
    return tuple(
        _Organism(
            re.compile(rf"\b(?:{r['said']})(?!\w)", re.I),
            tuple(r["of"]),
            r["code"],
            r.get("sepsis", ""),
        )
        for r in said
    )
