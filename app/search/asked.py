"""The words of a query as they were understood: known, half typed, misspelt, unknown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.search.lexicon import Lexicon
from app.search.spelling import Spelling
from app.search.words import SMALL_WORDS, forms, words

__all__ = ["Asked", "Term", "understood"]

# A selection of many words finds nothing more exactly than its first dozen.
_MOST_WORDS = 12
_MOST_CHARACTERS = 2000
_SHORTEST_START = 3


@dataclass(frozen=True, slots=True)
class Term:
    """One word asked for.

    ``spellings`` are the words of the index that fulfil it; ``start`` is what the word begins
    with when it may be half typed, else empty; ``meant`` is set when the word was corrected.
    """

    typed: str
    spellings: tuple[str, ...] = ()
    start: str = ""
    meant: str = ""
    is_needed: bool = True

    @property
    def is_known(self) -> bool:
        """Tell whether any word of the index can fulfil it."""
        return bool(self.spellings or self.start)

    @property
    def shown(self) -> str:
        """The word as it was searched."""
        return self.meant or self.typed


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it was understood."""

    terms: tuple[Term, ...]

    @property
    def shown(self) -> str:
        """The query as it was searched."""
        return " ".join(term.shown for term in self.terms)

    @property
    def needed(self) -> tuple[Term, ...]:
        """The words that a hit must hold: all but those that only join others."""
        return tuple(term for term in self.terms if term.is_needed) or self.terms

    @property
    def corrections(self) -> str:
        """What was corrected: ``diabeties → diabetes``."""
        return ", ".join(f"{term.typed} → {term.meant}" for term in self.terms if term.meant)


def understood(text: str, lexicon: Lexicon, spelling: Spelling) -> Asked:
    """Return the words of a query with what each of them may stand for.

    The last word may be half typed unless a blank follows it.
    """
    typed = words(text[:_MOST_CHARACTERS], _MOST_WORDS)
    is_open = not text[-1:].isspace()
    terms = [
        term
        for at, word in enumerate(typed, start=1)
        for term in _terms(word, lexicon, spelling, is_open=is_open and at == len(typed))
    ]
    return Asked(tuple(_joined(terms, lexicon)))


def _terms(word: str, lexicon: Lexicon, spelling: Spelling, *, is_open: bool) -> Sequence[Term]:
    known = tuple(form for form in forms(word) if form in lexicon)
    begins = lexicon.begins(word)
    if is_open and begins:
        return [Term(word, known, start=word)]
    if known:
        return [Term(word, known, is_needed=word not in SMALL_WORDS)]
    if begins and len(word) >= _SHORTEST_START:
        return [Term(word, start=word)]
    return _split(word, lexicon) or [_corrected(word, lexicon, spelling)]


def _split(word: str, lexicon: Lexicon) -> Sequence[Term]:
    """Take apart two words that were written as one: nonpressure, heartfailure."""
    parts = (
        (word[:at], word[at:]) for at in range(_SHORTEST_START, len(word) - _SHORTEST_START + 1)
    )
    both = [(one, other) for one, other in parts if one in lexicon and other in lexicon]
    if not both:
        return []
    best = max(both, key=lambda pair: min(lexicon.frequency(part) for part in pair))
    return [Term(part, (part,)) for part in best]


def _corrected(word: str, lexicon: Lexicon, spelling: Spelling) -> Term:
    if near := spelling.corrected(word, farthest=1):
        return Term(word, _known_forms(near, lexicon), meant=near)
    if start := spelling.completed(word):
        return Term(word, start=start, meant=f"{start}…")
    if far := spelling.corrected(word):
        return Term(word, _known_forms(far, lexicon), meant=far)
    return Term(word)


def _known_forms(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(form for form in forms(word) if form in lexicon)


def _joined(terms: Sequence[Term], lexicon: Lexicon) -> Iterator[Term]:
    """Let two words stand for the one that they make: non traumatic, nontraumatic."""
    pairs = [one.typed + other.typed for one, other in pairwise(terms)]
    for at, term in enumerate(terms):
        whole = tuple(pair for pair in pairs[max(at - 1, 0) : at + 1] if pair in lexicon)
        yield replace(term, spellings=term.spellings + whole) if whole else term
