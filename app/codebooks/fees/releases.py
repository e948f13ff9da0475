"""The releases of the fee schedule, with the days on which each speaks."""

import sqlite3
from datetime import date

from app.codebooks.making.layers import Days

__all__ = ["add_release"]

_EARLIER = "SELECT 1 FROM fees_release WHERE volume = ? AND last >= ?"
_ADD = """
INSERT INTO fees_release (code_set, volume, released, first, last) VALUES (?,?,?,?,?) RETURNING id
"""


def add_release(connection: sqlite3.Connection, code_set: int, volume: str, days: Days) -> int:
    """Add a release that ``volume`` tells from what else is released, and return its number.

    None speaks beyond its calendar year. The first of a year that is loaded also stands for the
    days before it, as everywhere in the books; the releases come oldest first.
    """
    year = Days(date(days.first.year, 1, 1), date(days.first.year, 12, 31))
    earlier = connection.execute(_EARLIER, (volume, year.first.toordinal())).fetchone()
    first = days.first if earlier else year.first
    spoken = Days(first, min(days.last, year.last))
    row = (code_set, volume, days.first.toordinal(), *spoken.ordinals)
    (number,) = connection.execute(_ADD, row).fetchone()
    return int(number)
