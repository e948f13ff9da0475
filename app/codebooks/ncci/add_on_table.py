"""The edits of one table of add-on codes, and how they are kept."""

import sqlite3
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from app.codebooks.making.layers import Days
from app.codebooks.ncci.edit_sets import PROGRAMS
from app.codebooks.receiving.received import Extra
from app.domain.rules.ncci import AddOnType, Program

__all__ = ["BY_CONTRACTOR", "AddOnRow", "AddOnTable"]

BY_CONTRACTOR = -1
"""Stands for a primary code that the contractor defines."""

_ADD = "INSERT OR REPLACE INTO ncci_add_on VALUES (?,?,?,?,?,?,?,?)"


class AddOnRow(NamedTuple):
    """An add-on code with a primary code, as numbers, and the ordinals of its days."""

    add_on: int
    primary: int
    first: int
    last: int
    type: AddOnType
    instruction: str


@dataclass(frozen=True, slots=True)
class AddOnTable(Extra):
    """The edits of one program; each table tells the history of its rows."""

    program: Program
    rows: tuple[AddOnRow, ...]

    @property
    def codes(self) -> int:
        """Count the edits."""
        return len(self.rows)

    def write(self, connection: sqlite3.Connection, _code_set: int, days: Days) -> None:
        """Add the edits; what a newer release no longer holds ends when that one begins."""
        released, until = days.ordinals
        program = PROGRAMS.index(self.program)
        # Of two rows from the same day on, the one that holds longer replaces the other.
        ordered = sorted(self.rows, key=attrgetter("last"))
        connection.executemany(
            _ADD,
            (
                (
                    *(program, row.add_on, row.primary, row.first, min(row.last, until)),
                    *(released, row.type, row.instruction),
                )
                for row in ordered
            ),
        )
