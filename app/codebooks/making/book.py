"""One edition of a code book as its release prints it, before it is laid beside the others."""

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Part
from app.domain.books import NoteKind

__all__ = ["Book", "Level", "Place", "PlaceKey", "PlacedFact", "PlacedNote", "PlacedSeventh"]


class Level(IntEnum):
    """The levels of a code book; the numbers stand in the reference database."""

    CHAPTER = 0
    SECTION = 1
    CODE = 2
    MODIFIER = 3


class PlaceKey(NamedTuple):
    """What tells a place in the book from every other; section B20 is not code B20."""

    level: Level
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """A chapter, section or code: where it hangs, what it is called, whether it may be claimed.

    ``held`` are the days on which the code is valid where its publisher says so code by code
    (HCPCS); None: as long as its edition. It may end before the edition begins.
    """

    key: PlaceKey
    title: str
    parent: PlaceKey | None
    is_billable: bool
    held: Days | None = None


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and the place that carries it; ``position`` counts from 0 as printed there."""

    place: PlaceKey
    position: int
    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class PlacedSeventh:
    """A value of the 7th character and the place that defines it."""

    place: PlaceKey
    position: int
    char: str
    meaning: str


@dataclass(frozen=True, slots=True)
class PlacedFact:
    """One thing known of a code that is no note: ``poa_exempt`` ``yes``, ``betos`` ``P5A``."""

    place: PlaceKey
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Book(Part):
    """An edition: its places in printed order, its notes, its 7th characters, its facts."""

    places: tuple[Place, ...] = ()
    notes: tuple[PlacedNote, ...] = ()
    sevenths: tuple[PlacedSeventh, ...] = ()
    facts: tuple[PlacedFact, ...] = ()

    @property
    def codes(self) -> int:
        """Count the codes that may stand on a claim, those that have ended included."""
        return sum(place.is_billable for place in self.places)

    @property
    def headers(self) -> int:
        """Count the other codes."""
        listed = sum(place.key.level is Level.CODE for place in self.places)
        return listed - self.codes

    @property
    def has_notes(self) -> bool:
        """Tell whether it brings notes; a release of codes alone brings none."""
        return bool(self.notes or self.sevenths)
