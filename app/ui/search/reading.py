"""How the words in hand are read: the coder's own words, what was taken back, senses chosen."""

from dataclasses import replace

from app.search.asking.wording import PLAIN, Wording
from app.search.asking.words import words
from app.vocabulary.synonyms import Synonyms

__all__ = ["Reading"]


class Reading:
    """What the coder says of the words in the line, as long as they stand there."""

    def __init__(self) -> None:
        self._wording = PLAIN

    @property
    def wording(self) -> Wording:
        """What to search with."""
        return self._wording

    def take_synonyms(self, synonyms: Synonyms) -> None:
        """Know the coder's own words from now on."""
        self._wording = replace(self._wording, synonyms=synonyms)

    def take_back(self, typed: str) -> None:
        """Search words as they were typed."""
        self.restore(typed)
        self._wording = replace(self._wording, as_typed=self._wording.as_typed | {typed})

    def choose(self, typed: str, meaning: str) -> None:
        """Search one sense of words alone."""
        self.restore(typed)
        chosen = (*self._wording.chosen, (typed, meaning))
        self._wording = replace(self._wording, chosen=chosen)

    def restore(self, typed: str) -> None:
        """Search words as the program understands them."""
        self._wording = replace(
            self._wording,
            as_typed=self._wording.as_typed - {typed},
            chosen=tuple(pair for pair in self._wording.chosen if pair[0] != typed),
        )

    def follow(self, text: str) -> None:
        """Forget what was said of words that no longer stand in the line."""
        if not (self._wording.as_typed or self._wording.chosen):
            return
        line = f" {' '.join(words(text))} "
        self._wording = replace(
            self._wording,
            as_typed=frozenset(each for each in self._wording.as_typed if f" {each} " in line),
            chosen=tuple(pair for pair in self._wording.chosen if f" {pair[0]} " in line),
        )
