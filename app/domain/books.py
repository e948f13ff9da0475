"""What edits and reading may ask of the code books."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from app.domain.codes import System, systems_of, undotted

if TYPE_CHECKING:
    from app.domain.printed.revisions import Comparison

__all__ = [
    "SERVICES",
    "Books",
    "Edition",
    "Entry",
    "Fact",
    "Note",
    "NoteKind",
    "SeventhCharacter",
    "Status",
    "Titled",
    "entry_of",
]

SERVICES = (System.HCPCS, System.CPT)
"""The systems of service lines, in the order in which a code is looked for."""


class Status(StrEnum):
    """What a code is on a date."""

    VALID = "valid"
    HEADER = "header"
    NOT_IN_EDITION = "not_in_edition"
    NO_EDITION = "no_edition"
    NOT_VERIFIED = "not_verified"


class NoteKind(StrEnum):
    """The kinds of instructional notes of the Tabular List."""

    INCLUDES = "includes"
    INCLUSION_TERM = "inclusion_term"
    EXCLUDES1 = "excludes1"
    EXCLUDES2 = "excludes2"
    CODE_FIRST = "code_first"
    USE_ADDITIONAL = "use_additional"
    CODE_ALSO = "code_also"
    NOTE = "note"
    SEVENTH_CHARACTER = "seventh_character"


@dataclass(frozen=True, slots=True)
class Edition:
    """One loaded release of a code system and the dates that it covers, both inclusive."""

    system: System
    edition: str
    effective_from: date
    effective_to: date
    codes: int
    headers: int
    source: str
    licence: str


@dataclass(frozen=True, slots=True)
class Titled:
    """A code with its title."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Note:
    """An instructional note; ``source`` is the level that carries it.

    ``source`` is a dotted code (``R09``), a section range (``R00-R09``) or ``chapter 18``;
    ``codes`` are the codes, stems and ranges that the text names in parentheses.
    """

    kind: NoteKind
    text: str
    source: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known of a code that is no note: ``poa_exempt`` ``yes``."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class SeventhCharacter:
    """A value of the 7th character and what it means."""

    char: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A code on a date: all that the book says of it.

    ``parents`` go from the chapter down; ``notes`` from the code up to the chapter.
    ``valid_from`` and ``valid_to`` are None where the limit lies outside the loaded years;
    ``notes_as_of`` is the release date of notes that are newer than the date asked for.
    ``has_notes_loaded`` is False where only codes were released for the date, so that no note
    is no statement.
    """

    system: System
    code: str
    status: Status
    title: str = ""
    edition: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    parents: tuple[Titled, ...] = ()
    children: tuple[Titled, ...] = ()
    notes: tuple[Note, ...] = ()
    seventh_characters: tuple[SeventhCharacter, ...] = ()
    index_paths: tuple[str, ...] = ()
    notes_as_of: date | None = None
    also: tuple[System, ...] = ()
    facts: tuple[Fact, ...] = ()
    has_notes_loaded: bool = True

    @property
    def is_billable(self) -> bool:
        """Tell whether the code may stand on a claim of that date."""
        return self.status is Status.VALID


class Books(Protocol):
    """The code books, asked by date."""

    def editions(self) -> Sequence[Edition]:
        """Return every loaded release, the oldest first within its system."""

    def edition_on(self, system: System, on: date) -> Edition | None:
        """Return the edition in force on a date, None where none is loaded."""

    def entry(self, code: str, on: date, system: System | None = None) -> Entry:
        """Return what the books say of a code on a date.

        Without ``system`` every system whose shape fits is asked; the first valid, then the
        first header, wins in the order of ``System``.

        Raises:
            ValueError: the text has the shape of no known system.
        """

    def no_edition_message(self, system: System, on: date) -> str:
        """Return one line: which dates are loaded, and how to get the release of this one."""

    def revisions(self, system: System, old: str, new: str) -> "Comparison":
        """Return what changed between two editions, named as `editions` names them.

        Raises:
            ValueError: one of them is not loaded.
        """


def entry_of(books: Books, code: str, on: date, systems: Sequence[System]) -> Entry:
    """Return what the books say of a code that was stored, whatever it looks like.

    The first of ``systems`` whose shape fits is asked; a code of no such shape stands in no
    edition.
    """
    for system in systems:
        if system in systems_of(code):
            return books.entry(code, on, system)
    return Entry(systems[0], undotted(code), Status.NOT_IN_EDITION)
