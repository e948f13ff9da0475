"""What is known of words: those of the books, their spellings, what others stand for."""

from collections.abc import Callable
from dataclasses import dataclass

from app.search.asking.lexicon import Lexicon
from app.search.asking.spelling import Spelling
from app.search.asking.words import forms
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Knowledge"]


def _nothing(_letters: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of words.

    ``heads`` are those under which the Index begins; ``initials`` tells what letters may be the
    first letters of.
    """

    lexicon: Lexicon
    spelling: Spelling
    vocabulary: Vocabulary
    heads: frozenset[str] = frozenset()
    initials: Callable[[str], tuple[str, ...]] = _nothing

    def known(self, word: str) -> tuple[str, ...]:
        """Return the spellings of a word that the books print."""
        return tuple(form for form in forms(word) if form in self.lexicon)
