"""The side of the body that a code should name, from what the chart says of it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.asking.families import siblings
from app.domain.codes import System
from app.domain.printed.families import Sibling, Side

__all__ = ["both_sides", "on_its_side", "said_side"]

_PAIR = re.compile(r"\b(?:eyes|ears|knees|hips|shoulders|wrists|elbows|ankles|feet|hands)\b", re.I)

_SAID = (
    (Side.BILATERAL, re.compile(r"\b(?:bilateral(?:ly)?|b/l|both)\b", re.I)),
    (Side.RIGHT, re.compile(r"\b(?:right|rt|r)\b", re.I)),
    (Side.LEFT, re.compile(r"\b(?:left|lt|l)\b", re.I)),
)


def both_sides(words: str) -> Side | None:
    """Return both sides where words name a pair of organs without a side: “dry eyes”."""
    return Side.BILATERAL if _PAIR.search(words) else None


def said_side(*texts: str) -> Side | None:
    """Return the one side that the first text naming any names; None for none, or for several."""
    for text in texts:
        said = {side for side, words in _SAID if words.search(text)}
        if Side.BILATERAL in said or said == {Side.RIGHT, Side.LEFT}:
            return Side.BILATERAL
        if said:
            return said.pop()
    return None


def on_its_side(books: CodeBooks, code: str, side: Side | None, on: date) -> Sequence[str]:
    """Return the code of the same condition on a side; two where only both together say it.

    A side that is not said is not coded, where there is a code without one; a code of which
    there is none on the side that is said stays as it is (I.B.13).
    """
    family = books.ask(System.ICD_10_CM, siblings, code, on)
    if side is None:
        return [_of(Side.UNSPECIFIED, family) or code]
    found = _of(side, family)
    if found is None and side is Side.BILATERAL:
        both = [_of(one, family) for one in (Side.RIGHT, Side.LEFT)]
        return [each for each in both if each] or [code]
    return [found or code]


def _of(side: Side, family: Iterable[Sibling]) -> str | None:
    return next((each.code for each in family if each.side is side and each.is_billable), None)
