"""Words and numbers written as one, CKD3b and 32wks; one word as two: post traumatic."""

import re
from collections.abc import Callable, Iterator, Sequence

__all__ = ["apart", "together"]

_WORD_FIRST = re.compile(r"([a-z]{2,})(\d{1,3}[a-d]?)")
_NUMBER_FIRST = re.compile(r"(\d{1,2})(w|wk|wks|weeks?)(?:(\d)d?)?")

# Alone they are words of notes with meanings of their own.
_PREFIXES = frozenset({"post", "pre", "hypo", "hyper", "sub", "inter", "ante"})


def apart(word: str, is_word: Callable[[str], bool]) -> tuple[str, ...]:
    """Return a word and its number as two words where the word alone is one, else itself."""
    if word.isalpha() or word.isdigit() or is_word(word):
        return (word,)
    if (found := _WORD_FIRST.fullmatch(word)) and is_word(found[1]):
        return found[1], found[2]
    if found := _NUMBER_FIRST.fullmatch(word):
        return found[1], "weeks"
    return (word,)


def together(words: Sequence[str], is_word: Callable[[str], bool]) -> Iterator[str]:
    """Yield words, those with a prefix written apart as the one that they make."""
    at = 0
    while at < len(words):
        whole = "".join(words[at : at + 2])
        is_one = _begins(words, at) and at + 1 < len(words) and is_word(whole)
        yield whole if is_one else words[at]
        at += 1 + is_one


def _begins(words: Sequence[str], at: int) -> bool:
    """Tell whether a word may be a prefix: the post of “status post” stands for itself."""
    is_status = words[at] == "post" and at > 0 and words[at - 1] == "status"
    return words[at] in _PREFIXES and not is_status
