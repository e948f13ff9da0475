"""Of which quarter a file of NCCI is."""

import re
from collections.abc import Iterable
from datetime import date

__all__ = ["quarter_of", "quarter_told"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>20[0-9]{2})(?![0-9])"
_VERSION = re.compile(r"(?<![0-9a-z])v(?P<year>[0-9]{2})\.?(?P<quarter>[0-3])r[0-9]", re.I)
_QUARTERS = (
    re.compile(r"(?<![0-9])(?P<year>20[0-9]{2})[-_ ]?q(?P<quarter>[1-4])(?![0-9])", re.I),
    re.compile(rf"(?<![a-z0-9])q(?P<quarter>[1-4])[-_ ]?{_YEAR}", re.I),
)
_DAYS = (
    re.compile(rf"(?<![0-9])(?P<month>[01]?[0-9])[-_/][0-3]?[0-9][-_/]{_YEAR}"),
    re.compile(
        rf"(?<![a-z])(?P<month>{'|'.join(_MONTHS)})[a-z]*[-_ ,]*(?:[0-9]{{1,2}}[-_ ,]+)?"
        rf"(?<![0-9]){_YEAR}",
        re.I,
    ),
)
# Version 32 is of 2026, and 32.0 its first quarter.
_YEAR_OF_VERSION_0 = 1994
_MONTHS_IN_QUARTER = 3
_DECEMBER = 12


def quarter_told(texts: Iterable[str]) -> date | None:
    """Return the first day of the quarter that the first of the texts tells, None if none does.

    It may be told as ``v322r0``, ``2026q3``, ``Q3 2026``, ``07-01-2026`` or ``July 1, 2026``.
    """
    for text in texts:
        told = {*_by_version(text), *_by_quarter(text), *_by_day(text)}
        if len(told) == 1:
            return told.pop()
    return None


def quarter_of(day: date) -> date:
    """Return the first day of the quarter of a day."""
    return _first(day.year, (day.month - 1) // _MONTHS_IN_QUARTER)


def _first(year: int, quarter: int) -> date:
    return date(year, quarter * _MONTHS_IN_QUARTER + 1, 1)


def _by_version(text: str) -> Iterable[date]:
    for found in _VERSION.finditer(text):
        yield _first(_YEAR_OF_VERSION_0 + int(found["year"]), int(found["quarter"]))


def _by_quarter(text: str) -> Iterable[date]:
    for pattern in _QUARTERS:
        for found in pattern.finditer(text):
            yield _first(int(found["year"]), int(found["quarter"]) - 1)


def _by_day(text: str) -> Iterable[date]:
    for pattern in _DAYS:
        for found in pattern.finditer(text):
            month = _month(found["month"].lower())
            if 1 <= month <= _DECEMBER:
                yield quarter_of(date(int(found["year"]), month, 1))


def _month(told: str) -> int:
    return _MONTHS.index(told) + 1 if told in _MONTHS else int(told)
