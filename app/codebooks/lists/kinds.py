"""The files of lists that can be read."""

from functools import partial

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.lists.edition import book_of, newest_month, taxonomy_day
from app.codebooks.lists.layout import Layout, is_of
from app.codebooks.lists.layouts import LAYOUTS
from app.codebooks.lists.record import records
from app.codebooks.making.book import Book
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]


def _recognises(layout: Layout, member: Member) -> bool:
    return is_of(member, layout)


def _edition(layout: Layout, member: Member) -> EditionHint | None:
    """Return the newest month inside; the list may be newer, and a name tells better."""
    try:
        newest = newest_month(records(member, layout), layout.system)
    except ValueError as error:
        raise _broken(member, error) from error
    if newest is None and layout.system is System.TAXONOMY:
        newest = taxonomy_day(member.name)
    return EditionHint(newest, is_certain=False) if newest else None


def _read(layout: Layout, member: Member) -> Book:
    try:
        return book_of(records(member, layout), layout.system)
    except ValueError as error:
        raise _broken(member, error) from error


def _broken(member: Member, error: ValueError) -> BrokenReleaseError:
    mend = "correct it or name its columns with --columns" if member.mapped else "get it again"
    return BrokenReleaseError(f"{member.name} cannot be read: {error}; {mend}.")


def _kind(layout: Layout) -> Kind:
    return Kind(
        id=f"{layout.system.lower()}.list",
        system=layout.system,
        name=layout.name,
        recognises=partial(_recognises, layout),
        edition_of=partial(_edition, layout),
        read=partial(_read, layout),
    )


# One kind a list, whatever its form: of one edition the file that was opened last is taken.
KINDS: tuple[Kind, ...] = tuple(_kind(layout) for layout in LAYOUTS)
