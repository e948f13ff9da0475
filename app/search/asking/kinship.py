"""Other words for a word of a query: of the same root, of the same meaning."""

from collections.abc import Iterator
from functools import lru_cache

from app.search.asking.asked import Term, Way
from app.search.asking.knowledge import Knowledge
from app.vocabulary.families import is_of_family, root

__all__ = ["Kinship"]

_KEPT = 2000


class Kinship:
    """Remembers what it has worked out, for each key asks for the same words again."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._of_words = lru_cache(maxsize=_KEPT)(self._worked_out)

    def of(self, term: Term) -> tuple[Way, ...]:
        """Return the wordings that may stand for a whole word, none for what is half typed."""
        return self._of_words(term.spellings) if not term.ways else ()

    def _worked_out(self, spellings: tuple[str, ...]) -> tuple[Way, ...]:
        ways = dict.fromkeys([*self._family(spellings), *self._related(spellings)])
        return tuple(ways)

    def _family(self, spellings: tuple[str, ...]) -> Iterator[Way]:
        for word in spellings[:1]:
            if begun := root(word):
                beginning = self._knowledge.lexicon.beginning(begun)
                kin = tuple(w for w in beginning if w not in spellings and is_of_family(w, begun))
                if kin:
                    yield (kin,)

    def _related(self, spellings: tuple[str, ...]) -> Iterator[Way]:
        for word in spellings:
            for other in self._knowledge.vocabulary.related.get((word,), ()):
                way = tuple(self._knowledge.known(part) for part in other)
                if all(way):
                    yield way
