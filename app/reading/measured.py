"""Values in a note: what was measured, the figures, and their unit."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache

from app.resources import RESOURCES

__all__ = ["values"]

_FILE = RESOURCES / "reading" / "values.toml"
_NUMBER = r"\d{1,6}(?:,\d{3})*(?:\.\d+)?"
_PRESSURE, _TALL = r"\d{2,3}\s?/\s?\d{2,3}(?![\d/])", r"\d['’′]\s?\d{1,2}(?:[\"”″]|['’′]{2})?"
# Of a date the first figures are no value, and “in 3 months” tells when the next one is taken.
_NO_VALUE = (
    r"(?!\.?\d|[-/]\d|\s?(?:(?:to|-)\s\d+\s)?(?:months?|weeks?|days?|years?|hours?|times)\b)"
)
_FIGURES = rf"(?:{_PRESSURE}|{_TALL}|{_NUMBER}(?:\s?[-–]\s?{_NUMBER})?{_NO_VALUE})"


def values(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where a value stands between two places of a text."""
    for found in _pattern().finditer(text, start, end):
        yield found.span()


@cache
def _pattern() -> re.Pattern[str]:
    told = tomllib.loads(_FILE.read_text("utf-8"))
    names = _either(told["names"].strip().splitlines())
    between = _either(told["between"].split())
    units = _either(re.split(r",\s+", told["units"].strip()))
    return re.compile(
        rf"(?<![\w-])(?:(?i:{names})|{_either(told['letters'].split())})(?!\w)"
        rf"(?:\s?[:=~<>≥≤,(]|\s(?i:{between})\b){{0,4}}\s{{0,3}}"
        rf"{_FIGURES}(?:\s?(?i:{units})(?![\w/]))?"
    )


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace(" ", r"\s") for word in longest_first)
