"""When the releases of a code set appear, and how long they hold."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.codebooks.making.layers import Days
from app.domain.codes import System

__all__ = ["effective", "label", "named", "newest_on", "refined"]

_FISCAL = {System.ICD_10_CM, System.ICD_10_PCS}
# Each file of a quarter tells the history of its rows, which have dates of their own.
_QUARTERLY = {System.NCCI_PTP, System.NCCI_MUE, System.NCCI_AOC}
_YEARLY = {System.MPFS, System.GPCI, System.HCC}
_TO_THE_END_OF_THE_YEAR = {System.HCPCS, System.CPT}
_OCTOBER = 10
_FISCAL_MONTHS = (4, 10)
_QUARTERS = (1, 4, 7, 10)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*"
_YEAR = r"(?P<year>20[0-9]{2})(?![0-9])"
_DATED = (
    re.compile(rf"(?<![a-z]){_MONTH}[-_ ,]*(?:[0-9]{{1,2}}[-_ ,]+)?(?<![0-9]){_YEAR}", re.I),
    re.compile(rf"(?<![0-9]){_YEAR}[-_ ]*{_MONTH}", re.I),
)
_YEARS = re.compile(rf"(?<![0-9]){_YEAR}|FY[-_ ]?(?P<short>[0-9]{{2}})(?![0-9])", re.I)


def effective(system: System, released: date) -> Days:
    """Return the days over which a release holds while no later one replaces it.

    A fiscal year runs from 1 October to 30 September; fee schedules hold for the calendar year,
    HCPCS and CPT to its end, edits for their quarter, and lists until the next one.
    """
    if system in _FISCAL:
        year = _fiscal_year(released)
        return Days(date(year - 1, _OCTOBER, 1), date(year, 9, 30))
    if system in _YEARLY:
        return Days(date(released.year, 1, 1), date(released.year, 12, 31))
    if system in _TO_THE_END_OF_THE_YEAR:
        return Days(released, date(released.year, 12, 31))
    if system in _QUARTERLY:
        first = date(released.year, (released.month - 1) // 3 * 3 + 1, 1)
        following = date(first.year + first.month // _OCTOBER, (first.month + 2) % 12 + 1, 1)
        return Days(first, following - timedelta(days=1))
    return Days(released, date.max)


def label(released: date) -> str:
    """Return the name of an edition: the month of its release."""
    return f"{released:%Y-%m}"


def newest_on(system: System, on: date) -> date:
    """Return the newest release day on a date: of a half fiscal year, a quarter, or a month."""
    is_quarterly = system in _QUARTERLY | _YEARLY | _TO_THE_END_OF_THE_YEAR
    if system not in _FISCAL and not is_quarterly:
        return on.replace(day=1)
    months = _FISCAL_MONTHS if system in _FISCAL else _QUARTERS
    days = [date(year, month, 1) for year in (on.year - 1, on.year) for month in months]
    return max(day for day in days if day <= on)


def named(system: System, name: str, year: int | None = None) -> date | None:
    """Return the release day that a name tells, folders and zips included, the innermost first.

    ``year``: the fiscal or calendar year that is known already; the name may add the month.
    None where no part tells a year, or parts of one name tell several.
    """
    parts = [part for part in reversed(name.split("/")) if part]
    exact = [day for part in parts for day in _days(part)]
    known = year or next((one for part in parts if (one := _only_year(part, system))), None)
    if known is None:
        return None
    fitting = (day for day in exact if _year_of(day, system) == known)
    return next(fitting, _first_day(system, known))


def refined(system: System, name: str, told: date) -> date:
    """Return the release day where the content tells the year, and a name perhaps the month."""
    year = _year_of(told, system)
    if told != _first_day(system, year):
        return told
    return named(system, name, year) or told


def _days(part: str) -> Iterator[date]:
    for pattern in _DATED:
        for found in pattern.finditer(part):
            month = _MONTHS.index(found["month"].lower()) + 1
            yield date(int(found["year"]), month, 1)


def _only_year(part: str, system: System) -> int | None:
    dated = {_year_of(day, system) for day in _days(part)}
    # A year that belongs to a month is no fiscal year.
    rest = part
    for pattern in _DATED:
        rest = pattern.sub(" ", rest)
    years = {int(found["year"] or f"20{found['short']}") for found in _YEARS.finditer(rest)}
    told = dated | years
    return told.pop() if len(told) == 1 else None


def _year_of(day: date, system: System) -> int:
    return _fiscal_year(day) if system in _FISCAL else day.year


def _fiscal_year(day: date) -> int:
    return day.year + (day.month >= _OCTOBER)


def _first_day(system: System, year: int) -> date:
    return date(year - 1, _OCTOBER, 1) if system in _FISCAL else date(year, 1, 1)
