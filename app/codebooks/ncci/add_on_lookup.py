"""Beside which codes an add-on code is paid."""

import sqlite3
from datetime import date

from app.codebooks.ncci.add_on_table import BY_CONTRACTOR
from app.codebooks.ncci.code_numbers import code_of, known_number
from app.codebooks.ncci.edit_sets import PROGRAMS
from app.codebooks.ncci.written_days import day_or_none
from app.domain.rules.ncci import AddOn, AddOnType, Program

__all__ = ["primaries_of"]

_PRIMARIES = """
SELECT primary_code, type, first, last, instruction, released FROM ncci_add_on
WHERE program = ? AND add_on = ? AND ? BETWEEN first AND last ORDER BY primary_code, first
"""


def primaries_of(
    connection: sqlite3.Connection, add_on: str, on: date, program: Program = Program.MEDICARE
) -> tuple[AddOn, ...]:
    """Return the edits on an add-on code that are in force on a day of service.

    Nothing for a code that is no add-on code, or where no table is loaded.
    """
    number = known_number(add_on)
    asked = (PROGRAMS.index(program), number, on.toordinal())
    return tuple(
        AddOn(
            add_on=code_of(number),
            primary=None if primary == BY_CONTRACTOR else code_of(primary),
            type=AddOnType(type_),
            effective=date.fromordinal(first),
            deleted=day_or_none(last),
            instruction=instruction,
            program=program,
            released=date.fromordinal(released),
        )
        for primary, type_, first, last, instruction, released in connection.execute(
            _PRIMARIES, asked
        )
    )
