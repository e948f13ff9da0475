"""The limits of one MUE table, and how they are kept."""

import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from app.codebooks.making.layers import Days
from app.codebooks.ncci.edit_sets import EDIT_SETS
from app.codebooks.ncci.parts import PartRow, add_part, rationale_numbers
from app.codebooks.receiving.received import Extra
from app.domain.rules.ncci import EditSet, UnitsIndicator

__all__ = ["UnitRow", "UnitTable"]

_ADD = "INSERT INTO ncci_units VALUES (?,?,?,?,?,?,?)"


class UnitRow(NamedTuple):
    """The limit of a code, which stands as its number."""

    code: int
    units: int
    indicator: UnitsIndicator
    rationale: str


@dataclass(frozen=True, slots=True)
class UnitTable(Extra):
    """The limits of one set; they hold while the table is the newest."""

    edit_set: EditSet
    rows: tuple[UnitRow, ...]

    @property
    def codes(self) -> int:
        """Count the codes that have a limit."""
        return len(self.rows)

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the limits."""
        add_part(connection, code_set, days, PartRow(self.edit_set, "", self.codes))
        rationales = rationale_numbers(connection, (row.rationale for row in self.rows))
        edit_set = EDIT_SETS.index(self.edit_set)
        connection.executemany(
            _ADD,
            (
                (edit_set, row.code, *days.ordinals, row.units, row.indicator, number)
                for row in self.rows
                for number in (rationales[row.rationale],)
            ),
        )
