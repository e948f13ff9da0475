"""Procedures, devices, tests, medicines and values that a chart names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from app.domain.reading.mentioned import MentionKind
from app.reading.measured import values
from app.reading.passages import is_plain
from app.reading.thing_words import Names, bundled
from app.reading.words import Word, words_of
from app.vocabulary.folding import folded
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Thing", "things"]

_MOST = 3
_Placed = tuple[int, int, MentionKind | None]
_WRITTEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Thing(NamedTuple):
    """What is named at ``start`` up to ``end``, exclusive, in code points."""

    start: int
    end: int
    kind: MentionKind


def things(
    text: str, start: int, end: int, vocabulary: Vocabulary, names: Names | None = None
) -> list[Thing]:
    """Return what is named between two places of a text; ``names`` are those of the code books.

    What stands for other words, by the vocabulary or the coder’s own synonyms, names what they do.
    """
    sentence = text[start:end]
    found: list[_Placed] = []
    for each in _by_worth(sentence, vocabulary, names or {}):
        if not any(each[0] < ended and begun < each[1] for begun, ended, _ in found):
            found.append(each)
    things = (Thing(start + begun, start + ended, kind) for begun, ended, kind in found if kind)
    return sorted(things)


def _by_worth(sentence: str, vocabulary: Vocabulary, names: Names) -> Iterator[_Placed]:
    """Yield values, then what is written out, then what stands for other words."""
    yield from ((*place, MentionKind.VALUE) for place in values(sentence, 0, len(sentence)))
    yield from _Sentence(sentence, words_of(sentence)).named(names)
    yield from _short(sentence, vocabulary)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    words: Sequence[Word]
    taken: set[int] = field(default_factory=set)

    def named(self, names: Names) -> Iterator[_Placed]:
        """Yield what stands there, also what only looks like a thing (None)."""
        for first, last, kind in chain(self._by_patterns(), self._by_books(names)):
            yield self._place(first, last, kind)
        for at, word in enumerate(self.words):
            kind = bundled().kind_of(word.text, names) if at not in self.taken else None
            if kind is not None:
                yield self._place(at, at + 1, kind)

    def _place(self, first: int, last: int, kind: MentionKind | None) -> _Placed:
        """Return where it stands, with the words that say how it is done: “laparoscopic”."""
        if kind is MentionKind.PROCEDURE:
            while self._is_how(first - 1):
                first -= 1
        self.taken.update(range(first, last))
        return self.words[first].start, self.words[last - 1].end, kind

    def _is_how(self, at: int) -> bool:
        return at >= 0 and at not in self.taken and self.words[at].text in bundled().approach

    def _by_patterns(self) -> Iterator[tuple[int, int, MentionKind | None]]:
        """Yield first word, word after the last and kind."""
        is_in_capitals = self.text.isupper()
        for first, after, meaning in bundled().patterns.found(self.words):
            last = after - 1
            while self.words[last].is_sign:
                last -= 1
            written = self.text[self.words[first].start : self.words[last].end]
            is_meant = meaning.allows(written, is_in_capitals=is_in_capitals)
            if is_meant and first not in self.taken:
                yield first, last + 1, meaning.kind

    def _by_books(self, names: Names) -> Iterator[tuple[int, int, MentionKind]]:
        """Yield what two or three words name in the code books."""
        for at in range(len(self.words) - 1 if names else 0):
            if not (self.words[at].text.isalpha() and self.words[at + 1].text.isalpha()):
                continue
            for after in range(min(at + _MOST, len(self.words)), at + 1, -1):
                kind = names.get(" ".join(word.text for word in self.words[at:after]))
                if kind is not None and self.taken.isdisjoint(range(at, after)):
                    yield at, after, kind


def _short(sentence: str, vocabulary: Vocabulary) -> Iterator[_Placed]:
    written = list(_WRITTEN.finditer(sentence))
    words = [folded(each[0]) for each in written]
    at = 0
    while at < len(words):
        count, entry = vocabulary.entry_at(words, at) or (1, None)
        start, end = written[at].start(), written[at + count - 1].end()
        if entry is not None and is_plain(entry, sentence[start:end]):
            kind = _kind_meant(entry.meanings[0])
            if kind is not None:
                yield start, end, kind
        at += count


@lru_cache(maxsize=4096)
def _kind_meant(meaning: str) -> MentionKind | None:
    """Return what the last of some words name: “laparoscopic cholecystectomy”."""
    named = _Sentence(meaning, words_of(meaning)).named({})
    return next((kind for _, end, kind in named if end == len(meaning)), None)
