"""What changed between two editions of a code set, and what of it touches the coder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.books import Edition, NoteKind, Titled
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode

__all__ = [
    "YEAR",
    "Comparison",
    "Mine",
    "Revision",
    "RevisionKind",
    "Told",
    "Touch",
    "Use",
    "touched",
]

YEAR = timedelta(days=365)
"""How long a code that was given counts as used."""


class RevisionKind(StrEnum):
    """How a code or a note changed, in the order in which a coder must act on it."""

    BECAME_HEADER = "became_header"
    DELETED = "deleted"
    ADDED = "added"
    REVISED = "revised"
    NOTE_MOVED = "note_moved"
    NOTE_CAME = "note_came"
    NOTE_WENT = "note_went"

    @property
    def is_of_note(self) -> bool:
        """Tell whether a note changed, and not the code itself."""
        return self in (self.NOTE_MOVED, self.NOTE_CAME, self.NOTE_WENT)


@dataclass(frozen=True, slots=True)
class Revision:
    """One change from one edition to another.

    ``code`` is where it stands: a code, or for a note also a section range or ``chapter 18``;
    ``title`` is that of the newer edition where it still stands there. ``old`` and ``new`` are
    its titles, or the words of a note of the kinds ``was`` and ``became``; empty where there is
    none. ``successors`` take the place of a code that is no longer valid, ``predecessors`` are
    the codes that were given before there was this one; ``is_converted`` where the Conversion
    Table names them.
    """

    system: System
    code: str
    kind: RevisionKind
    title: str
    old: str = ""
    new: str = ""
    was: NoteKind | None = None
    became: NoteKind | None = None
    successors: tuple[Titled, ...] = ()
    predecessors: tuple[str, ...] = ()
    is_converted: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed from an edition to another.

    ``has_notes`` is False where one of them brings no notes to compare. ``table`` names the
    Conversion Table that was asked; without its word, a code that became a header has its
    children for successors, and others have none.
    """

    old: Edition
    new: Edition
    revisions: tuple[Revision, ...]
    has_notes: bool = True
    table: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """A code on the coding sheet of an encounter; ``on`` is the date by which it was coded."""

    on: date
    encounter_id: int
    patient: str
    code: SystemCode


@dataclass(frozen=True, slots=True)
class Mine:
    """A code with what makes it one of the coder’s own: encounters, notebook, or both."""

    code: SystemCode
    uses: tuple[Use, ...] = ()
    is_favourite: bool = False
    rules: int = 0
    has_note: bool = False


@dataclass(frozen=True, slots=True)
class Touch:
    """A revision with the coder’s own codes that it concerns; often there is none."""

    revision: Revision
    mine: tuple[Mine, ...] = ()

    @property
    def uses(self) -> tuple[Use, ...]:
        """Return the encounters affected, the latest first; one may bear several such codes."""
        return tuple(sorted((use for mine in self.mine for use in mine.uses), reverse=True))


@dataclass(frozen=True, slots=True)
class Told:
    """A comparison told to one coder; ``since`` is the first day of coding that counts as use."""

    comparison: Comparison
    touches: tuple[Touch, ...]
    since: date

    @property
    def touching(self) -> tuple[Touch, ...]:
        """Return what concerns codes of the coder’s own."""
        return tuple(touch for touch in self.touches if touch.mine)


def touched(
    comparison: Comparison, mine: Iterable[Mine], above: Mapping[SystemCode, frozenset[str]]
) -> tuple[Touch, ...]:
    """Return every revision with those codes of the coder that it concerns.

    A change of a code concerns that code, a new code those that were given before it, and the
    change of a note every code at or below its place. ``above`` names for each code all places
    over it, in one edition or the other.
    """
    own = {each.code: each for each in mine}
    below: dict[str, list[Mine]] = {}
    for code, each in own.items():
        for place in above.get(code, frozenset()) | {code.code}:
            below.setdefault(place, []).append(each)
    return tuple(Touch(each, _concerned(each, own, below)) for each in comparison.revisions)


def _concerned(
    revision: Revision, own: Mapping[SystemCode, Mine], below: Mapping[str, list[Mine]]
) -> tuple[Mine, ...]:
    if revision.kind.is_of_note:
        return tuple(below.get(revision.code, ()))
    is_new = revision.kind is RevisionKind.ADDED
    codes = revision.predecessors if is_new else (revision.code,)
    named = (own.get(SystemCode(revision.system, code)) for code in codes)
    return tuple(each for each in named if each is not None)
