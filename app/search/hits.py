"""What a search found, and why."""

from dataclasses import dataclass
from typing import NamedTuple

from app.domain.books import Status
from app.domain.codes import System

__all__ = ["Find", "Found", "Hit"]


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
class Found:
    """The answer to a search: ``searched_as`` are the words as they were understood.

    ``status`` is ``NO_EDITION`` when no book of the systems asked for covers the date.
    """

    query: str
    searched_as: str
    hits: tuple[Hit, ...] = ()
    status: Status | None = None


class Find(NamedTuple):
    """The number of a code with the reason that it was found."""

    code: int
    why: str
    via: str
