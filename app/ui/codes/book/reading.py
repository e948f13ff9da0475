"""What the page of a code needs from the code books, read on the worker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.asking.families import neighbours, seventh_choices, siblings
from app.codebooks.asking.history import history
from app.codebooks.asking.remarks import remarks
from app.codebooks.icd10cm.guidelines.book import guidelines_for
from app.codebooks.mce.lists import mce_lists
from app.codebooks.risk.lookup import hccs_of
from app.domain.books import SERVICES, Entry, Status, Titled
from app.domain.codes import System
from app.domain.printed.families import SeventhChoice, Sibling
from app.domain.printed.guidelines import Guideline
from app.domain.printed.history import History
from app.domain.rules.mce import Listing, MceList
from app.domain.rules.remarks import Remark
from app.domain.rules.risk import Hcc
from app.ui.codes.visits import Visit

__all__ = ["Further", "NoPageError", "OpenPage", "read_further", "read_page"]

_CM = System.ICD_10_CM
_KNOWN = (Status.VALID, Status.HEADER)
_OF_SERVICES = (
    System.MPFS,
    System.NCCI_MUE,
    System.NCCI_AOC,
    System.NCD,
    System.LCD,
    System.ARTICLE,
)
_SETS = {_CM: (System.HCC, System.MCE), **dict.fromkeys(SERVICES, _OF_SERVICES)}


class NoPageError(ValueError):
    """A text that is no code, so that the book has no page of it: one line that says so."""


@dataclass(frozen=True, slots=True)
class OpenPage:
    """What stands at the top of the page, and all that the book itself says of the code."""

    visit: Visit
    on: date
    entry: Entry
    help_line: str = ""
    sides: tuple[Sibling, ...] = ()
    sevenths: tuple[SeventhChoice, ...] = ()
    beside: tuple[Titled, ...] = ()
    hccs: tuple[Hcc, ...] = ()
    listings: tuple[Listing, ...] = ()

    @property
    def is_manifestation(self) -> bool:
        """Tell whether the Medicare Code Editor lists the code as a manifestation."""
        return any(each.list is MceList.MANIFESTATION for each in self.listings)


@dataclass(frozen=True, slots=True)
class Further:
    """What guidelines, rules and earlier editions say; ``missing`` are sets not loaded."""

    guidelines: tuple[Guideline, ...] = ()
    remarks: tuple[Remark, ...] = ()
    history: History = field(default_factory=History)
    missing: tuple[System, ...] = ()


def read_page(books: CodeBooks, visit: Visit, on: date) -> OpenPage:
    """Look a code up on a date, with what stands beside it.

    Raises:
        NoPageError: the text is not written like a code of the system.
    """
    try:
        entry = books.entry(visit.code, on, visit.system)
    except ValueError as error:
        raise NoPageError(str(error)) from error
    if entry.status is Status.NO_EDITION:
        help_line = books.no_edition_message(entry.system, on)
        return OpenPage(visit, on, entry, help_line)
    if entry.system is not _CM or entry.status not in _KNOWN:
        return OpenPage(visit, on, entry)
    return OpenPage(
        visit,
        on,
        entry,
        sides=books.ask(_CM, siblings, entry.code, on),
        sevenths=books.ask(_CM, seventh_choices, entry.code, on),
        beside=books.ask(_CM, neighbours, entry.code, on),
        hccs=books.ask(System.HCC, hccs_of, entry.code, on),
        listings=books.ask(System.MCE, mce_lists, entry.code, on),
    )


def read_further(books: CodeBooks, entry: Entry, on: date) -> Further:
    """Ask guidelines, rules and all editions of the code."""
    guidelines = books.ask(_CM, guidelines_for, entry.code, on) if entry.system is _CM else ()
    # What ICD-10-CM itself says stands in sections of its own.
    said = (each for each in remarks(books, entry, on) if each.system is not _CM)
    return Further(
        guidelines,
        tuple(said),
        books.ask(entry.system, history, entry.code, entry.system),
        tuple(_missing(books, entry, on, has_guidelines=bool(guidelines))),
    )


def _missing(books: CodeBooks, entry: Entry, on: date, *, has_guidelines: bool) -> Iterator[System]:
    """Yield the sets that say nothing because none is loaded; ICD-10-CM for its guidelines."""
    if entry.status not in _KNOWN:
        return
    if entry.system is _CM and not has_guidelines:
        yield _CM
    sets = _SETS.get(entry.system, ())
    yield from (system for system in sets if books.edition_on(system, on) is None)
