"""Laying editions side by side: which release speaks on which days, and what stays the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Generic, TypeVar

from app.codebooks.receiving.releases import Release

__all__ = ["Dated", "Days", "book_order", "dated", "days_of", "joined", "merged"]

Fact = TypeVar("Fact")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """A run of days, both ends inclusive."""

    first: date
    last: date

    @staticmethod
    @lru_cache(maxsize=1 << 10)
    def of(first: int, last: int) -> "Days":
        """Return the days that the reference database writes as two ordinals."""
        return Days(date.fromordinal(first), date.fromordinal(last))

    @property
    def ordinals(self) -> tuple[int, int]:
        """Return both ends as the reference database writes them."""
        return self.first.toordinal(), self.last.toordinal()

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def is_followed_by(self, later: "Days") -> bool:
        """Tell whether ``later`` begins on the day after the last."""
        return self.last + _DAY == later.first

    def shared_with(self, other: "Days") -> "Days | None":
        """Return the days that stand in both, None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


@dataclass(frozen=True, slots=True)
class Dated(Generic[Fact]):
    """What holds on every day of a run."""

    fact: Fact
    days: Days


def days_of(releases: Iterable[Release]) -> list[tuple[Release, Days]]:
    """Return each release of one code set with the days on which it speaks, in their order.

    A release holds over its effective dates; a later one for the same days replaces it from the
    day of its release. The first of a year also stands for the days before its own release.
    """
    spoken: list[tuple[Release, Days]] = []
    for release in sorted(releases, key=lambda release: release.released):
        days = Days(release.effective_from, release.effective_to)
        if spoken and days.first <= spoken[-1][1].last:
            before, until = spoken.pop()
            days = replace(days, first=max(release.released, until.first))
            # One that is replaced from its first day on never speaks.
            if days.first > until.first:
                spoken.append((before, replace(until, last=days.first - _DAY)))
        spoken.append((release, days))
    return spoken


def joined(runs: Iterable[Days]) -> list[Days]:
    """Join runs of days, given in their order, where one follows the other without a gap."""
    whole: list[Days] = []
    for days in runs:
        if whole and whole[-1].is_followed_by(days):
            whole[-1] = Days(whole[-1].first, days.last)
        else:
            whole.append(days)
    return whole


def dated(layers: Iterable[tuple[Days, Iterable[Fact]]]) -> Iterator[Dated[Fact]]:
    """Merge what equal editions say: a fact that goes on without a gap is one.

    The layers come in the order of their days.
    """
    return merged((fact, days) for days, facts in layers for fact in facts)


def merged(facts: Iterable[tuple[Fact, Days]]) -> Iterator[Dated[Fact]]:
    """Merge equal facts, each with days of its own, given in the order of their days."""
    runs: dict[Fact, list[Days]] = {}
    for fact, days in facts:
        runs.setdefault(fact, []).append(days)
    for fact, all_days in runs.items():
        for days in joined(all_days) if len(all_days) > 1 else all_days:
            yield Dated(fact, days)


def book_order(editions: Sequence[Iterable[Fact]]) -> list[Fact]:
    """Return every place of all editions once, in the order of the newest book.

    The newest edition comes first; what only older ones hold follows its former neighbour.
    """
    after: dict[Fact | None, list[Fact]] = {}
    known: set[Fact] = set()
    for edition in editions:
        before: Fact | None = None
        for place in edition:
            if place not in known:
                known.add(place)
                after.setdefault(before, []).append(place)
            before = place
    return _unrolled(after)


def _unrolled(after: dict[Fact | None, list[Fact]]) -> list[Fact]:
    ordered: list[Fact] = []
    waiting = list(after.get(None, []))
    while waiting:
        # The last one came from the oldest book: it stood right here.
        ordered.append(waiting.pop())
        waiting += after.get(ordered[-1], [])
    return ordered
