"""The Official Guidelines as they are kept, and what they say of a code."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.codebooks.icd10cm.guidelines.citations import citations_in
from app.codebooks.icd10cm.guidelines.numbers import key_of
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra
from app.domain.codes import System, spelled
from app.domain.printed.guidelines import Guideline

__all__ = [
    "GuidelineBook",
    "all_guidelines",
    "every_guideline",
    "guideline",
    "guidelines_for",
]

_NEXT = "SELECT coalesce(max(id), 0) + 1 FROM icd10cm_guideline"
_ADD = "INSERT INTO icd10cm_guideline VALUES (?,?,?,?,?,?,?,?,?,?)"
_ADD_CODE = "INSERT INTO icd10cm_guideline_code VALUES (?,?,?,?)"
_COLUMNS = "SELECT g.number, g.title, g.text, g.page, g.edition FROM icd10cm_guideline g"
_ON = "? BETWEEN g.first AND g.last"
_ONE = f"{_COLUMNS} WHERE g.key = ? AND {_ON} ORDER BY g.id LIMIT 1"
_ALL = f"{_COLUMNS} WHERE {_ON} ORDER BY g.id"
_EVERY = "SELECT first, last, number, title, text, page, edition FROM icd10cm_guideline ORDER BY id"
# The widest chapter runs from V00 to Y99. What names "any code from A00.0 through T88.9" says
# nothing of one of them.
_WIDEST = 4500
_FOR = f"""
{_COLUMNS} JOIN icd10cm_guideline_code c ON c.guideline = g.id
WHERE ? BETWEEN c.low AND c.high AND {_ON} AND c.breadth <= {_WIDEST}
GROUP BY g.id ORDER BY min(c.breadth), g.id
"""


@dataclass(frozen=True, slots=True)
class GuidelineBook(Extra):
    """All sections of one edition."""

    guidelines: tuple[Guideline, ...]

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the sections, and the codes that each names."""
        (start,) = connection.execute(_NEXT).fetchone()
        for number, each in enumerate(self.guidelines, start):
            said = (each.edition, each.number, key_of(each.number), each.title, each.text)
            connection.execute(_ADD, (number, code_set, *days.ordinals, *said, each.page))
            cited = citations_in(f"{each.title}\n{each.text}")
            rows = ((number, one.low, one.high, one.breadth) for one in cited)
            connection.executemany(_ADD_CODE, rows)


def guideline(connection: sqlite3.Connection, number: str, on: date) -> Guideline | None:
    """Return the section of a number on a date, None where there is none.

    ``I.C.9.a.2)``, ``Section I.C.9.a.2`` and ``i.c.9.a.2`` are the same number.
    """
    rows = connection.execute(_ONE, (key_of(number), on.toordinal()))
    return next((Guideline(*row) for row in rows), None)


def guidelines_for(connection: sqlite3.Connection, code: str, on: date) -> tuple[Guideline, ...]:
    """Return the sections that name a code, a code above it or a range of its chapter around it.

    Those that name it most closely come first. Among the last is that of its chapter, which has
    the range of the chapter in its title.
    """
    asked = (spelled(code, System.ICD_10_CM), on.toordinal())
    return _guidelines(connection.execute(_FOR, asked))


def all_guidelines(connection: sqlite3.Connection, on: date) -> tuple[Guideline, ...]:
    """Return every section on a date in the order of the book."""
    return _guidelines(connection.execute(_ALL, (on.toordinal(),)))


def every_guideline(connection: sqlite3.Connection) -> tuple[tuple[Guideline, Days], ...]:
    """Return every section of all editions in the order of the books, with the days it holds."""
    rows = connection.execute(_EVERY)
    return tuple((Guideline(*said), Days.of(first, last)) for first, last, *said in rows)


def _guidelines(rows: Iterable[tuple[str, str, str, int, str]]) -> tuple[Guideline, ...]:
    return tuple(Guideline(*row) for row in rows)
