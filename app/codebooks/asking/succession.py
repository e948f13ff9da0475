"""Which codes took the place of which from one edition to another, by the Conversion Table."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.books import Edition

__all__ = ["Succession", "succession"]

# Each table repeats those before it, corrected: only the newest is asked.
_NEWEST = """
SELECT max(c.first) FROM icd10cm_conversion c JOIN code_set e ON e.id = c.code_set
WHERE e.system = ?
"""
_ROWS = """
SELECT DISTINCT f.low, f.high, c.code
FROM icd10cm_conversion c JOIN icd10cm_conversion_from f ON f.conversion = c.id
WHERE c.first = ? AND c.since > ? AND c.since <= ? ORDER BY f.low, c.code
"""
# CROSS JOIN keeps the order: few names first, then the big table by its key.
_VALID = """
SELECT p.name FROM place p CROSS JOIN state s ON s.place = p.id AND ? BETWEEN s.first AND s.last
JOIN code_set e ON e.id = p.code_set AND e.system = ?
WHERE p.name BETWEEN ? AND ? AND p.level = 2 AND s.is_billable ORDER BY p.name
"""


@dataclass(slots=True)
class Succession:
    """Old codes to the new ones that took their place, and back; ``source`` names the table."""

    source: str = ""
    successors: dict[str, list[str]] = field(default_factory=dict)
    predecessors: dict[str, list[str]] = field(default_factory=dict)

    def after(self, code: str) -> Sequence[str]:
        """Return what took the place of a code."""
        return self.successors.get(code, ())

    def before(self, code: str) -> Sequence[str]:
        """Return what a code took the place of."""
        return self.predecessors.get(code, ())


def succession(connection: sqlite3.Connection, old: Edition, new: Edition) -> Succession:
    """Return what the table says of the days after one edition up to the end of another.

    Only codes that were valid in the old edition are succeeded. Without a table of the system
    there is no source.
    """
    (newest,) = connection.execute(_NEWEST, (old.system,)).fetchone()
    if newest is None:
        return Succession()
    found = Succession(f"Conversion Table {date.fromordinal(newest):%Y-%m}")
    for before, after in _pairs(connection, old, new, newest):
        found.successors.setdefault(before, []).append(after)
        found.predecessors.setdefault(after, []).append(before)
    return found


def _pairs(
    connection: sqlite3.Connection, old: Edition, new: Edition, newest: int
) -> Iterator[tuple[str, str]]:
    last, until = old.effective_to.toordinal(), new.effective_to.toordinal()
    for low, high, after in connection.execute(_ROWS, (newest, last, until)):
        for (before,) in connection.execute(_VALID, (last, old.system, low, high)):
            yield before, after
