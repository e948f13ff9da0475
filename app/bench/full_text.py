"""The peer: SQLite's own full-text search over the same phrases."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from app.codebooks import Phrase

__all__ = ["FullText", "Ranked"]

_TABLES = """
CREATE TABLE phrase (id INTEGER PRIMARY KEY, code TEXT, text TEXT, first TEXT, last TEXT);
CREATE VIRTUAL TABLE words USING fts5(
    text, content='phrase', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
"""
_FIND = """
SELECT phrase.code, phrase.text FROM words JOIN phrase ON phrase.id = words.rowid
WHERE words MATCH ? AND phrase.first <= ? AND phrase.last >= ? ORDER BY bm25(words)
"""


class FullText:
    """Every word needed, the last one as a beginning, best phrase of a code, best codes first."""

    def __init__(self, path: Path, phrases: Iterable[Phrase]) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.executescript(_TABLES)
        rows = ((p.code, p.text, p.first.isoformat(), p.last.isoformat()) for p in phrases)
        self._connection.executemany(
            "INSERT INTO phrase (code, text, first, last) VALUES (?, ?, ?, ?)", rows
        )
        self._connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
        self._connection.execute("INSERT INTO words (words) VALUES ('optimize')")
        self._connection.commit()

    def find(self, words: str, on: date, limit: int = 20) -> dict[str, str]:
        """Return the codes found with their best phrase."""
        found: dict[str, str] = {}
        day = on.isoformat()
        for code, text in self._connection.execute(_FIND, (_asked(words), day, day)):
            found.setdefault(code, text)
            if len(found) == limit:
                break
        return found

    def close(self) -> None:
        """Let the database go."""
        self._connection.close()


def _asked(words: str) -> str:
    quoted = ['"' + word.replace('"', '""') + '"' for word in words.split()]
    return " ".join(quoted) + "*"


_STEMMED = """
CREATE VIRTUAL TABLE words USING fts5(
    text, code UNINDEXED, tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3'
)
"""
_RANKED = "SELECT code FROM words WHERE words MATCH ? ORDER BY bm25(words) LIMIT 400"


class Ranked:
    """Every word, the last one as a beginning; then any of the words; each by BM25, stemmed."""

    def __init__(self, path: Path, phrases: Iterable[Phrase]) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.execute(_STEMMED)
        rows = ((f"{p.text} {p.code}", p.code) for p in phrases)
        self._connection.executemany("INSERT INTO words (text, code) VALUES (?, ?)", rows)
        self._connection.commit()

    def codes(self, words: str, limit: int) -> Sequence[str]:
        """Return the codes found, the best first."""
        plain = "".join(c if c.isalnum() else " " for c in words).split()
        if not plain:
            return []
        found: dict[str, None] = {}
        for joint in (" ", " OR "):
            asked = joint.join(f'"{word}"' for word in plain) + "*"
            found |= dict.fromkeys(code for (code,) in self._connection.execute(_RANKED, (asked,)))
            if len(found) >= limit:
                break
        return list(found)[:limit]

    def close(self) -> None:
        """Let the database go."""
        self._connection.close()
