"""A condition as specifically as the chart states it anywhere (I.B.2, I.B.18)."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from app.domain.codes import System
from app.domain.reading.assertions import Assertion
from app.reading.stems import stems
from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look
from app.suggestions.telling.told import Told

__all__ = ["specified"]

_CATEGORY = 3
# A short word may stand for the name; a finding such as “reduced ejection fraction” does not.
_SHORT = re.compile(r"\S+")
_OPEN = re.compile(r"\b(?:unspecified|NOS)\b")
# A finding is no diagnosis until the provider says so (III.B); a procedure names what it is for.
_NOT_HERE = re.compile(r"review of systems|family|allerg|results|findings|imaging|procedure", re.I)


def specified(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Put the one code of the same category that more is told for in the place of an open one."""
    own = {each.code for each in findings}
    told = _by_category(look)
    open_ones = cache(partial(_is_open, look=look))
    return [
        _specified(each, own, _Near(told[each.code[:_CATEGORY]], open_ones), look)
        for each in findings
    ]


@dataclass(frozen=True, slots=True)
class _Near:
    """What is told of one category, by its numbers, and which codes leave something open."""

    told: Sequence[tuple[int, Told]]
    is_open: Callable[[str], bool]


def _by_category(look: Look) -> defaultdict[str, list[tuple[int, Told]]]:
    found: defaultdict[str, list[tuple[int, Told]]] = defaultdict(list)
    for number, told in enumerate(look.chart.told):
        if told.named:
            found[told.named.code[:_CATEGORY]].append((number, told))
    return found


def _specified(finding: Finding, own: Collection[str], near: _Near, look: Look) -> Finding:
    """Return a finding as the chart specifies it; what is a problem of its own specifies none."""
    if not near.is_open(finding.code):
        return finding
    further = {
        code: number
        for number, code in _told(finding, near, look)
        if code not in own and number not in finding.said
    }
    if len(further) != 1:
        return finding
    ((code, number),) = further.items()
    words = look.chart.told[number].mention.text(look.chart.text)
    why = f"“{words}” says more than {finding.code} (I.B.2)"
    return replace(finding, code=code, said=(*finding.said, number), why=why)


def _told(finding: Finding, near: _Near, look: Look) -> Iterator[tuple[int, str]]:
    """Yield what is told of the same condition, by a word of its own name, and its code."""
    own = stems(look.books.entry(finding.code, look.on, System.ICD_10_CM).title)
    for number, told in near.told:
        named = told.named
        if named is None:
            continue
        words = told.mention.text(look.chart.text)
        is_short = _SHORT.fullmatch(words) is not None
        if own.isdisjoint(told.mention.stems if is_short else stems(words)):
            continue
        is_stated = told.asserted.assertion is Assertion.PRESENT
        if is_stated and not _NOT_HERE.search(told.section) and not near.is_open(named.code):
            yield number, named.code


def _is_open(code: str, look: Look) -> bool:
    entry = look.books.entry(code, look.on, System.ICD_10_CM)
    return _OPEN.search(entry.title) is not None
