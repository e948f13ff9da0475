"""Which phrases a search may answer with: those of the date, the systems, the filters."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from app.domain.codes import System
from app.search.making.masks import MaskFile, has_bit, packed

if TYPE_CHECKING:
    from app.search.asking.asked import Term
    from app.search.ranking.weighed import Weighed

__all__ = ["Scope"]


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """A set of phrases, as a number for whole sets and as bytes for single phrases.

    ``titles`` are the titles of codes, by their numbers, and ``weighed`` words that were asked
    for: with the next key most of them are asked for again. A scope is equal to itself alone, for
    to compare sets, and to look them up, takes as long as to search them.
    """

    systems: tuple[System, ...]
    phrases: int
    _held: bytes
    _printed: bytes
    _billable: bytes
    titles: dict[int, int | None] = field(default_factory=dict, repr=False, compare=False)
    weighed: "dict[tuple[Term, float], Weighed]" = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def of(
        cls,
        masks: MaskFile,
        on: date,
        systems: tuple[System, ...],
        *,
        billable_only: bool,
        within: int | None = None,
    ) -> "Scope":
        """Return what is printed in the books of some systems on a date, ``within`` a set."""
        covering = [name for name in masks.names("dates") if _covers(name, on)]
        asked = [name for name in map("system {}".format, systems) if name in masks]
        printed = phrases = _union(masks, covering) & _union(masks, asked)
        billable = masks["billable"]
        if billable_only:
            phrases &= billable
        if within is not None:
            phrases &= within
        return cls(systems, phrases, packed(phrases), packed(printed), packed(billable))

    def __contains__(self, docnum: int) -> bool:
        return has_bit(self._held, docnum)

    def is_printed(self, docnum: int) -> bool:
        """Tell whether the books print a phrase on the date, whatever is filtered."""
        return has_bit(self._printed, docnum)

    def is_billable(self, docnum: int) -> bool:
        """Tell whether the code of a phrase may stand on a claim while the phrase is printed."""
        return has_bit(self._billable, docnum)


def _union(masks: MaskFile, names: Sequence[str]) -> int:
    return reduce(or_, (masks[name] for name in names), 0)


def _covers(name: str, on: date) -> bool:
    _, first, last = name.split(" ")
    return date.fromisoformat(first) <= on <= date.fromisoformat(last)
