"""What a search found, and why."""

from dataclasses import dataclass
from typing import NamedTuple

from app.domain.books import Status
from app.domain.codes import System
from app.search.understood import Understood

__all__ = ["Find", "Found", "Hit", "SectionHit"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A code that a search found.

    ``title`` and ``is_billable`` are those of the date asked for; ``via`` is one of ``code``,
    ``title``, ``inclusion``, ``index``, ``abbreviation``, ``spelling``, ``partial``.
    """

    code: str
    system: System
    title: str
    is_billable: bool
    why: str
    via: str


@dataclass(frozen=True, slots=True)
class SectionHit:
    """A section of the official guidelines that holds the words asked for.

    ``line`` is the paragraph that holds most of them, ``edition`` the fiscal year: ``FY2026``.
    """

    number: str
    title: str
    line: str
    edition: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search: ``searched_as`` are the words as they were understood.

    ``understood`` tells what was replaced and what the coder may choose, None when a code was
    asked for. ``status`` is ``NO_EDITION`` when no book of the systems asked for covers the date.
    ``sections`` are the few sections of the guidelines of the date that say something of it.
    """

    query: str
    searched_as: str
    hits: tuple[Hit, ...] = ()
    status: Status | None = None
    understood: Understood | None = None
    sections: tuple[SectionHit, ...] = ()


class Find(NamedTuple):
    """The number of a code with the reason that it was found."""

    code: int
    why: str
    via: str
