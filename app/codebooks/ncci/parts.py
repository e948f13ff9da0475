"""Which files of NCCI were read, and the rationales that their edits share."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from app.codebooks.making.layers import Days
from app.codebooks.ncci.edit_sets import EDIT_SETS
from app.domain.rules.ncci import EditSet

__all__ = ["PartRow", "add_part", "rationale_numbers"]

_ADD_PART = "INSERT OR REPLACE INTO ncci_part VALUES (?,?,?,?,?,?)"
_ADD_RATIONALE = "INSERT OR IGNORE INTO ncci_rationale (text) VALUES (?)"
_RATIONALE = "SELECT id FROM ncci_rationale WHERE text = ?"


@dataclass(frozen=True, slots=True)
class PartRow:
    """A file that was read: the set that it is of, which of its files it is, and its edits."""

    edit_set: EditSet
    part: str
    edits: int


def add_part(connection: sqlite3.Connection, code_set: int, days: Days, part: PartRow) -> None:
    """Keep that a file was read, with the days over which it speaks."""
    number = EDIT_SETS.index(part.edit_set)
    row = (code_set, number, part.part, *days.ordinals, part.edits)
    connection.execute(_ADD_PART, row)


def rationale_numbers(connection: sqlite3.Connection, rationales: Iterable[str]) -> dict[str, int]:
    """Keep each rationale once and return their numbers."""
    texts = set(rationales)
    connection.executemany(_ADD_RATIONALE, ((text,) for text in sorted(texts)))
    return {text: connection.execute(_RATIONALE, (text,)).fetchone()[0] for text in texts}
