"""A passage of a chart as the words that count, abbreviations as what they stand for."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.reading.concepts import Concepts
from app.reading.sentences import goes_on
from app.reading.stems import Stemmed, counts, stem, stemmed
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.folding import folded
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["is_plain", "passages", "understood_words"]

_BREAK = re.compile(r"(?<=[^\W_)])[.;!?](?=\s|$)|:\s|\n+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


# Shorter lines may list one thing each.
_WIDE = 36
_NON = "non"
# What small letters measure: MG may be myasthenia gravis, mg is not.
_UNITS = frozenset(
    (
        *("mg", "mcg", "g", "kg", "ml", "dl", "l", "cc", "mm", "cm", "m", "in", "ft", "lb", "lbs"),
        *("oz", "hr", "hrs", "h", "min", "am", "pm", "meq", "iu", "bpm", "c", "f", "x"),
    )
)


# A name that in capitals stands for dyspnea on exertion.
_UNWORDED = _UNITS | {"Doe"}


class _Written(NamedTuple):
    word: str
    start: int
    end: int


def passages(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text in which words belong together: clauses, lines, list items.

    A line that was broken to fit its page goes on: “congestive heart/failure”.
    """
    at, until = start, len(text) if end is None else end
    for found in _BREAK.finditer(text, start, until):
        if found[0] == "\n" and goes_on(text, found.start(), until, _WIDE):
            continue
        if found.start() > at:
            yield at, found.start()
        at = found.end()
    if at < until:
        yield at, until


def understood_words(
    text: str, start: int, end: int, vocabulary: Vocabulary, concepts: Concepts | None = None
) -> Iterator[Stemmed]:
    """Yield the words that count; what stands for others gives all of them at its place.

    “Non-alcoholic” is the one word that the books make of it.

    An abbreviation with several senses stays as it is written: only the coder knows.
    """
    written = [
        _Written(folded(found[0]), found.start(), found.end())
        for found in _WORD.finditer(text, start, end)
    ]
    if concepts is not None and any(each.word == _NON for each in written):
        written = list(_whole(written, concepts))
    words = [each.word for each in written]
    at = 0
    while at < len(written):
        count, entry = vocabulary.entry_at(words, at) or (1, None)
        whole = written[at : at + count]
        if entry is not None and is_plain(entry, text[whole[0].start : whole[-1].end]):
            yield from _expanded(entry.meanings[0], whole)
        else:
            yield from (Stemmed(*each) for each in whole if counts(each.word))
        at += count


def _whole(written: Sequence[_Written], concepts: Concepts) -> Iterator[_Written]:
    at = 0
    while at < len(written):
        one, at = written[at], at + 1
        if one.word == _NON and at < len(written) and written[at].start - one.end == 1:
            whole = one.word + written[at].word
            if stem(whole) in concepts.denials:
                one, at = _Written(whole, one.start, written[at].end), at + 1
        yield one


def is_plain(entry: Entry, as_written: str) -> bool:
    """Tell whether words stand for others here, and for which is beyond doubt."""
    if entry.is_choice or not entry.meanings[0] or as_written in _UNWORDED:
        return False
    if entry.is_capital and not as_written.isupper():
        return False
    return entry.reason is not Reason.LAY or len(as_written) > 1


def _expanded(meaning: str, whole: Sequence[_Written]) -> Iterator[Stemmed]:
    for each in stemmed(meaning):
        yield Stemmed(each.word, whole[0].start, whole[-1].end)
