"""The files of a HCPCS release that can be read."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.order_lines import refuse_twice
from app.codebooks.hcpcs import fixed_width, spreadsheet, table
from app.codebooks.hcpcs.edition import book_of
from app.codebooks.hcpcs.processing_notes import is_processing_notes, read_processing_notes
from app.codebooks.hcpcs.record import Record, records
from app.codebooks.making.book import Book
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]

_MONTHS = 3
Rows = Callable[[Member], Iterable[Sequence[str]]]


def _read(member: Member, rows: Rows) -> list[Record]:
    try:
        found = list(records(rows(member)))
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    refuse_twice(member, (record.code for record in found))
    return found


def _book(member: Member, rows: Rows) -> Book:
    book = book_of(_read(member, rows))
    if not book.codes:
        raise BrokenReleaseError(f"{member.name} holds no HCPCS code; get the release again.")
    return book


def _newest_quarter(member: Member, rows: Rows) -> EditionHint | None:
    """Return the quarter of the newest effective date: a file may announce nothing newer.

    With the number of codes it also tells the quarter of the processing notes beside it.
    """
    found = _read(member, rows)
    days = [record.effective for record in found if record.effective]
    if not days:
        return None
    newest = max(days)
    month = (newest.month - 1) // _MONTHS * _MONTHS + 1
    codes = sum(not record.is_modifier for record in found)
    return EditionHint(date(newest.year, month, 1), is_certain=False, codes=codes)


def _untold(_member: Member) -> EditionHint | None:
    return None


def _kind(id_: str, name: str, recognises: Callable[[Member], bool], rows: Rows) -> Kind:
    return Kind(
        id=id_,
        system=System.HCPCS,
        name=name,
        recognises=recognises,
        edition_of=lambda member: _newest_quarter(member, rows),
        read=lambda member: _book(member, rows),
    )


KINDS: tuple[Kind, ...] = (
    _kind(
        "hcpcs.fixed_width",
        "fixed-width HCPCS file",
        fixed_width.is_fixed_width,
        fixed_width.rows,
    ),
    _kind("hcpcs.csv", "HCPCS table", table.is_comma_separated, table.comma_separated),
    _kind("hcpcs.xlsx", "HCPCS spreadsheet", spreadsheet.is_spreadsheet, spreadsheet.rows),
    Kind(
        "hcpcs.processing_notes",
        System.HCPCS,
        "HCPCS processing notes",
        is_processing_notes,
        _untold,
        read_processing_notes,
    ),
)
