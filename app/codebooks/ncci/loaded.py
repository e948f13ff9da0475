"""Which sets of edits are loaded, so that no edit can be told from no table."""

import sqlite3
from datetime import date

from app.codebooks.ncci.edit_sets import EDIT_SETS
from app.domain.codes import System
from app.domain.rules.ncci import LoadedSet

__all__ = ["loaded_sets"]

_PARTS = """
SELECT p.edit_set, p.first, p.part, p.edits
FROM ncci_part p JOIN code_set c ON c.id = p.code_set
WHERE c.system = ? ORDER BY p.first, p.edit_set, length(p.part), p.part
"""


def loaded_sets(connection: sqlite3.Connection, system: System) -> tuple[LoadedSet, ...]:
    """Return the sets of NCCI-PTP or NCCI-MUE that are loaded, the oldest quarter first."""
    found: dict[tuple[int, int], list[tuple[str, int]]] = {}
    for edit_set, first, part, edits in connection.execute(_PARTS, (system,)):
        found.setdefault((edit_set, first), []).append((part, edits))
    return tuple(
        LoadedSet(
            edit_set=EDIT_SETS[edit_set],
            released=date.fromordinal(first),
            parts=tuple(part for part, _ in parts if part),
            edits=sum(edits for _, edits in parts),
        )
        for (edit_set, first), parts in found.items()
    )
