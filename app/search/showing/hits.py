"""What a search found, and why."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.books import Status
from app.domain.codes import System
from app.domain.printed.families import Side
from app.search.asking.understood import Understood
from app.search.gist.gist import Gist

__all__ = ["Family", "Find", "Found", "Hit", "SectionHit"]


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
class Family:
    """Codes of one condition in one row: those that differ in the side or the 7th character.

    ``lead`` stands for them; ``sides`` and ``sevenths`` are what they differ in, each empty
    where they do not; ``count`` are the codes of the family that may be given.
    """

    lead: Hit
    sides: tuple[Side, ...] = ()
    sevenths: str = ""
    count: int = 1

    @property
    def is_folded(self) -> bool:
        """Tell whether there is more than the code that leads."""
        return bool(self.sides or self.sevenths)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search: ``searched_as`` are the words as they were understood.

    ``families`` are the hits in rows, where rows were asked for: each hit is then the lead of
    one. ``lacking`` are the words that none of the hits holds.

    ``understood`` tells what was replaced and what the coder may choose, None when a code was
    asked for. ``status`` is ``NO_EDITION`` when no book of the systems asked for covers the date.
    ``sections`` are the few sections of the guidelines of the date that say something of it.
    ``gist`` is what of a long selection was searched, None when all of the words were.
    """

    query: str
    searched_as: str
    hits: tuple[Hit, ...] = ()
    status: Status | None = None
    understood: Understood | None = None
    sections: tuple[SectionHit, ...] = ()
    families: tuple[Family, ...] = ()
    lacking: tuple[str, ...] = ()
    gist: Gist | None = None


class Find:
    """The number of a code, with the reason that it was found and by way of what.

    Most of what is found is never shown: a reason may be worked out when it is asked for.
    """

    __slots__ = ("_reason", "code")

    def __init__(self, code: int, why: str, via: str) -> None:
        self.code = code
        self._reason: tuple[str, str] | Callable[[], tuple[str, str]] = (why, via)

    @classmethod
    def later(cls, code: int, reason: Callable[[], tuple[str, str]]) -> "Find":
        """Return a find whose reason is worked out when it is asked for."""
        find = cls(code, "", "")
        find._reason = reason
        return find

    @property
    def why(self) -> str:
        """Why the code was found."""
        return self._told()[0]

    @property
    def via(self) -> str:
        """By way of what it was found: see ``Hit``."""
        return self._told()[1]

    def _told(self) -> tuple[str, str]:
        if callable(self._reason):
            self._reason = self._reason()
        return self._reason
