"""The Alphabetic Index in its CSV form, one term a row, without some of what the XML holds."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm, code_cell, lines_of
from app.codebooks.receiving.received import Member

__all__ = ["is_index_csv", "read_index_csv"]

_HEADER = ["RowID", "Letter", "Level", "Term", "See", "SeeAlso", "NonEssModif", "Code"]
_CODE = 1
_DEEPEST = 9


def is_index_csv(member: Member) -> bool:
    """Tell whether a file holds the Index in this form."""
    return member.start.splitlines()[:1] == [",".join(_HEADER)]


def read_index_csv(member: Member) -> tuple[IndexTerm, ...]:
    """Read the main Index.

    Raises:
        BrokenReleaseError: a row is cut or malformed.
    """
    rows = csv.reader(StringIO(member.text, newline=""))
    terms: list[IndexTerm] = []
    try:
        next(rows, None)
        terms += _terms(rows)
        for _ in lines_of(terms):
            pass
    except (ValueError, csv.Error) as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: line {rows.line_num}: {error}; get the release again."
        ) from error
    if not terms:
        raise BrokenReleaseError(f"{member.name} holds no term; get the release again.")
    return tuple(terms)


def _terms(rows: Iterator[list[str]]) -> Iterator[IndexTerm]:
    for row in rows:
        if len(row) != len(_HEADER):
            raise ValueError(f"it has {len(row)} columns, not {len(_HEADER)}")
        # A term whose words stand after its modifiers has lost them in this form.
        if row[3].strip():
            yield _term([" ".join(cell.split()) for cell in row[2:]])


def _term(cells: Sequence[str]) -> IndexTerm:
    level, title, see, see_also, modifiers, code = cells
    if not level.isdecimal() or int(level) > _DEEPEST:
        raise ValueError(f"“{level[:20]}” is no level")
    codes = (IndexCode(_CODE, *code_cell(code)),) if code else ()
    return IndexTerm(int(level), title, modifiers, codes, see, see_also)
