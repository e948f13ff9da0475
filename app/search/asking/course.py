"""Words that say how a condition runs, since when and on which side: they name none."""

from collections.abc import Sequence
from itertools import pairwise

from app.domain.printed.families import Side
from app.search.asking.asked import Term

__all__ = ["shares"]

# Rare as the books print it, uncontrolled hypertension is hypertension (I.C.9.a.10).
# fmt: off
_COURSE = frozenset({
    "controlled", "deteriorating", "improving", "longstanding", "ongoing", "pos", "positive",
    "poorly", "stable", "suboptimal", "uncontrollable", "uncontrolled", "untreated", "well",
    "worsening",
})
_SPANS = frozenset({
    "d", "day", "days", "hour", "hours", "hr", "hrs", "min", "mins", "minutes", "mo", "month",
    "months", "mos", "week", "weeks", "wk", "wks", "year", "years", "yr", "yrs",
})
# fmt: on
_SIDES = frozenset(side.value for side in Side)
_OF_COURSE, _OF_TIME = 0.3, 0.1


def shares(terms: Sequence[Term]) -> list[float]:
    """Return for each term how much of its rarity it is worth, from 0 to 1."""
    spans = _spans(terms)
    return [_OF_TIME if at in spans else _share(term) for at, term in enumerate(terms)]


def _share(term: Term) -> float:
    return _OF_COURSE if term.typed in _COURSE or _is_side(term) else 1.0


def _is_side(term: Term) -> bool:
    ways = (word for way in term.ways for word in way)
    return any(not _SIDES.isdisjoint(word) for word in (term.spellings, *ways))


def _spans(terms: Sequence[Term]) -> set[int]:
    """Return the places of a number and of the span of time that it counts: “2 wks”."""
    found: set[int] = set()
    for at, (count, span) in enumerate(pairwise(terms)):
        if count.typed.isdigit() and span.typed in _SPANS:
            found |= {at, at + 1}
    return found
