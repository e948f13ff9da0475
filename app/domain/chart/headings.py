"""The headings of a document, as far as its layout tells them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

__all__ = ["Headings"]

_MOST_WORDS = 7
_BEFORE_COLON = re.compile(r"^[\W\d_]*([^\W\d_][^:\n]{0,70}):", re.MULTILINE)
_ALONE = re.compile(r"^[\W\d_]*([A-Z][^:;,.|·\n]{0,50})$", re.MULTILINE)
# Systems that send a text without its lines leave a comma or a stop where one ended.
_FURTHER_ON = re.compile(r"(?:[·|;,.]|\s{2})\s*([^\W\d_][^:;,.|·\n]{0,60}):")

_IN_CAPITALS = re.compile(r"(?:^|[;,.]\s*)([A-Z][A-Z /&()-]{3,50})(?=[,\n]|$)", re.MULTILINE)
_WAYS = (_BEFORE_COLON, _ALONE, _FURTHER_ON, _IN_CAPITALS)


@dataclass(frozen=True, slots=True)
class Headings:
    """What stands before a colon, or alone on a line, in few words; and the text itself."""

    text: str
    lines: str

    @classmethod
    def of(cls, text: str) -> "Headings":
        """Take the headings of a text."""
        found = (each for how in _WAYS for each in how.findall(text))
        return cls(text, "\n".join(each for each in found if len(each.split()) <= _MOST_WORDS))

    def has(self, ways: tuple[str, ...]) -> bool:
        """Tell whether a heading has one of these words, or a line begins with them.

        A way with ``*`` may go on, such as “diagnos*”; one with ``^`` begins its heading; words
        may stand between where it has ``…``.
        """
        return bool(ways) and any(
            how.search(where)
            for how, where in zip(_patterns(ways), (self.text, self.lines), strict=True)
        )

    def says(self, ways: tuple[str, ...]) -> bool:
        """Tell whether the text has one of these words anywhere."""
        return bool(ways) and _said(ways).search(self.text) is not None


@cache
def _patterns(ways: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    begun = _any(way.removeprefix("^") for way in ways)
    first = _any(way.removeprefix("^") for way in ways if way.startswith("^"))
    within = _any(way for way in ways if not way.startswith("^"))
    parts = [rf"^\W*{first}\b" if first else "", rf"\b{within}\b" if within else ""]
    lines = "|".join(part for part in parts if part)
    return _compiled(rf"^[\W\d_]*{begun}(?!\w)"), _compiled(lines)


@cache
def _said(ways: tuple[str, ...]) -> re.Pattern[str]:
    return _compiled(rf"(?<!\w){_any(ways)}(?!\w)")


def _any(ways: Iterable[str]) -> str:
    known = "|".join(map(_pattern, ways))
    return f"(?:{known})" if known else ""


def _pattern(way: str) -> str:
    stem = way.removesuffix("*")
    plain = re.escape(stem).replace(r"\ …\ ", r"\b.*\b").replace(r"\ ", r"\s+")
    return plain + (r"\w*" if stem != way else "")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)
