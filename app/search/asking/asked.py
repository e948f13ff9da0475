"""The words of a query as they were understood: known, half typed, standing for others."""

from dataclasses import dataclass
from typing import TypeAlias

from app.vocabulary.entries import Reason

__all__ = ["Asked", "Replacement", "Term", "Way", "Word"]

Word: TypeAlias = tuple[str, ...]
"""The spellings of one word, of which a phrase holds any."""
Way: TypeAlias = tuple[Word, ...]
"""Words of which a phrase holds every one."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word asked for, or several that mean one thing.

    ``spellings`` are the words of the index that fulfil it; ``start`` is what the word begins
    with when it may be half typed, else empty; ``meant`` is set when it is not what was typed;
    ``ways`` are wordings that fulfil it too, each with all of its words; ``slips`` is how many
    slips of the finger a misspelt word has; ``others`` are what it may be besides, the likeliest
    first.
    """

    typed: str
    spellings: Word = ()
    start: str = ""
    meant: str = ""
    is_needed: bool = True
    ways: tuple[Way, ...] = ()
    slips: int = 0
    others: tuple["Term", ...] = ()

    @property
    def is_known(self) -> bool:
        """Tell whether any word of the index can fulfil it."""
        return bool(self.spellings or self.start or self.ways)

    @property
    def only_joins(self) -> bool:
        """Tell whether a hit need not hold it: “w/”, which stands for “with”, says nothing."""
        return not self.is_needed or not all(self.ways)

    @property
    def shown(self) -> str:
        """The word as it was searched."""
        return self.meant or self.typed


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words that were searched as others, and why; no meaning says that they were left out.

    ``beside`` is what was typed, as a term, where it was searched too.
    """

    typed: str
    meaning: str
    reason: Reason
    beside: Term | None = None

    @property
    def said(self) -> str:
        """The replacement in words: ``spelling: diabeties → diabetes``."""
        return f"{self.reason}: {self.typed} → {self.meaning or 'left out'}"


@dataclass(frozen=True, slots=True)
class Asked:
    """One reading of a query."""

    terms: tuple[Term, ...]
    replacements: tuple[Replacement, ...] = ()

    @property
    def shown(self) -> str:
        """The query as it was searched."""
        return " ".join(term.shown for term in self.terms)

    @property
    def needed(self) -> tuple[Term, ...]:
        """The words that a hit must hold: all but those that only join others."""
        return tuple(term for term in self.terms if not term.only_joins) or self.terms
