"""What the pane reads: which editions there are, and what changed between two of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.printed.revisions import Comparison, Told
from app.revisions.revisions import Revisions

__all__ = ["Known", "Pair", "Reading", "read"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two editions of a system, by their names; empty where there are none."""

    system: System = System.ICD_10_CM
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The editions that can be compared, the two that were, and what was told of them."""

    pair: Pair = field(default_factory=Pair)
    offered: Mapping[System, tuple[Edition, ...]] = field(default_factory=dict)
    told: Told | None = None

    @property
    def editions(self) -> tuple[str, ...]:
        """Return the names of the editions of the system, the newest first."""
        loaded = self.offered.get(self.pair.system, ())
        return tuple(each.edition for each in reversed(loaded))


@dataclass(slots=True)
class Known:
    """The comparison that was made last; it belongs to the worker."""

    comparison: Comparison | None = None


def read(revisions: Revisions, wished: Pair, known: Known) -> Reading:
    """Compare two editions, or tell anew what is ``known`` of them.

    Where the editions wished are not loaded, the two newest of the system are taken; where the
    system is not, those of the first that is.
    """
    offered = revisions.editions()
    pair = _loaded(wished, offered)
    if not pair.old or pair.old == pair.new:
        return Reading(pair, offered)
    comparison = known.comparison
    if comparison is None or _pair_of(comparison) != pair:
        comparison = revisions.compared(pair.system, pair.old, pair.new)
        known.comparison = comparison
    return Reading(pair, offered, revisions.touched(comparison))


def _loaded(wished: Pair, offered: Mapping[System, tuple[Edition, ...]]) -> Pair:
    names = [each.edition for each in offered.get(wished.system, ())]
    if wished.old in names and wished.new in names:
        return wished
    if not names and offered:
        return _loaded(Pair(next(iter(offered))), offered)
    two = names[-2:]
    return Pair(wished.system, *two) if len(two) == 2 else Pair(wished.system, "", *two)


def _pair_of(comparison: Comparison) -> Pair:
    old, new = comparison.old, comparison.new
    return Pair(new.system, old.edition, new.edition)
