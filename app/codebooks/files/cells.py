"""Spreadsheets as publishers send them: the cells of their rows as text."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from functools import lru_cache
from itertools import islice

from python_calamine import CalamineError, CalamineWorkbook

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.workbook_size import check_size
from app.codebooks.receiving.received import Member

__all__ = ["heads", "is_workbook", "sheet_rows"]

_ZIP = b"PK\x03\x04"
_BOOK = "xl/workbook.xml"
# The same in a form whose size cannot be told before it is opened.
_BINARY = "xl/workbook.bin"
_HEAD = 40
# What the readers of zips and of spreadsheets raise, passwords and unknown compression included.
_UNSOUND = (
    CalamineError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


# Every kind asks in turn; a member is compared by identity first, so that asking costs nothing.
@lru_cache(maxsize=1)
def is_workbook(member: Member) -> bool:
    """Tell whether a file is a spreadsheet of the Office Open XML format."""
    if not member.content.startswith(_ZIP):
        return False
    with suppress(*_UNSOUND), zipfile.ZipFile(io.BytesIO(member.content)) as archive:
        names = {name.lower().replace("\\", "/") for name in archive.namelist()}
        return _BOOK in names and _BINARY not in names
    return False


def heads(member: Member) -> dict[str, list[list[str]]]:
    """Return the first rows of every sheet, enough to find captions; nothing if it is no workbook.

    Raises nothing: a workbook that cannot be read has no sheets.
    """
    return {name: [list(row) for row in rows] for name, rows in _heads(member)}


def sheet_rows(member: Member, sheet: str) -> Iterator[list[str]]:
    """Yield the rows of a sheet as text: whole numbers without a point, days as ``YYYY-MM-DD``.

    All are equally wide; columns before the first that is used are left out.

    Raises:
        BrokenReleaseError: the workbook cannot be read, or has no such sheet.
    """
    try:
        for row in _workbook(member).get_sheet_by_name(sheet).iter_rows():
            yield [_text(cell) for cell in row]
    except _UNSOUND as error:
        raise BrokenReleaseError(
            f"{member.name} is no sound spreadsheet ({error}); get the release again."
        ) from error


@lru_cache(maxsize=1)
def _heads(member: Member) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    found = []
    with suppress(*_UNSOUND):
        workbook = _workbook(member)
        for name in workbook.sheet_names:
            rows = islice(workbook.get_sheet_by_name(name).iter_rows(), _HEAD)
            found.append((name, tuple(tuple(_text(cell) for cell in row) for row in rows)))
    return tuple(found)


def _workbook(member: Member) -> CalamineWorkbook:
    _check(member)
    return CalamineWorkbook.from_filelike(io.BytesIO(member.content))


# A spreadsheet is opened several times on its way in; one that was sound still is.
@lru_cache(maxsize=1)
def _check(member: Member) -> None:
    if not is_workbook(member):
        raise ValueError("it is something else")
    check_size(member.content)


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()
