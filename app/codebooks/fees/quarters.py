"""From which quarter on a file of the fee schedule holds."""

import re
from datetime import date

from app.codebooks.receiving.received import EditionHint, Member

__all__ = ["edition", "year_in"]

_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")
# CMS names its quarterly releases so: RVU26A of January, RVU26AR its correction, RVU26C of July.
_RELEASE = re.compile(r"(?<![A-Z])RVU([0-9]{2})([A-D])R?(?![A-Z])", re.I)
_TABLE = re.compile(r"(?<![A-Z])PPRRVU(?:20)?([0-9]{2})_(JAN|APR|JUL|OCT)", re.I)
_MONTHS = {"A": 1, "B": 4, "C": 7, "D": 10, "JAN": 1, "APR": 4, "JUL": 7, "OCT": 10}
_CENTURY = 2000


def edition(member: Member, year: int | None, month: int = 1) -> EditionHint | None:
    """Return the quarter of a file whose content tells the year, and perhaps the month.

    The month is else taken from the release that its name, zip or folder states, and so is the
    year where the content tells none.
    """
    named = _named(member.name)
    if year is None:
        return EditionHint(named) if named else None
    told = date(year, month, 1)
    return EditionHint(named if month == 1 and named and named.year == year else told)


def year_in(text: str) -> int | None:
    """Return the first year in a text, None where there is none."""
    found = _YEAR.search(text)
    return int(found[1]) if found else None


def _named(name: str) -> date | None:
    for part in reversed(name.split("/")):
        if found := _TABLE.search(part) or _RELEASE.search(part):
            return date(_CENTURY + int(found[1]), _MONTHS[found[2].upper()], 1)
    return None
