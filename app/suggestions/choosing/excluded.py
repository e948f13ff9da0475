"""Codes that cannot stand together, by the Excludes1 notes of the Tabular List (I.A.12.a)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from app.domain.books import NoteKind
from app.domain.codes import System
from app.suggestions.choosing.noted import is_noted
from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["without_excluded"]

_SYMPTOM = "R"


def without_excluded(
    findings: Sequence[Finding], look: Look
) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into those that can stand together, and those that others exclude.

    Where both are named a symptom gives way, else the code at which the note stands: it sends to
    the other. The coder may take both if they are unrelated.
    """
    lost: dict[str, str] = {}
    for one, other in combinations([each.code for each in findings], 2):
        loser = _loser(one, other, look)
        winner = other if loser == one else one
        if loser and winner not in lost:
            lost.setdefault(loser, winner)
    kept = [each for each in findings if each.code not in lost]
    return kept, [_excluded(each, lost[each.code]) for each in findings if each.code in lost]


def _loser(one: str, other: str, look: Look) -> str:
    """Return which of two codes gives way, empty where neither excludes the other."""
    noted = [code for code, sent in ((other, one), (one, other)) if _excludes(code, sent, look)]
    symptoms = [code for code in (one, other) if code.startswith(_SYMPTOM)]
    return next(iter(symptoms if len(symptoms) == 1 else noted), "") if noted else ""


def _excludes(code: str, other: str, look: Look) -> bool:
    entry = look.books.entry(code, look.on, System.ICD_10_CM)
    return is_noted(entry, NoteKind.EXCLUDES1, other)


def _excluded(finding: Finding, winner: str) -> Finding:
    said = f"Excludes1 with {winner}: both only if they are unrelated (I.A.12.a)"
    return replace(finding, caution="; ".join(filter(None, (finding.caution, said))))
