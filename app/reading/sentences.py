"""The sentences of a clinical text: lists, abbreviations and line ends as clinicians write them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from app.resources import RESOURCES

__all__ = ["Sentence", "goes_on", "sentences"]

_FILE = RESOURCES / "reading" / "sentences.toml"
# A line of at least this many characters was broken to fit a page, not ended by its writer.
_WRAPPED = 56


@dataclass(frozen=True, slots=True, order=True)
class Sentence:
    """The characters of a text from ``start`` up to ``end``, without the blanks around them."""

    start: int
    end: int


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Sentence, ...]:
    """Return the sentences of a text, or of a run of its characters, in order."""
    end = len(text) if end is None else end
    cuts = sorted({start, end, *_cuts(text, start, end)})
    parts = (part for begun, ended in pairwise(cuts) for part in _bounded(begun, ended))
    found = (_trimmed(text, begun, ended) for begun, ended in parts)
    return tuple(one for one in found if one.start < one.end)


def goes_on(text: str, at: int, end: int, least: int) -> bool:
    """Tell whether the line that ends at ``at`` was broken to fit its page.

    A line shorter than ``least`` characters goes on only where its last word or the second line
    of a list member shows it.
    """
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    following = _FOLLOWING.match(text, at, end)
    if line[-1:] in ".:;?!" or following is None or _LISTED.match(text, at):
        return False
    is_small = following[1].islower()
    if _JOINED.search(line) or (is_small and _LISTED.match(line)):
        return True
    return len(line) >= least and (is_small or line[-1] in ",(/-" or len(line) >= _WRAPPED)


def _bounded(start: int, end: int) -> Iterator[tuple[int, int]]:
    # What has no end for pages on is no sentence, and would take its square in time to read.
    for begun in range(start, end, _UNENDED):
        yield begun, min(end, begun + _UNENDED)


def _trimmed(text: str, start: int, end: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end)


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    numbers = frozenset(_numbers(text, start, end))
    yield from numbers
    yield from (found.start() for found in _BULLET.finditer(text, start, end))
    for found in _LINE_END.finditer(text, start, end):
        if _ends_line(text, start, end, found):
            yield found.end()
    has_capitals = text[start:end].lower() != text[start:end]
    for found in _STOP.finditer(text, start, end):
        # “? Early cellulitis” ends nothing.
        if found["stop"] == "?" and (found.start() == start or text[found.start() - 1].isspace()):
            continue
        word = _LAST.search(text, max(start, found.start() - _LONGEST), found.start())
        if (has_capitals and found["next"].islower()) or (word and word.start() in numbers):
            continue
        if found["stop"] != "." or word is None or _ends(text, start, word, found["next"]):
            yield found.end()


def _numbers(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the members of a numbered list begin; the numbers must count up from one."""
    expected = 1
    for found in _NUMBERED.finditer(text, start, end):
        number = int(found[1])
        if number in {1, expected}:
            expected = number + 1
            yield found.start(1)


def _ends_line(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    if found[0].count("\n") > 1 or found.end() >= end:
        return True
    line = text[max(start, text.rfind("\n", start, found.start()) + 1) : found.start()].rstrip()
    if not line or line[-1] in ".:;?!":
        return True
    goes_on = line[-1] in ",(/-" or text[found.end()].islower() or _JOINED.search(line)
    return not goes_on and (len(line) < _WRAPPED or _LISTED.match(text, found.end()) is not None)


def _ends(text: str, start: int, word: re.Match[str], following: str) -> bool:
    last = word[0].lower()
    if last.isdigit():
        return not _is_number_of_list(text, start, word.start())
    if last == "no" and not following.isdigit():
        return True
    if last in _abbreviations()["before"] or (len(last) == 1 and word[0].isupper()):
        return False
    return following.isupper() or last not in _abbreviations()["within"]


def _is_number_of_list(text: str, start: int, at: int) -> bool:
    before = text[start:at].rstrip(" \t")
    return not before or before[-1] in ".:;?!\n,"


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    told = tomllib.loads(_FILE.read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in told.items()}


_LONGEST = 12
_UNENDED = 8000
_LINE_END = re.compile(r"[ \t\r]*\n\s*")
_STOP = re.compile(r"(?P<stop>[.?!])[\"”’)\]]*(?:,(?=\s*[A-Z])|\s)\s*(?=(?P<next>\S))")
_FOLLOWING = re.compile(r"\n[ \t\r]*(\S)")
_BULLET = re.compile(r"(?<=\s)[•●▪◦·](?=\s)")
_NUMBERED = re.compile(r"(?<![^\s,])(\d{1,2})[.)]\s+(?=[A-Z?\"“])")
_LISTED = re.compile(r"\s*(?:[-*•●▪◦·–]|\d{1,2}[.)]|[A-Z][A-Za-z /]{1,40}:)")
_JOINED = re.compile(
    r"\b(?:and|or|of|the|a|an|with|to|for|in|on|at|by|from|no|but|is|was|are|were)$"
)
_LAST = re.compile(r"[A-Za-z0-9.]*[A-Za-z0-9]$")
