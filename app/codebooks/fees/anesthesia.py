"""The conversion factors of anesthesia services by locality."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from app.codebooks.fees.exact import exact
from app.codebooks.fees.grid import Grid, grid_of
from app.codebooks.fees.localities import LocalityKey, column, key_of, named, rows_of
from app.codebooks.fees.quarters import edition, year_in
from app.codebooks.fees.refusal import refused
from app.codebooks.fees.releases import add_release
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member

__all__ = ["AnesthesiaFactors", "anesthesia_edition", "are_anesthesia", "read_anesthesia"]

_FACTOR = "ANES CF"
_CAPTIONS = {"CONTRACTOR", "LOCALITY", "LOCALITY NAME"}
_PLACES = 4
_ADD = "INSERT INTO fees_anesthesia VALUES (?,?,?,?,?)"


@dataclass(frozen=True, slots=True)
class AnesthesiaFactors(Extra):
    """For each locality the factor for all, or from 2026 on for others, and for QPP."""

    factors: dict[LocalityKey, tuple[int, int]]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add every locality."""
        release = add_release(connection, code_set, "anesthesia", days)
        rows = ((release, *key, *factors) for key, factors in self.factors.items())
        connection.executemany(_ADD, rows)


def are_anesthesia(member: Member) -> bool:
    """Tell whether a file is the table of anesthesia conversion factors."""
    return _table(member) is not None


def anesthesia_edition(member: Member) -> EditionHint | None:
    """Return the quarter that the name tells; the content tells none before its captions."""
    grid = _table(member)
    said = " ".join(cell for row in grid.above for cell in row) if grid else ""
    return edition(member, year_in(said))


def read_anesthesia(member: Member) -> AnesthesiaFactors:
    """Read the factors.

    Raises:
        BrokenReleaseError: a row is cut or malformed, or a locality stands twice.
    """
    with refused(member):
        return AnesthesiaFactors(_factors(member))


def _table(member: Member) -> Grid | None:
    return grid_of(
        member,
        lambda row: (
            {each.upper() for each in row} >= _CAPTIONS
            and any(_FACTOR in each.upper() for each in row)
        ),
    )


def _factors(member: Member) -> dict[LocalityKey, tuple[int, int]]:
    grid = _table(member)
    if grid is None:
        raise ValueError("it has no captions of anesthesia factors")
    found: dict[LocalityKey, tuple[int, int]] = {}
    for key, factors in _rows(grid):
        if key in found:
            raise ValueError(f"locality {' '.join(key)} stands twice")
        found[key] = factors
    return found


def _rows(grid: Grid) -> Iterator[tuple[LocalityKey, tuple[int, int]]]:
    captions = [each.upper() for each in grid.captions]
    mac, number = captions.index("CONTRACTOR"), captions.index("LOCALITY")
    others, qualifying = _factor_columns(grid)
    for cells in rows_of(grid, mac):
        key = key_of(cells[mac], cells[number])
        yield key, (exact(cells[others], _PLACES), exact(cells[qualifying], _PLACES))


def _factor_columns(grid: Grid) -> tuple[int, int]:
    """Return the columns for others and for qualifying participants, one before 2026."""
    if not any(named("QUALIFYING")(each) for each in grid.captions):
        single = column(grid, named(_FACTOR), "Anes CF")
        return single, single
    others = column(grid, named(_FACTOR, "NON-QUALIFYING"), "Non-Qualifying APM Anes CF")
    return others, column(
        grid,
        lambda caption: named(_FACTOR, "QUALIFYING")(caption) and "NON-" not in caption.upper(),
        "Qualifying APM Anes CF",
    )
