"""The tables of a download of the Medicare Coverage Database, row by row."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from threading import RLock

from app.codebooks.receiving.received import Member

__all__ = ["captions", "rows", "wide_fields"]

# Policies are single fields of some megabytes; the csv module refuses more than 128 KB.
_LARGEST = 1 << 24
_PIECE = 1 << 20
_ENCODINGS = ("utf-8-sig", "cp1252")
_LIMIT = RLock()


@contextmanager
def wide_fields() -> Iterator[None]:
    """Let fields be as large as policies are; the limit is the whole process’s, and is put back."""
    with _LIMIT:
        before = csv.field_size_limit(_LARGEST)
        try:
            yield
        finally:
            csv.field_size_limit(before)


def captions(member: Member) -> tuple[str, ...]:
    """Return the captions of a table in small letters; nothing if its first line is none.

    Raises nothing.
    """
    return _captions(member.start.partition("\n")[0].strip())


# Every kind asks in turn.
@lru_cache(maxsize=8)
def _captions(line: str) -> tuple[str, ...]:
    try:
        cells = next(csv.reader([line], strict=True), [])
    except csv.Error:
        return ()
    return tuple(cell.strip().lower() for cell in cells)


def rows(member: Member, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of these columns from every row, empty for a column that is not there.

    Raises:
        ValueError: the table is cut or malformed.
    """
    _refuse_cut(member)
    titles = captions(member)
    order = [titles.index(column) if column in titles else -1 for column in columns]
    for cells in _table(member):
        if any(cells):
            if len(cells) != len(titles):
                raise ValueError(f"the row of {cells[0][:20]!a} has {len(cells)} cells")
            yield tuple(cells[at].strip() if at >= 0 else "" for at in order)


def _refuse_cut(member: Member) -> None:
    # A quote closes the last cell of a table that is quoted throughout.
    if not member.content.endswith((b"\n", b'"')):
        raise ValueError("it ends within a line")
    if b"\0" in member.content:
        raise ValueError("it is no text")


def _table(member: Member) -> Iterator[list[str]]:
    """Yield the rows below the captions; nothing is held but the row."""
    stream = io.BytesIO(member.content)
    try:
        with io.TextIOWrapper(stream, encoding=_encoding(member), newline="") as lines:
            reader = csv.reader(lines, strict=True)
            next(reader)
            yield from reader
    except csv.Error as error:
        raise ValueError(f"it is no sound CSV ({error})") from error


def _encoding(member: Member) -> str:
    """Return the encoding: UTF-8, else that of Windows, else one in which every byte is a letter.

    A piece may end within a letter: the decoder of the stream carries it over.
    """
    for encoding in _ENCODINGS:
        try:
            with io.TextIOWrapper(io.BytesIO(member.content), encoding=encoding) as text:
                while text.read(_PIECE):
                    pass
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"
