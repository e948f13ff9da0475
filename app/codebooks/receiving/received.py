"""What was received from a publisher, and the kinds of files that can be read.

A reader is one `Kind`: it tells from a file’s content whether it knows it, from when its content
holds, and what it says. Each code set keeps its own in ``app/codebooks/<code set>/kinds.py``;
``app/codebooks/kinds.py`` names them all. Opening zips, telling editions, keeping what was
received, laying editions side by side and turning to the new books is done for every kind alike.
"""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from app.codebooks.files.column_map import ColumnMap
from app.codebooks.making.layers import Days
from app.domain.codes import System

__all__ = ["EditionHint", "Extra", "Kind", "Member", "Part"]

_START = 4096


@dataclass(frozen=True, slots=True)
class Member:
    """One received file: a loose file, or one out of a zip or folder, already unpacked.

    ``name`` is as its publisher wrote it, folders included. It is never used as a path; it stands
    in messages, and is asked for a year only where the content tells none. ``mapped`` is None but
    where the user said what the columns of a table mean.
    """

    name: str
    content: bytes
    mapped: ColumnMap | None = None

    @property
    def start(self) -> str:
        """Return the whole lines within the first 4096 bytes, enough to recognise a kind."""
        start = self.content[:_START].decode("utf-8-sig", errors="replace")
        return start.rpartition("\n")[0] if len(self.content) > _START else start

    @property
    def text(self) -> str:
        """Return all of it as text: UTF-8, else Latin-1, the two that publishers use."""
        try:
            return self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.content.decode("latin-1")


@dataclass(frozen=True, slots=True)
class EditionHint:
    """The day from which a file says that it holds: fiscal year 2026 is 1 October 2025.

    An uncertain one, such as the newest effective date inside, yields to a year in a name.
    ``codes`` is the number of valid codes that the file says its release has.
    """

    released: date
    is_certain: bool = True
    codes: int | None = None


class Part:
    """What one file says: a `Book`, an `Extra`, or a value that the code set’s assembler knows.

    A `Book` may be partial: without places it brings no codes, without notes no notes.
    """

    __slots__ = ()

    @property
    def beside(self) -> "Extra | None":
        """Return what the file brings beside codes and notes, None for most files."""
        return None


class Extra(Part, ABC):
    """What a release brings beside codes and notes: rows of a table of its own.

    The table stands in ``app/codebooks/making/schema.py``. Of two editions the newer one speaks
    from its first day on; the newest speaks for all later days.
    """

    __slots__ = ()

    @property
    def beside(self) -> "Extra":
        """Return itself: it is all that the file brings."""
        return self

    @property
    def codes(self) -> int:
        """Count its rows where they are what the release is for, such as pairs of NCCI.

        0 for what only accompanies codes, such as an index.
        """
        return 0

    @abstractmethod
    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add its rows, each with the ordinals of ``days``, for the code set of that number."""


def _only(_member: Member) -> str:
    """Say that an edition has one file of this kind."""
    return ""


def _as_received(member: Member) -> bytes:
    return member.content


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: how it is recognised, what tells its edition, how it is read.

    Attributes:
        id: stays the same for ever, such as ``icd10cm.order``: it is kept with what was received.
        system: the code set that it belongs to.
        name: what a coder calls it, for messages: ``order file``.
        recognises: tells by content alone, quickly and without raising. A file is of the first
            kind that recognises it; be strict enough to leave the others theirs.
        edition_of: what the content says of its edition, None where it says nothing. Raises nothing
            but BrokenReleaseError.
        read: returns what the file says. Raises BrokenReleaseError, one plain line that names
            the member and the mend, for whatever is cut, malformed or hostile; nothing else.
        volume: which of several files of this kind that make up one edition, such as
            ``practitioner 1``; files of the same volume replace one another.
        licence: whose licence the user must declare to hold before it is read; empty for most.
        keeps: returns what is kept of it, read again whenever the books are built: as received,
            but without licensed text that came along. Raises as ``read`` does.
    """

    id: str
    system: System
    name: str
    recognises: Callable[[Member], bool]
    edition_of: Callable[[Member], EditionHint | None]
    read: Callable[[Member], Part]
    volume: Callable[[Member], str] = field(default=_only)
    licence: str = ""
    keeps: Callable[[Member], bytes] = field(default=_as_received)
