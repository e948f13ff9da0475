"""The words of a sentence, with their places and what kind of word each is."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["MINUS", "NUMBER", "YEAR", "Word", "words_of"]

NUMBER = "<number>"
YEAR = "<year>"
MINUS = "<minus>"


class Word(NamedTuple):
    """A word or sign in lower case, from ``start`` up to ``end`` of the sentence.

    ``kind`` is a number, a year or a minus where it is one (a hyphen joins, a minus stands after
    a blank, a comma or a stroke), else empty; ``depth`` counts the open brackets.
    """

    text: str
    start: int
    end: int
    kind: str = ""
    depth: int = 0

    @property
    def is_sign(self) -> bool:
        """Tell whether it is punctuation, which no reach counts."""
        return not self.text[0].isalnum() and self.text not in _COUNTED


def words_of(sentence: str) -> tuple[Word, ...]:
    """Split a sentence; “w/o” and “doesn’t” are one word each, “mother’s” is two.

    Several readers ask for the words of a sentence one after the other.
    """
    return _held(sentence) if len(sentence) <= _SHORT else tuple(_words(sentence))


@lru_cache(maxsize=32)
def _held(sentence: str) -> tuple[Word, ...]:
    return tuple(_words(sentence))


def _words(sentence: str) -> Iterator[Word]:
    depth = 0
    for found in _WORD.finditer(sentence):
        text = found[0].lower()
        start, end = found.span()
        if text.isalpha():
            yield Word(text, start, end, NUMBER if text in _NUMBERS else "", depth)
            continue
        text = text.replace("’", "'")
        depth = max(0, depth + (text in _OPEN) - (text in _CLOSE))
        kind = MINUS if text in _MINUS and _is_apart(sentence, start) else _kind(text)
        yield Word(text, start, end, kind, depth)


def _is_apart(sentence: str, at: int) -> bool:
    return at == 0 or sentence[at - 1].isspace() or sentence[at - 1] in "/,"


def _kind(text: str) -> str:
    if not text[0].isdigit():
        return ""
    return YEAR if _YEAR.fullmatch(text) else NUMBER


_SHORT = 1000
_WORD = re.compile(
    r"\b[A-Za-z]/[A-Za-z]{1,2}\b"
    r"|[^\W\d_]+[nN]['’][tT]\b"
    r"|['’][sS]\b"
    r"|\d+(?:[.,/]\d+)*(?:st|nd|rd|th)?"
    r"|[^\W\d_]+"
    r"|[^\w\s]"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_MINUS = frozenset("-–−")
_COUNTED = frozenset("?+")
_NUMBERS = frozenset(
    {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "several",
        "few",
        "couple",
        "many",
    }
)
