"""Sets of codes: those of a specialty to choose from, and templates that are given together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.books import Entry, Status
from app.domain.codes import CODE_SYSTEMS, has_shape
from app.domain.notebook.kept import NotebookError, SystemCode

__all__ = ["MOST_CHARACTERS", "CodeSet", "Member", "Offered", "SetKind"]

MOST_CHARACTERS = 200
_LONGEST_NAME = 80


class SetKind(StrEnum):
    """What a set of codes is for."""

    SET = "set"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class Member:
    """A code in a set, with what the coder wants to remember of it there."""

    code: SystemCode
    note: str = ""

    def __post_init__(self) -> None:
        system, code = self.code.system, self.code.code
        if system not in CODE_SYSTEMS:
            raise NotebookError(f"a set takes codes of {', '.join(CODE_SYSTEMS)}, not of {system}")
        if not has_shape(code, system):
            raise NotebookError(f"“{code[:20]}” is not written like a code of {system}")
        if len(self.note) > MOST_CHARACTERS:
            raise NotebookError(f"a note in a set has up to {MOST_CHARACTERS} characters")


@dataclass(frozen=True, slots=True)
class CodeSet:
    """Codes under a name, each once, in an order of the coder’s own."""

    name: str
    kind: SetKind = SetKind.SET
    members: tuple[Member, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise NotebookError("a set needs a name")
        if len(self.name) > _LONGEST_NAME or not self.name.isprintable():
            raise NotebookError(f"the name of a set is one line of up to {_LONGEST_NAME} letters")
        if len({member.code for member in self.members}) < len(self.members):
            raise NotebookError(f"a code stands twice in “{self.name}”")

    @property
    def key(self) -> str:
        """Return the name in small letters: no two sets are called the same."""
        return self.name.casefold()

    @property
    def codes(self) -> tuple[SystemCode, ...]:
        """Return the codes in their order."""
        return tuple(member.code for member in self.members)

    def with_members(self, members: Sequence[Member]) -> "CodeSet":
        """Put members into the places of those with the same codes, and others at the end."""
        by_code = {member.code: member for member in (*self.members, *members)}
        return replace(self, members=tuple(by_code.values()))

    def without(self, code: SystemCode) -> "CodeSet":
        """Take a code out."""
        return replace(self, members=tuple(each for each in self.members if each.code != code))

    def moved(self, code: SystemCode, by: int) -> "CodeSet":
        """Move a code by some places, as far as there are any.

        Raises:
            NotebookError: the code is not in the set.
        """
        if code not in self.codes:
            raise NotebookError(f"{code.code} stands in “{self.name}” no more")
        members = list(self.members)
        at = self.codes.index(code)
        members.insert(max(0, at + by), members.pop(at))
        return replace(self, members=tuple(members))


@dataclass(frozen=True, slots=True)
class Offered:
    """A code of a set as it would be given to an encounter.

    ``entry`` is what the book says on the date of service ``on``; ``fault`` is one line that says
    why the code cannot stand on the claim, empty when it can. ``stands`` tells that it was given.
    """

    member: Member
    on: date
    entry: Entry
    fault: str = ""
    can_give: bool = True
    stands: bool = False

    @property
    def is_wanted(self) -> bool:
        """Tell whether the code may be ticked unasked: only what is valid, and given once."""
        return self.can_give and not self.stands and self.entry.status is Status.VALID
