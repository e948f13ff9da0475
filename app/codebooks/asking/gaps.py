"""Dates without an edition: the first thing to know about the loaded books."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from app.codebooks.asking.coverage import Coverage
from app.domain.codes import CODE_SYSTEMS, System

__all__ = ["Gap", "gaps"]

_DAY = timedelta(days=1)
# Without the user’s own licensed file the codes of CPT are taken by their shape.
_EXPECTED = tuple(system for system in CODE_SYSTEMS if system is not System.CPT)


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without an edition of a system, both inclusive.

    ``first`` is None where no edition is loaded at all, ``last`` where none follows.
    """

    system: System
    first: date | None
    last: date | None


def gaps(coverage: Coverage, today: date) -> tuple[Gap, ...]:
    """Return the gaps between loaded editions, and those that reach up to today or beyond."""
    loaded = {edition.system for edition in coverage.editions}
    systems = [system for system in System if system in loaded or system in _EXPECTED]
    return tuple(gap for system in systems for gap in _of(system, coverage, today))


def _of(system: System, coverage: Coverage, today: date) -> Iterator[Gap]:
    runs = coverage.years(system)
    if not runs:
        yield Gap(system, None, None)
        return
    for run, following in pairwise(runs):
        yield Gap(system, run.last + _DAY, following.first - _DAY)
    if runs[-1].last < today:
        yield Gap(system, runs[-1].last + _DAY, None)
