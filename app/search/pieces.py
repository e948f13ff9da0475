"""A query cut into what the vocabulary knows: abbreviations, lay words, and single words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.search.wording import Wording
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.figures import figure_at
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Piece", "pieces"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a query that stand together; ``entry`` says what they stand for.

    ``before`` is the word before them; ``is_open`` when the last of them may be half typed.
    """

    words: tuple[str, ...]
    entry: Entry | None
    before: str
    is_open: bool

    @property
    def typed(self) -> str:
        """The words as the coder is told of them."""
        return " ".join(self.words)


def pieces(
    words: Sequence[str], text: str, vocabulary: Vocabulary, wording: Wording
) -> Iterator[Piece]:
    """Yield the pieces of a query, the longest entry at each place."""
    at = 0
    while at < len(words):
        count, entry = _longest(words, at, vocabulary)
        piece = _piece(words, at, count, text)
        if entry and (said := _said(piece, entry, len(words), text, wording)):
            yield replace(piece, entry=said)
        else:
            yield from (_piece(words, each, 1, text) for each in range(at, at + count))
        at += count


def _longest(words: Sequence[str], at: int, vocabulary: Vocabulary) -> tuple[int, Entry | None]:
    """Return what begins at a word: an entry, or a figure where it takes at least as many words."""
    count, entry = vocabulary.entry_at(words, at) or (1, None)
    if entry and entry.reason is Reason.OWN:
        return count, entry
    figure = figure_at(words, at)
    return figure if figure and figure[0] >= count else (count, entry)


def _piece(words: Sequence[str], at: int, count: int, text: str) -> Piece:
    is_last = at + count == len(words)
    before = words[at - 1] if at else ""
    return Piece(tuple(words[at : at + count]), None, before, is_last and not text[-1:].isspace())


def _said(piece: Piece, entry: Entry, count: int, text: str, wording: Wording) -> Entry | None:
    """Return what the entry says here, None where the words stand for themselves."""
    if piece.typed in wording.as_typed:
        return None
    if entry.is_capital and not _is_capital(piece.typed, count, text):
        return _said(piece, entry.small, count, text, wording) if entry.small else None
    # A letter may be the beginning of any word.
    if piece.is_open and len(piece.typed) == 1 and piece.typed.isalpha():
        return None
    chosen = dict(wording.chosen).get(piece.typed)
    return replace(entry, meanings=(chosen,)) if chosen in entry.meanings else entry


def _is_capital(typed: str, count: int, text: str) -> bool:
    if count == 1:
        return True
    return not text.isupper() and re.search(rf"\b{typed.upper()}\b", text) is not None
