"""What a query says of the side of the body and of the encounter, by which a family is led."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.printed.families import Side
from app.search.asking.understood import Understood

__all__ = ["NOTHING_NAMED", "Named", "named_in"]

_SIDES = {side.value: side for side in Side if side is not Side.UNSPECIFIED}
# As the titles of ICD-10-CM say it.
_ENCOUNTERS = {
    "initial": "initial encounter",
    "subsequent": "subsequent encounter",
    "sequela": "sequela",
    "sequelae": "sequela",
}


@dataclass(frozen=True, slots=True)
class Named:
    """The sides that are named, and the words of the encounter as titles have them."""

    sides: frozenset[Side] = frozenset()
    encounter: str = ""


NOTHING_NAMED = Named()


def named_in(meant: Understood | None) -> Named:
    """Return what the words name; nothing where a code was asked for."""
    words = set(_words(meant)) if meant else set()
    sides = frozenset(_SIDES[word] for word in words & _SIDES.keys())
    encounter = next((_ENCOUNTERS[word] for word in _ENCOUNTERS if word in words), "")
    return Named(sides, encounter) if sides or encounter else NOTHING_NAMED


def _words(meant: Understood) -> Iterator[str]:
    for reading in meant.readings:
        for term in reading.terms:
            yield from term.spellings
            for way in term.ways:
                for word in way:
                    yield from word
