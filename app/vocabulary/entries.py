"""What stands for what: an abbreviation, a shorthand, a lay word, a synonym of the coder’s own."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

__all__ = ["Entry", "Key", "Reason"]

Key: TypeAlias = tuple[str, ...]
"""The words of an entry, folded, in their order."""


class Reason(StrEnum):
    """Why words of a query were searched as others."""

    ABBREVIATION = "abbreviation"
    INITIALS = "initials"
    SHORTHAND = "shorthand"
    NUMBER = "number"
    LAY = "lay words"
    OWN = "own synonym"
    BRITISH = "British spelling"
    SPELLING = "spelling"
    APART = "written apart"


_SHORT = frozenset({Reason.ABBREVIATION, Reason.INITIALS})


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that stand for others.

    ``meanings`` are in the words of the code books, the commonest first; an empty one says that
    the words are left out. ``is_capital`` is set where the same letters are an everyday word;
    ``small`` is what they stand for in small letters, None for themselves.
    """

    meanings: tuple[str, ...]
    reason: Reason
    is_capital: bool = False
    small: "Entry | None" = None

    @property
    def is_choice(self) -> bool:
        """Tell whether only the coder can know which of the senses is meant."""
        return self.reason in _SHORT and len(self.meanings) > 1

    @property
    def is_left_out(self) -> bool:
        """Tell whether the words say nothing of what is looked for."""
        return self.meanings == ("",)
