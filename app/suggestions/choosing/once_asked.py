"""The code books as one chart asks them: a long one asks the same of a code a hundred times."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from sqlite3 import Connection
from typing import Any, Concatenate, ParamSpec, TypeVar

from app.codebooks import CodeBooks
from app.domain.books import Entry
from app.domain.codes import System

__all__ = ["OnceAsked"]

_Asked = ParamSpec("_Asked")
_Said = TypeVar("_Said")


@dataclass(frozen=True, slots=True)
class OnceAsked:
    """Keeps every answer, for as long as the codes of a chart are looked up."""

    books: CodeBooks
    _entries: dict[tuple[str, date, System], Entry] = field(
        default_factory=dict, repr=False, compare=False
    )
    _told: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False, compare=False)

    def entry(self, code: str, on: date, system: System) -> Entry:
        """Return what the books say of a code on a date.

        Raises:
            ValueError: the text has not the shape of a code of the system.
        """
        asked = code, on, system
        if asked not in self._entries:
            self._entries[asked] = self.books.entry(code, on, system)
        return self._entries[asked]

    def ask(
        self,
        system: System,
        lookup: Callable[Concatenate[Connection, _Asked], _Said],
        *what: _Asked.args,
        **how: _Asked.kwargs,
    ) -> _Said:
        """Ask a set of rules by one of its lookups; what is asked must be hashable."""
        asked = system, lookup, what, tuple(how.items())
        if asked not in self._told:
            self._told[asked] = self.books.ask(system, lookup, *what, **how)
        said: _Said = self._told[asked]
        return said
