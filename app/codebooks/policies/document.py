"""A policy as a release tells it, and the policies of a release kept."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra
from app.domain.rules.policies import PolicyStatus

__all__ = ["Document", "Documents"]

_ADD = """
INSERT INTO policy VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (code_set, number, version) DO UPDATE
SET display = excluded.display, title = excluded.title, status = excluded.status,
    effective = excluded.effective, ends = excluded.ends,
    newest = excluded.newest, last = excluded.last
"""
_CLEAR = "DELETE FROM policy_section WHERE code_set = ? AND number = ? AND version = ?"


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a policy; its sections are headings with compressed text."""

    number: int
    version: int
    display: str
    title: str
    status: PolicyStatus
    effective: date | None
    ends: date | None
    sections: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Documents(Extra):
    """The policies that a release lists."""

    table: str
    documents: tuple[Document, ...]

    @property
    def codes(self) -> int:
        """Count the policies, each once whatever its versions."""
        return len({document.number for document in self.documents})

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the policies; of a version that an older release lists too this one speaks."""
        first, last = days.ordinals
        for document in self.documents:
            key = (code_set, document.number, document.version)
            told = (document.display, document.title, document.status)
            dated = (_ordinal(document.effective), _ordinal(document.ends))
            connection.execute(_ADD, (*key, *told, *dated, first, first, last))
            connection.execute(_CLEAR, key)
            sections = ((*key, at, *each) for at, each in enumerate(document.sections))
            connection.executemany("INSERT INTO policy_section VALUES (?,?,?,?,?,?)", sections)
        row = (code_set, self.table, first)
        connection.execute("INSERT OR IGNORE INTO policy_table VALUES (?,?,?)", row)


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None
