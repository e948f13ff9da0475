"""A query as it is understood: what was typed, what is searched, what only a coder can say."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from app.search.asking.asked import Asked, Replacement, Term
from app.search.asking.combined import commonest_first
from app.search.asking.knowledge import Knowledge
from app.search.asking.pieces import Piece, pieces
from app.search.asking.terms import expanded, joined, typed_terms
from app.search.asking.wording import PLAIN, Wording
from app.search.asking.words import words
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.glued import apart, together
from app.vocabulary.synonyms import Synonyms
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Choice", "Understood", "understood"]

# A selection of many words finds nothing more exactly than its first dozen.
_MOST_WORDS = 24
_MOST_CHARACTERS = 2000
_MOST_READINGS = 8
# Of so few small letters that may go on, so many senses are searched, behind other words fewer.
_BEGUN, _MOST_ALONE, _MOST_BEHIND = 3, 2, 1
# In small letters it is half a neck.
_NEC = "nec"
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_Part: TypeAlias = tuple[Sequence[Term], Sequence[Replacement]]


@dataclass(frozen=True, slots=True)
class Choice:
    """Words with several senses, of which each was searched."""

    typed: str
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """A query with its readings: one, or one for each sense of what has several."""

    query: str
    readings: tuple[Asked, ...]
    choices: tuple[Choice, ...] = ()

    @property
    def searched_as(self) -> str:
        """The words as they were searched, each reading of them."""
        return " or ".join(dict.fromkeys(asked.shown for asked in self.readings))

    @property
    def replacements(self) -> tuple[Replacement, ...]:
        """What was searched as something else without a choice; each can be taken back."""
        chosen = {choice.typed for choice in self.choices}
        said = (each for asked in self.readings for each in asked.replacements)
        return tuple(dict.fromkeys(each for each in said if each.typed not in chosen))


def understood(text: str, knowledge: Knowledge, wording: Wording = PLAIN) -> Understood:
    """Return the words of a query with what each of them may stand for.

    The last word may be half typed unless a blank follows it.
    """
    cut = _INITIALS.sub(lambda found: found[0].replace(".", ""), text[:_MOST_CHARACTERS])
    vocabulary = _with_own(knowledge.vocabulary, wording.synonyms)
    typed = _apart(words(cut, _MOST_WORDS), knowledge, vocabulary)
    found = list(pieces(typed, cut, vocabulary, wording, _initials(knowledge)))
    parts = [_parts(piece, knowledge, wording) for piece in found]
    readings = (
        _reading(each, knowledge) for each in islice(commonest_first(parts), _MOST_READINGS)
    )
    return Understood(text, tuple(readings), tuple(_choices(found)))


def _apart(typed: Sequence[str], knowledge: Knowledge, vocabulary: Vocabulary) -> list[str]:
    def is_word(word: str) -> bool:
        return (word,) in vocabulary.entries or word in knowledge.lexicon

    parts = [part for word in typed for part in apart(word, is_word)]
    return list(together(parts, knowledge.lexicon.__contains__))


@lru_cache(maxsize=4)
def _with_own(vocabulary: Vocabulary, synonyms: Synonyms) -> Vocabulary:
    return vocabulary.with_synonyms(synonyms) if synonyms.pairs else vocabulary


def _initials(knowledge: Knowledge) -> Callable[[str], tuple[str, ...]]:
    """Return what tells the initials of letters that are no word of the books."""
    return lambda word: () if word in knowledge.lexicon else knowledge.initials(word)


def _parts(piece: Piece, knowledge: Knowledge, wording: Wording) -> Sequence[_Part]:
    """Return what a piece is searched as, once for each of its senses."""
    if piece.entry is None or _is_begun(piece, piece.entry, knowledge):
        (word,) = piece.words
        if word in wording.as_typed:
            return [([Term(word, knowledge.known(word))], ())]
        is_open = piece.is_open and not (piece.is_capital and word == _NEC)
        return [typed_terms(word, piece.before, knowledge, is_open=is_open)]
    if piece.entry.is_left_out:
        return [([], [Replacement(piece.typed, "", piece.entry.reason)])]
    if piece.entry.reason is Reason.INITIALS:
        return [*_as_begun(piece, knowledge), *_each(piece, piece.entry, knowledge)]
    if piece.entry.is_capital and piece.entry.reason is Reason.LAY:
        meant = expanded(replace(piece, is_capital=True), piece.entry.meanings, knowledge)
        return [meant, typed_terms(piece.typed, "", knowledge, is_open=piece.is_open)]
    if piece.entry.is_choice:
        return _each(piece, _likely(piece, piece.entry, knowledge), knowledge)
    return [expanded(piece, piece.entry.meanings, knowledge)]


def _each(piece: Piece, entry: Entry, knowledge: Knowledge) -> Sequence[_Part]:
    return [expanded(piece, (meaning,), knowledge) for meaning in entry.meanings]


def _likely(piece: Piece, entry: Entry, knowledge: Knowledge) -> Entry:
    """Return an entry with the senses that come first where a word is more likely begun.

    Behind other words “ha” is half way to hand more often than any of its rarer senses.
    """
    is_begun = len(piece.typed) <= _BEGUN and piece.is_open and not piece.is_capital
    if is_begun and knowledge.lexicon.begins(piece.typed):
        most = _MOST_BEHIND if piece.before else _MOST_ALONE
        return replace(entry, meanings=entry.meanings[:most])
    return entry


def _as_begun(piece: Piece, knowledge: Knowledge) -> Sequence[_Part]:
    """Return letters in capitals as the beginning of a word that they may be too."""
    begun = piece.is_open and knowledge.lexicon.begins(piece.typed)
    return [([Term(piece.typed, start=piece.typed)], ())] if begun else []


def _is_begun(piece: Piece, entry: Entry, knowledge: Knowledge) -> bool:
    """Tell whether what would be left out is still being typed as a word: pt, of ptosis."""
    may_go_on = entry.is_left_out and piece.is_open and len(piece.words) == 1
    return may_go_on and not piece.is_capital and bool(knowledge.lexicon.begins(piece.typed))


def _reading(parts: Sequence[_Part], knowledge: Knowledge) -> Asked:
    terms = [term for part, _ in parts for term in part]
    said = tuple(replacement for _, replacements in parts for replacement in replacements)
    return Asked(tuple(joined(terms, knowledge)), said)


def _choices(found: Sequence[Piece]) -> Sequence[Choice]:
    return [
        Choice(piece.typed, piece.entry.meanings)
        for piece in found
        if piece.entry and piece.entry.is_choice
    ]
