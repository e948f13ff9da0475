"""How many units of a code are expected on a date of service."""

import sqlite3
from datetime import date

from app.codebooks.ncci.code_numbers import code_of, known_number
from app.codebooks.ncci.edit_sets import EDIT_SETS
from app.domain.rules.ncci import EditSet, UnitLimit, UnitsIndicator

__all__ = ["units_limit"]

_LIMIT = """
SELECT u.units, u.indicator, r.text, u.first
FROM ncci_units u JOIN ncci_rationale r ON r.id = u.rationale
WHERE u.edit_set = ? AND u.code = ? AND ? BETWEEN u.first AND u.last
"""


def units_limit(
    connection: sqlite3.Connection, code: str, on: date, edit_set: EditSet
) -> UnitLimit | None:
    """Return the published limit of a code on a day of service, None where there is none.

    None does not say that any number may be billed: some limits are not published.
    """
    number = known_number(code)
    asked = (EDIT_SETS.index(edit_set), number, on.toordinal())
    found = connection.execute(_LIMIT, asked).fetchone()
    if found is None:
        return None
    units, indicator, rationale, first = found
    return UnitLimit(
        code_of(number),
        units,
        UnitsIndicator(indicator),
        rationale,
        edit_set,
        date.fromordinal(first),
    )
