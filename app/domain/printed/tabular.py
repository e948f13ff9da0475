"""The Tabular List as a tree: chapters, sections, categories, codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from app.domain.codes import System

__all__ = ["Branch", "PlaceKind", "TreePlace"]


class PlaceKind(Enum):
    """What a place of the tree is, as a coder calls it."""

    CHAPTER = auto()
    SECTION = auto()
    TABLE = auto()
    HEADER = auto()
    BILLABLE = auto()


@dataclass(frozen=True, slots=True)
class TreePlace:
    """A chapter, section or code on a date; ``id`` is its rank in all the books."""

    id: int
    system: System
    kind: PlaceKind
    name: str
    title: str
    has_below: bool = False

    @property
    def is_code(self) -> bool:
        """Tell whether it has a page of its own; chapters and sections have none."""
        return self.kind in (PlaceKind.HEADER, PlaceKind.BILLABLE, PlaceKind.TABLE)


@dataclass(frozen=True, slots=True)
class Branch:
    """The way down to a place: its line from the top, and what stands below each on the line.

    ``below`` leaves out the last place of the line, which need not be opened.
    """

    line: tuple[TreePlace, ...] = ()
    below: Mapping[int, tuple[TreePlace, ...]] = field(default_factory=dict)
