"""Addendum E: the geographic practice cost indices of every locality."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

from app.codebooks.fees.exact import exact
from app.codebooks.fees.grid import Grid, grid_of
from app.codebooks.fees.localities import column, key_of, named, rows_of, unmarked
from app.codebooks.fees.quarters import edition, year_in
from app.codebooks.fees.refusal import refused
from app.codebooks.fees.releases import add_release
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member
from app.domain.rules.fees import Gpci

__all__ = ["Indices", "are_indices", "indices_edition", "read_indices"]

_PLACES = 3
_STATE = re.compile(r"[A-Z]{2}")
_ADD = "INSERT INTO fees_index VALUES (?,?,?,?,?,?,?,?,?)"


@dataclass(frozen=True, slots=True)
class Indices(Extra):
    """The indices of all localities."""

    localities: tuple[Gpci, ...]

    @property
    def codes(self) -> int:
        """Count the localities."""
        return len(self.localities)

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add every locality."""
        release = add_release(connection, code_set, "indices", days)
        connection.executemany(_ADD, ((release, *astuple(each)) for each in self.localities))


def are_indices(member: Member) -> bool:
    """Tell whether a file is a table of all three indices by locality."""
    return _table(member) is not None


def indices_edition(member: Member) -> EditionHint | None:
    """Return the calendar year of the title, and the quarter of the release around it."""
    grid = _table(member)
    return edition(member, year_in(grid.said) if grid else None)


def read_indices(member: Member) -> Indices:
    """Read the indices.

    Raises:
        BrokenReleaseError: a row is cut or malformed, or a locality stands twice.
    """
    with refused(member):
        return Indices(tuple(_indices(member)))


def _table(member: Member) -> Grid | None:
    return grid_of(
        member,
        lambda row: all(
            any(part in caption.upper() for caption in row)
            for part in ("LOCALITY NUMBER", "PW GPCI", "PE GPCI", "MP GPCI")
        ),
    )


def _indices(member: Member) -> Iterator[Gpci]:
    grid = _table(member)
    if grid is None:
        raise ValueError("it has no captions of indices")
    seen = set()
    for each in _rows(grid):
        if (each.mac, each.locality) in seen:
            raise ValueError(f"locality {each.mac} {each.locality} stands twice")
        seen.add((each.mac, each.locality))
        yield each


def _rows(grid: Grid) -> Iterator[Gpci]:
    mac = column(grid, named("CONTRACTOR"), "Medicare Administrative Contractor")
    state = column(grid, lambda caption: caption.upper() == "STATE", "State")
    number = column(grid, named("LOCALITY NUMBER"), "Locality Number")
    name = column(grid, named("LOCALITY NAME"), "Locality Name")
    pe, mp = column(grid, named("PE GPCI"), "PE GPCI"), column(grid, named("MP GPCI"), "MP GPCI")
    work, without_floor = _work(grid)
    for cells in rows_of(grid, mac):
        key = key_of(cells[mac], cells[number])
        if not _STATE.fullmatch(cells[state]):
            raise ValueError(f"the state of locality {' '.join(key)} is “{cells[state][:20]}”")
        yield Gpci(
            mac=key[0],
            locality=key[1],
            state=cells[state],
            name=unmarked(cells[name], key),
            work=exact(cells[work], _PLACES),
            pe=exact(cells[pe], _PLACES),
            mp=exact(cells[mp], _PLACES),
            work_without_floor=_optional(cells, without_floor),
        )


def _optional(cells: Sequence[str], at: int | None) -> int | None:
    return None if at is None else exact(cells[at], _PLACES)


def _work(grid: Grid) -> tuple[int, int | None]:
    """Return the columns of the work index that holds, and of that without floor beside it."""
    found = [at for at, each in enumerate(grid.captions) if named("PW GPCI")(each)]
    unfloored = [at for at in found if named("WITHOUT")(grid.captions[at])]
    floored = [at for at in found if at not in unfloored]
    if len(floored) > 1 or len(unfloored) > 1:
        raise ValueError("it has a column PW GPCI twice")
    work, *beside = *floored, *unfloored
    return work, beside[0] if beside else None
