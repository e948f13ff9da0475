"""Words that are broken at the end of a line, and words whose hyphen only stands there."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from app.resources import RESOURCES
from app.vocabulary.reading import bundled

__all__ = ["broken"]

_FILE = RESOURCES / "reading" / "line_ends.toml"
_Run = tuple[int, int]


def broken(text: str) -> Iterator[_Run]:
    """Yield from where to where a text is left out, so that a word at a line’s end is whole.

    Of “hyperten-/sion” this is the hyphen with the line end, of “follow-/up” the line end alone,
    and nothing where no word goes on.
    """
    ends = list(_LINE_END.finditer(text))
    seen = frozenset(_WHOLE.findall(text.lower())) if ends else frozenset[str]()
    for found in ends:
        before = _LAST.search(text, max(0, found.start() - _LONGEST), found.start())
        if found["right"] is None:
            yield found.span()
        elif before and _is_joined(text, before, found["right"]):
            left, right = before[0], found["right"]
            is_kept = found["mark"] not in _SOFT and _keeps_hyphen(left, right, seen)
            yield found.start() + is_kept, found.end()


def _is_joined(text: str, before: re.Match[str], right: str) -> bool:
    """Tell whether the two belong together; “PMH-/Asthma” and “pre-/and” do not."""
    left = before[0]
    if right.lower() in _words()["left_open"]:
        return False
    if left.isdigit() or right[0].islower():
        return not left.isdigit() or right.isdigit() or right in _words()["after"]
    is_first = not text[text.rfind("\n", 0, before.start()) + 1 : before.start()].strip(_MARKS)
    is_alike = right.isdigit() or left.isupper() == right.isupper()
    return len(left) == 1 or (is_alike and not (is_first and right[0].isalpha()))


def _keeps_hyphen(left: str, right: str, seen: frozenset[str]) -> bool:
    """Tell whether a hyphen is part of a word, first by how the text writes it elsewhere."""
    if right[0].isdigit() or (right[0].isupper() and not left.isupper()):
        return True
    one, other = left.lower(), right.lower()
    if f"{one}-{other}" in seen or f"{one}{other}" in seen:
        return f"{one}-{other}" in seen
    if other in _words()["endings"] or (one + other in _known() and one not in _words()["before"]):
        return False
    is_word = len(one) == 1 or one in _words()["before"] or other in _words()["after"]
    return is_word or {one, other} <= _known()


@cache
def _words() -> dict[str, frozenset[str]]:
    told = tomllib.loads(_FILE.read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in told.items()}


@cache
def _known() -> frozenset[str]:
    """Return the words that the vocabulary knows: two of them are seldom halves of one."""
    entries = bundled().entries
    meant = (word for one in entries.values() for said in one.meanings for word in said.split())
    return frozenset((*(word for key in entries for word in key), *map(str.lower, meant)))


# Soft hyphens, and what machines read for them.
_SOFT = "\u00ad\u00ac"
_MARKS = " \t#*•–-.)0123456789"
_WHOLE = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
_LINE_END = re.compile(
    r"(?P<mark>[-\u2010\u2011\u00ad\u00ac])[ \t\r]*\n[ \t]*"
    r"(?!\d{1,2}[.)]\s)(?=(?P<right>[^\W_]+))|\u00ad"
)
_LAST = re.compile(r"[^\W_]+$")
_LONGEST = 40
