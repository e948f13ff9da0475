"""Days as the files of NCCI write them, as ordinals."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import lru_cache

__all__ = ["NO_DAY", "calendar_day", "day_of_year", "day_or_none", "deletion"]

NO_DAY = date.max.toordinal()
"""Stands for a deletion that has not come."""

_CALENDAR_DAY = re.compile(r"([0-9]{4})(-?)([0-9]{2})\2([0-9]{2})")
# A file of half a million rows has some hundred days.
_DAYS_KNOWN = 1024
_DAY_OF_YEAR = re.compile(r"([0-9]{4})([0-9]{3})")


@lru_cache(_DAYS_KNOWN)
def calendar_day(text: str) -> int:
    """Return the ordinal of ``20260701``, or of ``2026-07-01`` as a spreadsheet gives it.

    Raises:
        ValueError: it is no day.
    """
    if found := _CALENDAR_DAY.fullmatch(text):
        with suppress(ValueError):
            return date(int(found[1]), int(found[3]), int(found[4])).toordinal()
    raise _no_day(text)


def day_of_year(text: str) -> int:
    """Return the ordinal of ``2026182``, the 182nd day of 2026.

    Raises:
        ValueError: it is no day.
    """
    if found := _DAY_OF_YEAR.fullmatch(text):
        with suppress(ValueError):
            first, last = date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)
            day = first.toordinal() + int(found[2]) - 1
            if first.toordinal() <= day <= last.toordinal():
                return day
    raise _no_day(text)


def deletion(text: str, day: Callable[[str], int]) -> int:
    """Return the ordinal of a deletion; blank or ``*`` says that there is none.

    Raises:
        ValueError: it is neither.
    """
    return NO_DAY if text in ("", "*") else day(text)


def day_or_none(ordinal: int) -> date | None:
    """Return the day of an ordinal, None for a deletion that has not come."""
    return None if ordinal == NO_DAY else date.fromordinal(ordinal)


def _no_day(text: str) -> ValueError:
    return ValueError(f"“{text[:20]!a}” is no day")
