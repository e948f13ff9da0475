"""The synonyms of one coder: words of a clinic, and what the code books say for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.vocabulary.entries import Entry, Key, Reason
from app.vocabulary.folding import split

__all__ = ["NONE", "EmptySynonymError", "Synonyms"]


class EmptySynonymError(ValueError):
    """A synonym without words."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Pairs of what is typed and what is meant; several meanings of one wording are all searched.

    They come before what the program knows: a clinic in which MS is always multiple sclerosis
    says so once, and is not asked again.
    """

    pairs: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Synonyms":
        """Return the synonyms, each given once.

        Raises:
            EmptySynonymError: one side of a pair has no words.
        """
        kept = dict.fromkeys((typed.strip(), meant.strip()) for typed, meant in pairs)
        for typed, meant in kept:
            if not split(typed) or not split(meant):
                raise EmptySynonymError(
                    f"The synonym “{typed[:40]}” for “{meant[:40]}” lacks words: write both sides."
                )
        return cls(tuple(kept))

    def entries(self) -> dict[Key, Entry]:
        """Return the synonyms by their words."""
        meanings: dict[Key, list[str]] = {}
        for typed, meant in self.pairs:
            meanings.setdefault(tuple(split(typed)), []).append(meant)
        return {key: Entry(tuple(meant), Reason.OWN) for key, meant in meanings.items()}


NONE = Synonyms()
