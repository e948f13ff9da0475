"""What the kept Index says of codes, for look-ups and for searching."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from app.codebooks.icd10cm.index.paths import shown
from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10pcs.index_keeping import beginning_of
from app.codebooks.making.layers import Days
from app.domain.codes import System

__all__ = ["FoundPath", "index_paths", "paths_by_code"]

# Printed paths come before those by way of “see”; the Index itself prints “with” first.
_OF_CODES = """
SELECT code, path FROM index_path
WHERE code_set = (SELECT id FROM code_set WHERE system = ?) AND code IN ({})
AND ? BETWEEN first AND last ORDER BY length(code) DESC, instr(path, ', see ') > 0, rowid
"""
_ALL = """
SELECT c.system, p.code, p.volume, p.first, p.last, p.path
FROM index_path p JOIN code_set c ON c.id = p.code_set
"""
_CATEGORY = 3
_OCTOBER = 10


@dataclass(frozen=True, slots=True)
class FoundPath:
    """A path of the Index with all its words, its days, and the release that prints it."""

    days: Days
    path: str
    origin: str


def index_paths(
    connection: sqlite3.Connection, system: System, code: str, on: date
) -> tuple[str, ...]:
    """Return the paths that lead to a code on a date.

    Where the Index stops at a stem or header, those are the paths to the nearest one above.
    """
    codes = [code[:end].rstrip(".") for end in range(len(code), _CATEGORY - 1, -1)]
    query = _OF_CODES.format(", ".join("?" * len(codes)))
    rows = connection.execute(query, (system, *codes, on.toordinal()))
    if system is System.ICD_10_PCS:
        return tuple(dict.fromkeys(_to_procedure(code, rows)))
    for _, found in groupby(rows, key=itemgetter(0)):
        return tuple(dict.fromkeys(shown(path) for _, path in found))
    return ()


def _to_procedure(code: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the paths to a whole code, else to what it begins with, the longest first.

    Of a table these are all paths into it.
    """
    found = [(beginning_of(kept, path), path) for kept, path in rows]
    found.sort(key=lambda each: -len(each[0]))
    is_whole = any(beginning == code for beginning, _ in found)
    for beginning, path in found:
        fits = code.startswith(beginning) or beginning.startswith(code)
        if fits and not (is_whole and len(beginning) < len(code)):
            yield path


def paths_by_code(connection: sqlite3.Connection) -> dict[tuple[str, str], list[FoundPath]]:
    """Return all paths by system and code."""
    found: dict[tuple[str, str], list[FoundPath]] = defaultdict(list)
    for system, code, volume, first, last, path in connection.execute(_ALL):
        found[system, code].append(FoundPath(Days.of(first, last), path, _origin(volume, first)))
    return found


@lru_cache(maxsize=1 << 6)
def _origin(volume: str, first: int) -> str:
    """Name the release: ``Index FY2025``."""
    start = date.fromordinal(first)
    release = f"Index FY{start.year + (start.month >= _OCTOBER)}"
    return release if volume == Volume.INDEX else f"{release}, {volume}"
