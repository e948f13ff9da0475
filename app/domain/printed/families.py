"""Codes that differ in one thing only: the side of the body, or the 7th character."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.books import Titled

__all__ = ["SeventhChoice", "Sibling", "Side", "merged", "sides_beside", "sides_of"]

_WORD = re.compile(r"[\w'-]+")
# Small words come and go: “of right hip”, “right hip”, “bilateral”.
_SMALL = frozenset(("a", "and", "at", "in", "of", "the", "to"))
_PLACE = "*"


class Side(StrEnum):
    """The side of the body that a code names (ICD-10-CM I.B.13), in the order of a row."""

    RIGHT = "right"
    LEFT = "left"
    UNILATERAL = "unilateral"
    BILATERAL = "bilateral"
    UNSPECIFIED = "unspecified"


_SIDES = {
    "right": Side.RIGHT,
    "left": Side.LEFT,
    "unilateral": Side.UNILATERAL,
    "bilateral": Side.BILATERAL,
}
_OPEN = (None, Side.UNILATERAL)
_ORDER = list(Side)


@dataclass(frozen=True, slots=True)
class Sibling:
    """A code of the same condition with its side; ``title`` is the whole title of the code."""

    code: str
    title: str
    side: Side
    is_billable: bool


@dataclass(frozen=True, slots=True)
class SeventhChoice:
    """A value of the 7th character with the whole code that it makes, filled up with X."""

    char: str
    meaning: str
    code: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """The words of a title with a star in the place of its side."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, title: str, side: Side) -> "_Frame":
        words = (word for word in _words(title) if word not in _SMALL)
        return cls(tuple(_PLACE if _SIDES.get(word) is side else word for word in words))

    def takes(self, words: Sequence[str]) -> bool:
        """Tell whether words without a side say the same, or leave out what follows the side.

        “Primary glaucoma” stands for “primary glaucoma, * eye”, and “osteoarthritis of hip” does
        not for “* primary osteoarthritis of hip”.
        """
        core, start = _core(words), self.words.index(_PLACE)
        left_out = _core(self.words) - core - {Side.UNILATERAL}
        before = _core(self.words[:start])
        is_short = bool(before) and before.isdisjoint(left_out)
        return core <= _core(self.words) and (is_short or not left_out)


def sides_of(code: str, beside: Sequence[Titled], above: Sequence[Titled]) -> dict[str, Side]:
    """Return the codes that say the same as ``code`` of every side, itself among them, in order.

    ``beside`` are the codes of one parent; ``above`` those one level higher, among which only
    what is bilateral is looked for. Nothing is returned where no other side is found. Titles are
    compared without the side: “right radius” and “left radius” are siblings, and so are “primary
    glaucoma, right eye” and “primary glaucoma, bilateral”.
    """
    return merged(code, sides_beside(beside, above))


def sides_beside(beside: Sequence[Titled], above: Sequence[Titled]) -> Sequence[Mapping[str, Side]]:
    """Return all that the codes of one parent say of several sides: see ``sides_of``."""
    found = []
    for frame, named in _frames(beside).items():
        both = _both(frame, named, beside) or _both(frame, named, above)
        found.append(named | both | _untold(frame, beside))
    return found


def merged(code: str, families: Iterable[Mapping[str, Side]]) -> dict[str, Side]:
    """Return the codes of the families that hold a code, by side in the order of a row."""
    family: dict[str, Side] = {}
    for whole in families:
        if code in whole:
            family |= whole
    return dict(sorted(family.items(), key=lambda one: _ORDER.index(one[1])))


def _frames(beside: Iterable[Titled]) -> dict[_Frame, dict[str, Side]]:
    """Return the families of two sides or more, by what their titles have in common."""
    frames: dict[_Frame, dict[str, Side]] = {}
    for each in beside:
        if side := _side(each.title):
            frames.setdefault(_Frame.of(each.title, side), {})[each.code] = side
    return {frame: named for frame, named in frames.items() if len(set(named.values())) > 1}


def _side(title: str) -> Side | None:
    """Return the one side that a title names; “unilateral osteoarthritis, right hip” is right."""
    told = {_SIDES[word] for word in _words(title) if word in _SIDES}
    if len(told) > 1:
        told.discard(Side.UNILATERAL)
    return told.pop() if len(told) == 1 else None


def _both(frame: _Frame, named: dict[str, Side], pool: Iterable[Titled]) -> dict[str, Side]:
    """Return what is bilateral in other words, unless it is named in the same."""
    both = (each for each in pool if _side(each.title) is Side.BILATERAL)
    if Side.BILATERAL in named.values():
        return {}
    return {
        each.code: Side.BILATERAL
        for each in both
        if frame.takes(_Frame.of(each.title, Side.BILATERAL).words)
    }


def _untold(frame: _Frame, pool: Iterable[Titled]) -> dict[str, Side]:
    """Return what leaves the side open; “unspecified” may stand in every title for other things."""
    wanted = frame.words.count(Side.UNSPECIFIED) + 1
    return {
        each.code: Side.UNSPECIFIED
        for each in pool
        if _words(each.title).count(Side.UNSPECIFIED) == wanted
        if _side(each.title) in _OPEN
        if frame.takes(_words(each.title))
    }


def _words(title: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(title.lower()))


def _core(words: Iterable[str]) -> frozenset[str]:
    """Return the words that say something, in single numbers."""
    return frozenset(map(_single, words)) - _SMALL - {_PLACE, Side.UNSPECIFIED}


def _single(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
