"""The counties of every locality."""

import sqlite3
from collections.abc import Iterator
from dataclasses import astuple, dataclass

from app.codebooks.fees.grid import Grid, grid_of
from app.codebooks.fees.localities import LocalityKey, column, key_of, named, rows_of, unmarked
from app.codebooks.fees.quarters import edition, year_in
from app.codebooks.fees.refusal import refused
from app.codebooks.fees.releases import add_release
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member
from app.domain.rules.fees import Locality

__all__ = ["Areas", "are_areas", "areas_edition", "read_areas"]

_CAPTIONS = {"LOCALITY NUMBER", "STATE", "FEE SCHEDULE AREA", "COUNTIES"}
_ADD = "INSERT INTO fees_area VALUES (?,?,?,?,?,?)"


@dataclass(frozen=True, slots=True)
class Areas(Extra):
    """All localities with their counties; a companion of the indices."""

    localities: tuple[Locality, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add every locality."""
        release = add_release(connection, code_set, "areas", days)
        connection.executemany(_ADD, ((release, *astuple(each)) for each in self.localities))


def are_areas(member: Member) -> bool:
    """Tell whether a file is the table of counties by locality."""
    return _table(member) is not None


def areas_edition(member: Member) -> EditionHint | None:
    """Return the calendar year of the title, and the quarter of the release around it."""
    grid = _table(member)
    return edition(member, year_in(grid.said) if grid else None)


def read_areas(member: Member) -> Areas:
    """Read the counties.

    Raises:
        BrokenReleaseError: a row is cut or malformed.
    """
    with refused(member):
        return Areas(_joined(member))


def _table(member: Member) -> Grid | None:
    return grid_of(member, lambda row: {each.upper() for each in row} >= _CAPTIONS)


def _joined(member: Member) -> tuple[Locality, ...]:
    """Return each locality once: CMS lists one that two contractors serve a second time."""
    grid = _table(member)
    if grid is None:
        raise ValueError("it has no captions of counties")
    found: dict[LocalityKey, Locality] = {}
    for each in _rows(grid):
        first = found.setdefault((each.mac, each.number), each)
        if first != each:
            raise ValueError(f"locality {each.mac} {each.number} stands twice")
    return tuple(found.values())


def _rows(grid: Grid) -> Iterator[Locality]:
    mac = column(grid, named("CONTRACTOR"), "Medicare Administrative Contractor")
    number, state, area, counties = (
        [each.upper() for each in grid.captions].index(caption)
        for caption in ("LOCALITY NUMBER", "STATE", "FEE SCHEDULE AREA", "COUNTIES")
    )
    known = ""
    for cells in rows_of(grid, mac):
        key = key_of(cells[mac], cells[number])
        # The state stands at the first of its localities only.
        known = cells[state] or known
        if not known or not cells[counties]:
            raise ValueError(f"locality {' '.join(key)} has no state or no counties")
        yield Locality(*key, known, unmarked(cells[area], key), cells[counties])
