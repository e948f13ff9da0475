"""Words of a chart, as a reader steps through them."""

import re

__all__ = ["next_word", "previous_word", "quote", "trimmed", "word_at"]

# A.1c, 6.8, E11.22, mg/dL, follow-up and patient’s are one word each; “1.HTN” is two.
_WORD = re.compile(r"\w+(?:(?:[-/'’]|\.(?=\d))\w+)*%?|[^\w\s]+")
_BLANK = re.compile(r"\s")
_REACH = 400


def quote(text: str) -> str:
    """Return the words on one line, white space folded."""
    return " ".join(text.split())


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the run without the white space at its ends; empty where it has nothing else."""
    run = text[start:end]
    begin = start + len(run) - len(run.lstrip())
    return begin, max(begin, start + len(run.rstrip()))


def word_at(text: str, index: int) -> tuple[int, int]:
    """Return the run of the word at a character, or of the white space there."""
    for start, end in _words(text, index):
        if start <= index < end:
            return start, end
        if start > index:
            break
    return _blank_at(text, index)


def next_word(text: str, index: int) -> int:
    """Return where the next word begins, the end of the text behind the last."""
    end = min(len(text), index + _REACH)
    return next((start for start, _ in _words(text, index) if start > index), end)


def previous_word(text: str, index: int) -> int:
    """Return where the word before begins, the start of the text before the first."""
    starts = [start for start, _ in _words(text, index) if start < index]
    return starts[-1] if starts else max(0, index - _REACH)


def _words(text: str, index: int) -> list[tuple[int, int]]:
    """Return the words around a character; texts are long, so only those near it."""
    first = max(0, index - _REACH)
    if first:
        blank = _BLANK.search(text, first, index)
        first = blank.end() if blank else first
    end = min(len(text), index + _REACH)
    return [match.span() for match in _WORD.finditer(text, first, end)]


def _blank_at(text: str, index: int) -> tuple[int, int]:
    before = len(text[max(0, index - _REACH) : index])
    start = index - (before - len(text[index - before : index].rstrip()))
    run = text[index : index + _REACH]
    return start, index + max(1, len(run) - len(run.lstrip()))
