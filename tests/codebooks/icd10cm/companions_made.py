"""Invented files that accompany ICD-10-CM."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date

from app.codebooks.layers import Days
from app.codebooks.received import Extra, Member
from app.codebooks.schema import TABLES
from tests.fixtures.workbooks import workbook_of

__all__ = ["CAPTIONS", "NOTICE", "conversion", "kept"]

CAPTIONS = ("Current code assignment", "Effective", "Previous Code(s) Assignment")
NOTICE = "This FY 2031 (October 1, 2030 Update) table tells lanterns from lamps."


def conversion(*rows: Sequence[object], notice: str = NOTICE) -> Member:
    """A Conversion Table of these rows below its notice and captions."""
    framed = [[notice], CAPTIONS, *rows]
    return Member("Conversion FY31.xlsx", workbook_of(Key=[["Words"]], Conversion=framed))


@contextmanager
def kept(*editions: tuple[Extra, date]) -> Iterator[sqlite3.Connection]:
    """A reference database with these extras, each from its day to the day before the next."""
    starts = [start for _, start in editions]
    ends = [date.fromordinal(start.toordinal() - 1) for start in starts[1:]]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        for (extra, start), end in zip(editions, [*ends, date.max], strict=True):
            extra.write(connection, 1, Days(start, end))
        yield connection
