"""Type-ahead: the words that are typed, part by part, to the place that they begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.printed.index import Term, first_beginning, folded

__all__ = ["Start", "line_below", "parts_of", "start_of"]

_WITH = "with"


@dataclass(frozen=True, slots=True)
class Start:
    """The first term that begins with what is typed, and the parts that go below it.

    ``place`` is -1 where none begins even with the first letter.
    """

    place: int
    rest: tuple[str, ...]
    is_found: bool


def parts_of(words: str) -> tuple[str, ...]:
    """Return the parts of a path as they are typed: ``diabetes, type 2`` are two."""
    return tuple(folded(part) for part in words.split(","))


def start_of(names: Sequence[str], parts: Sequence[str]) -> Start:
    """Return the term of the first parts; a main term such as “Fracture, burst” takes two."""
    for end in range(len(parts), 0, -1):
        words = ", ".join(parts[:end])
        place, reached = first_beginning(names, words)
        if end == 1 or reached == len(words):
            return Start(place, tuple(parts[end:]), reached == len(words))
    return Start(-1, (), is_found=False)


def line_below(terms: Sequence[Term], parts: Sequence[str]) -> tuple[list[int], bool]:
    """Return the places of the subterms that the parts begin, one below the other.

    ``terms`` are those below one term in printed order. What stands below “with” is looked at
    too, as if it stood one level above (I.A.15); what stands there nowhere is looked for further
    below: “fall, stairs” is printed below “from”. The truth is whether every part was found.
    """
    line: list[int] = []
    first, last = 0, len(terms)
    for part in parts:
        if not part:
            continue
        place = _place_of(part, terms, first, last)
        if place is None:
            return line, False
        line.append(place)
        first, last = place + 1, _end_of(terms, place, last)
    return line, True


def _place_of(part: str, terms: Sequence[Term], first: int, last: int) -> int | None:
    """Return the place of the subterm that a part begins, the nearest to the surface."""
    below = sorted(range(first, last), key=lambda at: terms[at].level)
    for places in (_level_of(terms, first, last), below):
        found, reached = first_beginning([folded(terms[at].title) for at in places], part)
        if reached == len(part):
            return places[found]
    return None


def _level_of(terms: Sequence[Term], first: int, last: int) -> list[int]:
    """Return the places of the uppermost level, and of what stands below its “with”."""
    if first >= last:
        return []
    level = terms[first].level
    own = [at for at in range(first, last) if terms[at].level == level]
    inside = [
        below
        for at in own
        if terms[at].title.lower() == _WITH and at + 1 < last
        for below in _level_of(terms, at + 1, _end_of(terms, at, last))
    ]
    return [*own, *inside]


def _end_of(terms: Sequence[Term], place: int, last: int) -> int:
    level = terms[place].level
    return next((at for at in range(place + 1, last) if terms[at].level <= level), last)
