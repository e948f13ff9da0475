"""The codes that say which side of the body they are of."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from app.codebooks import Phrase
from app.domain.codes import System
from app.domain.printed.families import Side
from app.search.making.masks import MaskFile, mask_of

__all__ = ["Sides", "side_sets"]

_NAMED = (Side.RIGHT, Side.LEFT)
_EACH = "each"
_STAR = "*"
_SIDE = re.compile(rf"\b(?:{'|'.join(Side)})\b", re.IGNORECASE)
_Code: TypeAlias = tuple[System, str]
_Framed: TypeAlias = "dict[str, dict[str, set[_Code]]]"


class Sides:
    """Sets of phrases by side.

    A title names a side when another title has the other side in the same place: “left
    ventricular failure” is of no side. What leaves the side open stands beside both of them.
    """

    def __init__(self, masks: MaskFile) -> None:
        self._masks = masks

    def phrases(self, side: Side) -> int:
        """Return the set of the phrases of all codes of a side."""
        return self._masks[_name(side)]

    def each(self) -> int:
        """Return the phrases of one side of what has no code for both: both are coded (I.B.13)."""
        return self._masks[_name(_EACH)]


def side_sets(phrases: Sequence[Phrase]) -> Iterator[tuple[str, int]]:
    """Yield the sets of phrases of which ``Sides`` tells."""
    codes = _by_side(_framed(phrases))
    names: dict[_Code, list[str]] = defaultdict(list)
    for side, found in codes.items():
        for code in found:
            names[code].append(side)
    docnums = {side: array("I") for side in codes}
    for docnum, phrase in enumerate(phrases):
        for side in names.get((phrase.system, phrase.code), ()):
            docnums[side].append(docnum)
    yield from ((_name(side), mask_of(found, len(phrases))) for side, found in docnums.items())


def _name(side: str) -> str:
    return f"side {side}"


def _framed(phrases: Iterable[Phrase]) -> _Framed:
    """Return codes by side, and by title with a star in the place of the side."""
    framed: _Framed = {side: defaultdict(set) for side in Side}
    for phrase in phrases:
        if phrase.source == "title":
            title, code = phrase.text, (phrase.system, phrase.code)
            for found in _SIDE.finditer(title):
                frame = f"{title[: found.start()]}{_STAR}{title[found.end() :]}"
                framed[found[0].lower()][frame].add(code)
    return framed


def _by_side(framed: _Framed) -> dict[str, set[_Code]]:
    both = framed[Side.RIGHT].keys() & framed[Side.LEFT].keys()
    found: dict[str, set[_Code]] = {
        side: set().union(*(framed[side][frame] for frame in both & framed[side].keys()))
        for side in (*_NAMED, Side.UNSPECIFIED)
    }
    for side in (Side.BILATERAL, Side.UNILATERAL):
        found[side] = set().union(*framed[side].values())
    of_one = (found[Side.RIGHT] | found[Side.LEFT]) - found[Side.UNILATERAL]
    found[_EACH] = set(_without_both(of_one, found[Side.BILATERAL]))
    return found


def _without_both(of_one: Iterable[_Code], bilateral: Iterable[_Code]) -> Iterator[_Code]:
    """Yield the codes beside which no code that differs in one character is of both sides."""
    beside = {frame for _, code in bilateral for frame in _starred(code)}
    for system, code in of_one:
        if system is System.ICD_10_CM and beside.isdisjoint(_starred(code)):
            yield system, code


def _starred(code: str) -> Iterator[str]:
    """Yield a code with a star in place of each character from the fourth on."""
    return (f"{code[:at]}{_STAR}{code[at + 1 :]}" for at in range(3, len(code)))
