"""Codes that differ from one in a single thing: how specific, which type, which part."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app.codebooks.asking.families import neighbours
from app.domain.books import Titled
from app.domain.codes import System
from app.reading.stems import stems
from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["near"]

_CAUTION = "check which is documented"
_CATEGORY, _STEM = 3, 7
_MOST_OPEN = 4


@dataclass(frozen=True, slots=True)
class _Other:
    """A code beside another, and the stems that its title adds."""

    code: str
    added: frozenset[str]


def near(finding: Finding, look: Look, said: frozenset[str]) -> Iterator[tuple[Finding, bool]]:
    """Yield codes beside one, and whether the chart has all words that their titles add.

    Those with the most such words come first, then a few that add one word at most. ``said`` are
    the stems of the chart.
    """
    others = sorted(_others(finding.code, look), key=lambda each: -len(each.added))
    told = [each for each in others if each.added and each.added <= said]
    for other in told:
        if _is_valid(other, look):
            words = ", ".join(sorted(other.added))
            why = f"near {finding.code}: the chart has “{words}”"
            yield Finding(other.code, finding.said, why, _CAUTION), True
    untold = (each for each in others if each not in told and len(each.added - said) <= 1)
    for other in islice((each for each in untold if _is_valid(each, look)), _MOST_OPEN):
        yield Finding(other.code, finding.said, f"near {finding.code}", _CAUTION), False


def _others(code: str, look: Look) -> Iterator[_Other]:
    """Yield codes with one character else, the last before the 7th or the one before it."""
    ending = code[_STEM:]
    stem, tail = code[:_STEM], ""
    for _ in range(2):
        if len(stem.replace(".", "")) <= _CATEGORY:
            return
        beside = look.books.ask(System.ICD_10_CM, neighbours, stem, look.on)
        own = next((stems(each.title) for each in beside if each.code == stem), frozenset[str]())
        for each in beside:
            if each.code != stem:
                yield _Other(_with(each, tail + ending), stems(each.title) - own)
        stem, tail = stem[:-1].rstrip("."), stem[-1] + tail


def _with(each: Titled, tail: str) -> str:
    dot = "" if "." in each.code or not tail else "."
    return f"{each.code}{dot}{tail}"


def _is_valid(other: _Other, look: Look) -> bool:
    return look.books.entry(other.code, look.on, System.ICD_10_CM).is_billable
