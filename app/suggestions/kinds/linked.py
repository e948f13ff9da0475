"""Diabetes and what the Index lists under its “with”: the link is presumed (I.A.15)."""

import re
from collections.abc import Iterator, Sequence

from app.domain.codes import System
from app.search import Hit
from app.suggestions.choosing.choosing import Chosen
from app.suggestions.choosing.fitting import added, expanded
from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["linked"]

_PLAIN = {"E11.9": "type 2 diabetes", "E10.9": "type 1 diabetes", "E13.9": "specified diabetes"}
_ELSE = re.compile(r"\bNEC\b")
_CERTAIN = frozenset({"title", "index", "inclusion", "abbreviation"})


def linked(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Put the codes of a diabetes with its complications in the place of one without any."""
    found: list[Finding] = []
    for each in findings:
        if each.code in _PLAIN and _is_complicated(each, findings):
            continue
        with_others = list(_complications(each, findings, look)) if each.code in _PLAIN else []
        found += with_others or [each]
        if each.code.startswith("N18"):
            found += _of_kidney(each, findings)
    return found


def _is_complicated(diabetes: Finding, findings: Sequence[Finding]) -> bool:
    """Tell whether a diabetes without complications is coded with one already."""
    kind = diabetes.code[:3]
    return any(each.code.startswith(kind) and each.code not in _PLAIN for each in findings)


def _of_kidney(kidney: Finding, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the kidney’s part in a diabetes that is coded with another complication."""
    kinds = {each.code[:3] for each in findings if each.code not in _PLAIN}
    for kind in kinds & {plain[:3] for plain in _PLAIN}:
        why = f"diabetes with {kidney.code}: “with” presumes the link (I.A.15)"
        yield Finding(f"{kind}.22", kidney.said, why)


def _complications(diabetes: Finding, findings: Sequence[Finding], look: Look) -> Iterator[Finding]:
    for other in findings:
        if other.code not in _PLAIN and (chosen := _of_both(diabetes, other, look)):
            why = f"{chosen.why}; “with” presumes the link: I.A.15"
            yield Finding(chosen.code, (*diabetes.said, *other.said), why)


def _of_both(diabetes: Finding, other: Finding, look: Look) -> Chosen | None:
    for words in _names(diabetes, other, look):
        asked = f"{_PLAIN[diabetes.code]} with {words}"
        for hit in look.chooser.worded(asked):
            is_kind = hit.code.startswith(diabetes.code[:3]) and hit.code not in _PLAIN
            if is_kind and hit.via in _CERTAIN and _is_listed(hit, asked):
                return Chosen(hit.code, hit.title, hit.why)
    return None


def _is_listed(hit: Hit, asked: str) -> bool:
    """Tell whether the Index lists a condition itself under “with”, not one not listed elsewhere.

    An arthritis is no neuropathic arthropathy, and of what is not elsewhere classified the link has
    to be documented (Coding Clinic, second quarter 2018).
    """
    is_else = _ELSE.search(hit.why) is not None
    return not is_else and not added(hit, f"{asked} {expanded(hit)}")


def _names(diabetes: Finding, other: Finding, look: Look) -> Iterator[str]:
    """Yield how the chart names a condition, and the title of its category without brackets."""
    for number in (each for each in other.said if each not in diabetes.said):
        yield look.chart.told[number].mention.text(look.chart.text)
    category = look.books.entry(other.code[:3], look.on, System.ICD_10_CM)
    yield category.title.partition(" (")[0]
