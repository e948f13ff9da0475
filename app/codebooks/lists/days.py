"""Dates as publishers and spreadsheets write them."""

import re
from datetime import date

from app.codebooks.making.layers import Days

__all__ = ["day_of", "held_of"]

_MIDNIGHT = r"(?:[ T]00:00(?::00)?)?"
_WRITTEN = (
    re.compile(rf"(?P<y>[0-9]{{4}})-(?P<m>[0-9]{{1,2}})-(?P<d>[0-9]{{1,2}}){_MIDNIGHT}"),
    re.compile(rf"(?P<m>[0-9]{{1,2}})/(?P<d>[0-9]{{1,2}})/(?P<y>[0-9]{{4}}){_MIDNIGHT}"),
    re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
# Written where no end is known.
_OPEN = {date(9999, 12, 31), date(2999, 12, 31)}


def day_of(text: str) -> date | None:
    """Return the day of ``2026-01-31``, ``1/31/2026`` or ``20260131``; None for no day, or no end.

    Raises:
        ValueError: it is written otherwise, or there is no such day.
    """
    if not text:
        return None
    found = next((match for each in _WRITTEN if (match := each.fullmatch(text))), None)
    if found is None:
        raise ValueError(f"“{text[:20]}” is no date")
    try:
        day = date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError as error:
        raise ValueError(f"“{text[:20]}” is no date") from error
    if day in _OPEN:
        return None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"“{text[:20]}” is no date")
    return day


def held_of(first: date | None, last: date | None) -> Days | None:
    """Return the days of a code, both ends inclusive, None where neither is told.

    X12: a code cannot be used in original messages after its stop date.

    Raises:
        ValueError: it ends before it starts.
    """
    if first and last and last < first:
        raise ValueError(f"it stops on {last}, before it starts")
    return Days(first or date.min, last or date.max) if first or last else None
