"""A query cut into what the vocabulary knows: abbreviations, lay words, and single words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.search.asking.wording import Wording
from app.search.asking.words import SMALL_WORDS
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.figures import figure_at
from app.vocabulary.speech import JOINING, Said
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Piece", "pieces"]

# Titles of codes end so, in capitals.
_PRINTED = frozenset({"nec", "nos"})
_SAID = SMALL_WORDS | JOINING | {"no", "not"}
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a query that stand together; ``entry`` says what they stand for.

    ``before`` is the word before them; ``is_open`` when the last of them may be half typed;
    ``is_capital`` when they were written in capitals among words that were not.
    """

    words: tuple[str, ...]
    entry: Entry | None
    before: str
    is_open: bool
    is_capital: bool = False

    @property
    def typed(self) -> str:
        """The words as the coder is told of them."""
        return " ".join(self.words)

    @property
    def is_word_too(self) -> bool:
        """Tell whether what was typed may also be meant as the everyday word that it is."""
        return not (self.is_capital and self.entry and self.entry.is_capital)


@dataclass(frozen=True, slots=True)
class _Query:
    words: Sequence[str]
    capitals: frozenset[str]
    is_all_capital: bool
    is_closed: bool
    wording: Wording


def pieces(
    words: Sequence[str],
    text: str,
    vocabulary: Vocabulary,
    wording: Wording,
    initials: Callable[[str], tuple[str, ...]] | None = None,
) -> Iterator[Piece]:
    """Yield the pieces of a query, the longest entry at each place.

    ``initials`` tells what letters in capitals may be the first letters of that stand for
    nothing else.
    """
    capitals, is_all_capital = _capitals(text)
    query = _Query(words, capitals, is_all_capital, text[-1:].isspace(), wording)
    at = 0
    while at < len(words):
        count, entry = _longest(words, at, vocabulary)
        if (spoken := vocabulary.spoken.at(words, at)) and _is_said(query, spoken, count, entry):
            yield from _spoken(query, at, spoken, vocabulary)
            at += spoken[0]
            continue
        piece = _piece(query, at, count)
        if initials and not entry and piece.is_capital and (meant := initials(words[at])):
            entry = Entry(meant, Reason.INITIALS)
        if entry and (said := _said(query, piece, entry)):
            yield replace(piece, entry=said)
        else:
            yield from (_piece(query, each, 1) for each in range(at, at + count))
        at += count


def _is_said(query: _Query, spoken: Said, count: int, entry: Entry | None) -> bool:
    """Tell whether words are meant as they are spoken: more of them than stand together."""
    _, said, _, _ = spoken
    is_own = entry is not None and entry.reason is Reason.OWN
    return len(said) > count and not is_own and " ".join(said) not in query.wording.as_typed


def _spoken(query: _Query, at: int, spoken: Said, vocabulary: Vocabulary) -> Iterator[Piece]:
    """Yield what is said in words apart from each other, and the sides that stand between them."""
    count, said, entry, sides = spoken
    whole = _piece(query, at, count)
    yield replace(whole, words=said, entry=entry)
    for side in sides:
        meant = vocabulary.entries.get((side,))
        yield Piece((side,), meant, whole.before, is_open=False)


def _capitals(text: str) -> tuple[frozenset[str], bool]:
    """Return the words in capitals, in small letters; none of a text that has nothing else."""
    found = _WORD.findall(text)
    if len(found) > 1 and text.isupper():
        return frozenset(), True
    return frozenset(word.lower() for word in found if word.isupper()), False


def _longest(words: Sequence[str], at: int, vocabulary: Vocabulary) -> tuple[int, Entry | None]:
    """Return what begins at a word: an entry, or a figure where it takes at least as many words."""
    count, entry = vocabulary.entry_at(words, at) or (1, None)
    if entry and entry.reason is Reason.OWN:
        return count, entry
    figure = figure_at(words, at)
    return figure if figure and figure[0] >= count else (count, entry)


def _piece(query: _Query, at: int, count: int) -> Piece:
    end = at + count
    before = query.words[at - 1] if at else ""
    is_open = end == len(query.words) and not query.is_closed
    held = tuple(query.words[at:end])
    return Piece(held, None, before, is_open, query.capitals.issuperset(held))


def _said(query: _Query, piece: Piece, entry: Entry) -> Entry | None:
    """Return what the entry says here, None where the words stand for themselves."""
    if piece.typed in query.wording.as_typed:
        return None
    is_alone = len(query.words) == 1
    if entry.is_capital and not _is_abbreviation(query, piece, entry):
        if entry.small and not (is_alone and entry.small.is_left_out):
            return _said(query, piece, entry.small)
        if not is_alone:
            return None
    if entry.is_left_out and is_alone:
        return None
    # A letter may be the beginning of any word.
    if piece.is_open and len(piece.typed) == 1 and piece.typed.isalpha():
        return None
    chosen = dict(query.wording.chosen).get(piece.typed)
    return replace(entry, meanings=(chosen,)) if chosen in entry.meanings else entry


def _is_abbreviation(query: _Query, piece: Piece, entry: Entry) -> bool:
    """Tell whether letters that are a word too are meant as an abbreviation.

    Where all is in capitals, those that make no sentence may be: ALL in remission, not AS needed.
    """
    if piece.before and piece.typed in _PRINTED:
        return False
    is_likely = query.is_all_capital and not entry.small and piece.typed not in _SAID
    return piece.is_capital or is_likely
