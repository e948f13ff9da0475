"""Spreadsheets as publishers send them: the cells of their rows as text."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from functools import lru_cache
from itertools import islice

from python_calamine import CalamineError, CalamineWorkbook

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.received import Member

__all__ = ["heads", "is_workbook", "sheet_rows"]

_ZIP = b"PK\x03\x04"
_PARTS = "xl/"
_HEAD = 40
# A sheet of a million rows holds some hundred megabytes; its parts shrink at most a hundredfold.
_LARGEST = 2 << 30
_RATIO = 200


def is_workbook(member: Member) -> bool:
    """Tell whether a file is a spreadsheet of the Office Open XML format."""
    if not member.content.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(member.content)) as archive:
            return any(name.startswith(_PARTS) for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def heads(member: Member) -> dict[str, list[list[str]]]:
    """Return the first rows of every sheet, enough to find captions; nothing if it is no workbook.

    Raises nothing: a workbook that cannot be read has no sheets.
    """
    return {name: [list(row) for row in rows] for name, rows in _heads(member)}


def sheet_rows(member: Member, sheet: str) -> Iterator[list[str]]:
    """Yield the rows of a sheet as text: whole numbers without a point, days as ``YYYY-MM-DD``.

    Raises:
        BrokenReleaseError: the workbook cannot be read, or has no such sheet.
    """
    try:
        for row in _workbook(member).get_sheet_by_name(sheet).iter_rows():
            yield [_text(cell) for cell in row]
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise BrokenReleaseError(
            f"{member.name} is no sound spreadsheet ({error}); get the release again."
        ) from error


# Every kind asks in turn; a member is compared by identity first, so that asking costs nothing.
@lru_cache(maxsize=1)
def _heads(member: Member) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    if not is_workbook(member):
        return ()
    found = []
    with suppress(CalamineError, OSError, ValueError):
        workbook = _workbook(member)
        for name in workbook.sheet_names:
            rows = islice(workbook.get_sheet_by_name(name).iter_rows(), _HEAD)
            found.append((name, tuple(tuple(_text(cell) for cell in row) for row in rows)))
    return tuple(found)


def _workbook(member: Member) -> CalamineWorkbook:
    with zipfile.ZipFile(io.BytesIO(member.content)) as archive:
        packed = sum(each.compress_size for each in archive.infolist())
        size = sum(each.file_size for each in archive.infolist())
    if size > _LARGEST or size > _RATIO * max(packed, 1 << 16):
        raise ValueError("far more comes out of it than a release holds")
    return CalamineWorkbook.from_filelike(io.BytesIO(member.content))


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()
