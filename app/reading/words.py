"""The words of a sentence, with their places and what kind of word each is."""

import re
from dataclasses import dataclass

__all__ = ["MINUS", "NUMBER", "YEAR", "Word", "words_of"]

NUMBER = "<number>"
YEAR = "<year>"
MINUS = "<minus>"


@dataclass(frozen=True, slots=True)
class Word:
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
    """Split a sentence; “w/o” and “doesn’t” are one word each, “mother’s” is two."""
    words: list[Word] = []
    depth = 0
    for found in _WORD.finditer(sentence):
        text = found[0].lower().replace("’", "'")
        depth = max(0, depth + (text in _OPEN) - (text in _CLOSE))
        kind = MINUS if text in _MINUS and _is_apart(sentence, found.start()) else _kind(text)
        words.append(Word(text, found.start(), found.end(), kind, depth))
    return tuple(words)


def _is_apart(sentence: str, at: int) -> bool:
    return at == 0 or sentence[at - 1].isspace() or sentence[at - 1] in "/,"


def _kind(text: str) -> str:
    if not text[0].isdigit() and not _NUMBERS.fullmatch(text):
        return ""
    return YEAR if _YEAR.fullmatch(text) else NUMBER


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
_NUMBERS = re.compile(
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple|many"
)
