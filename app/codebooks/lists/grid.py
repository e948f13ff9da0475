"""Tables as users have them: the cells of delimited text and of spreadsheets."""

import csv
import io
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import islice

from app.codebooks.files.cells import heads, is_workbook, sheet_rows
from app.codebooks.receiving.received import Member

__all__ = ["grid_heads", "grid_rows"]

_DELIMITERS = (",", "\t", ";", "|")
_HEAD = 40
_START = 1 << 14
# What a spreadsheet program writes as “Unicode text”.
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def grid_heads(member: Member) -> dict[str, list[list[str]]]:
    """Return the first rows of every sheet, or of a text as each delimiter cuts it.

    Raises nothing: what is no table has rows of one cell, or none.
    """
    return heads(member) or {name: [list(row) for row in rows] for name, rows in _cut(member)}


def grid_rows(member: Member, where: str) -> Iterator[list[str]]:
    """Yield the rows of a sheet, or of a text cut by a delimiter.

    Raises:
        BrokenReleaseError: the spreadsheet cannot be read.
        ValueError: the text is damaged; says how.
    """
    if is_workbook(member):
        yield from sheet_rows(member, where)
        return
    text = _decoded(member.content)
    if "\x00" in text:
        raise ValueError("it holds characters that are no text; save it as CSV in UTF-8")
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=where, strict=True)
    except csv.Error as error:
        raise ValueError(f"it is no sound table ({error})") from error


# Every kind of list asks in turn.
@lru_cache(maxsize=1)
def _cut(member: Member) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    start = member.content[:_START]
    if len(member.content) > _START:
        start = start[: start.rfind(b"\n") + 1]
    text = _decoded(start)
    if not text.strip() or "\x00" in text:
        return ()
    return tuple((delimiter, tuple(_rows(text, delimiter))) for delimiter in _DELIMITERS)


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    with suppress(csv.Error):
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        for cells in islice(reader, _HEAD):
            yield tuple(cells)


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF_16):
        return content.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("latin-1")
