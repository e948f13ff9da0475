"""Which code system is meant by a code that several could hold."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.books import Entry, Status

__all__ = ["best"]

_KNOWN = (Status.VALID, Status.HEADER)


def best(entries: Sequence[Entry]) -> Entry:
    """Return the first valid entry, else the first header, with the other systems that know it.

    Where none knows the code on the date, a code of another year comes before a system that
    cannot be asked, and that before a system that has never held the code.
    """
    chosen = min(entries, key=_rank)
    also = tuple(
        entry.system for entry in entries if entry is not chosen and entry.status in _KNOWN
    )
    return replace(chosen, also=also)


def _rank(entry: Entry) -> int:
    if entry.status is Status.NOT_IN_EDITION:
        return 3 if entry.title else 5
    return {Status.VALID: 0, Status.HEADER: 1, Status.NOT_VERIFIED: 2}.get(entry.status, 4)
