"""The lists of the Medicare Code Editor as the reference database keeps them."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member
from app.domain.codes import undotted
from app.domain.rules.mce import Ages, Listing, MceList

__all__ = ["Listed", "MceLists", "mce_lists", "version_edition"]

# Version 33 of the grouper and the editor was that of fiscal year 2016, and one a year since; 43.1
# is the April update of 43.
_FISCAL_YEAR_OF_VERSION_0 = 1983
_VERSION = re.compile(r"(?<![a-z])v(?:ersion)?[ ._-]*([3-9][0-9])(?:[._-]([01]))?(?![0-9])", re.I)
_OCTOBER, _APRIL = 10, 4
_ASKED = """
SELECT list, youngest, oldest FROM mce_list WHERE code = ? AND ? BETWEEN first AND last
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """A diagnosis, without dot, that stands on a list."""

    code: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class MceLists(Extra):
    """All lists of one version, each code once on each list."""

    rows: tuple[Listed, ...]

    @property
    def codes(self) -> int:
        """Count the codes that stand on any list."""
        return len({row.code for row in self.rows})

    def write(self, connection: sqlite3.Connection, _code_set: int, days: Days) -> None:
        """Add the rows."""
        connection.executemany("INSERT INTO mce_list VALUES (?,?,?,?,?,?)", self._kept(days))

    def _kept(self, days: Days) -> Iterator[tuple[object, ...]]:
        for row in self.rows:
            ages = row.listing.ages
            limits = (ages.youngest, ages.oldest) if ages else (None, None)
            yield row.code, row.listing.list, *days.ordinals, *limits


def version_edition(member: Member) -> EditionHint | None:
    """Return the first day of the version that the first lines, else the name, tell."""
    found = _VERSION.search(member.start) or _VERSION.search(member.name.rpartition("/")[2])
    if found is None:
        return None
    year = _FISCAL_YEAR_OF_VERSION_0 + int(found[1])
    is_april = found[2] == "1"
    return EditionHint(date(year, _APRIL, 1) if is_april else date(year - 1, _OCTOBER, 1))


def mce_lists(connection: sqlite3.Connection, code: str, on: date) -> tuple[Listing, ...]:
    """Return the lists on which a diagnosis stands on the day of discharge.

    Nothing is returned too where no edition covers the day: ask for that of `System.MCE` first.
    """
    order = list(MceList)
    rows = connection.execute(_ASKED, (undotted(code), on.toordinal())).fetchall()
    found = (_listing(*row) for row in rows)
    return tuple(sorted(found, key=lambda each: order.index(each.list)))


def _listing(name: str, youngest: int | None, oldest: int | None) -> Listing:
    if youngest is None or oldest is None:
        return Listing(MceList(name))
    return Listing(MceList(name), Ages(youngest, oldest))
