"""The search index as a reading asks it: each thing once, and no more once it was ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from app.domain.codes import System
from app.search import Found

__all__ = ["Asked", "Index"]


class Index(Protocol):
    """Finds the codes that words may mean."""

    def find(
        self,
        words: str,
        on: date,
        systems: Sequence[System] = (),
        limit: int = 20,
        billable_only: bool = False,  # noqa: FBT001, FBT002  # As the index has it.
    ) -> Found:
        """Return the codes that words may mean on a date."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Keeps the answers for one chart, which is read again after each correction.

    ``heed`` is called before each question.
    """

    index: Index
    heed: Callable[[], object]
    _kept: dict[object, Found] = field(default_factory=dict, repr=False, compare=False)

    def find(
        self,
        words: str,
        on: date,
        systems: Sequence[System] = (),
        limit: int = 20,
        billable_only: bool = False,  # noqa: FBT001, FBT002  # As the index has it.
    ) -> Found:
        """Return the codes that words may mean on a date."""
        self.heed()
        asked = words, on, tuple(systems), limit, billable_only
        if asked not in self._kept:
            self._kept[asked] = self.index.find(words, on, systems, limit, billable_only)
        return self._kept[asked]
