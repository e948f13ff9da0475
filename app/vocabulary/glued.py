"""Words and numbers written as one: CKD3b, BMI41, 32wks."""

import re
from collections.abc import Callable

__all__ = ["apart"]

_WORD_FIRST = re.compile(r"([a-z]{2,})(\d{1,3}[a-d]?)")
_NUMBER_FIRST = re.compile(r"(\d{1,2})(w|wk|wks|weeks?)(?:(\d)d?)?")


def apart(word: str, is_word: Callable[[str], bool]) -> tuple[str, ...]:
    """Return a word and its number as two words where the word alone is one, else itself."""
    if word.isalpha() or word.isdigit() or is_word(word):
        return (word,)
    if (found := _WORD_FIRST.fullmatch(word)) and is_word(found[1]):
        return found[1], found[2]
    if found := _NUMBER_FIRST.fullmatch(word):
        return found[1], "weeks"
    return (word,)
