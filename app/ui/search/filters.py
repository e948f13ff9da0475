"""What the list of codes is narrowed to, and what there is to choose from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.chapters import Chapter
from app.domain.printed.families import Side
from app.search.narrowing import Narrowing

__all__ = ["NO_CHOICES", "NO_FILTERS", "SIDES", "Choices", "Filters", "KeptCodes"]

SIDES = (Side.RIGHT, Side.LEFT, Side.BILATERAL, Side.UNSPECIFIED)
"""The sides of the body to choose from."""


@dataclass(frozen=True, slots=True)
class KeptCodes:
    """Codes that the coder keeps under a name: a set, a template; favourites have no name."""

    name: str
    codes: frozenset[SystemCode]


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters in force, None of each where it lets everything through."""

    system: System | None = None
    billable: bool | None = None
    chapter: Chapter | None = None
    side: Side | None = None
    kept: KeptCodes | None = None
    edition: Edition | None = None

    @property
    def is_narrow(self) -> bool:
        """Tell whether anything is filtered."""
        return self != NO_FILTERS

    @property
    def systems(self) -> tuple[System, ...]:
        """The systems to search, none named for all."""
        return (self.system,) if self.system else ()

    @property
    def narrowing(self) -> Narrowing:
        """The filters that the search knows beside system, date and billable."""
        return Narrowing(self.chapter, self.side, self.kept.codes if self.kept else None)

    def with_value(self, name: str, value: Any) -> "Filters":
        """Return the same filters with another value of one, None to take it off."""
        return replace(self, **{name: value})

    def day(self, on: date | None) -> date | None:
        """Return the day whose books are searched: that of service, unless others are chosen."""
        edition = self.edition
        if edition is None or (on and edition.effective_from <= on <= edition.effective_to):
            return on
        return edition.effective_from


NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from on a day."""

    systems: Sequence[System] = ()
    chapters: Sequence[Chapter] = ()
    editions: Sequence[Edition] = ()
    sets: Sequence[KeptCodes] = ()

    def chapters_of(self, systems: Iterable[System]) -> Sequence[Chapter]:
        """Return the chapters of some systems."""
        wanted = set(systems)
        return [chapter for chapter in self.chapters if chapter.system in wanted]


NO_CHOICES = Choices()
