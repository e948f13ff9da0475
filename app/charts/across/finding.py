"""Words looked for in all documents of a chart at once."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import inf
from time import monotonic

from app.charts.across.patterns import Wanted, patterned
from app.domain.chart.documents import Document
from app.domain.chart.spans import Span

__all__ = ["Finder", "Hit", "find"]

MAX_HITS = 5_000

_CONTEXT = 48
# A search holds the interpreter lock, so that a long text is gone through in pieces.
_PIECE = 2**17
_OVERLAP = 2**12
_SMALL_PIECE = 2**13
_PATIENCE = 2.0
# What may stand inside a word without being part of it: a line-end hyphen, marks, soft hyphens.
_BETWEEN = "(?:[-\u2010\u00ad] ?\n|[\u0300-\u036f\u00ad\u200b-\u200d])*"
_BREAKS = ("-\n", "- \n")
_INSIDE = {*map(chr, range(0x300, 0x370)), "\xad", "\u2010", "\u200b", "\u200c", "\u200d"}
_MANY = 200
# A broken file may hold half of a character, which is looked through like any other.
_BYTES = ("utf-8", "surrogatepass")
_ASCII = bytes(range(128))


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found; ``context[begin:end]`` are they, in the line that shows where they stand."""

    span: Span
    context: str
    begin: int
    end: int


class Finder:
    """Looks through documents again and again, keeping their folded text between searches."""

    def __init__(self, documents: Mapping[int, Document]) -> None:
        self._documents = dict(documents)
        self._folded: dict[tuple[int, int], tuple[str, bool]] = {}

    def find(self, query: str | Wanted, limit: int = MAX_HITS) -> list[Hit]:
        """Return the first hits in the order of documents, pages and characters.

        Case and accents do not matter, white space of any length matches across line ends. A
        regular expression is run as long as a reader waits; what it has found by then counts.

        Raises:
            PatternError: a regular expression cannot be run.
        """
        wanted = Wanted(query) if isinstance(query, str) else query
        if not wanted.text.strip():
            return []
        return list(islice(self._hits(wanted), limit))

    def _hits(self, wanted: Wanted) -> Iterator[Hit]:
        plain, broken = _patterns(wanted)
        until = monotonic() + _PATIENCE if wanted.is_pattern else inf
        piece = _SMALL_PIECE if wanted.is_pattern else _PIECE
        for number, document in self._documents.items():
            for page in range(len(document.pages)):
                text, is_broken = self._text(number, page)
                for start, end in _matches(broken if is_broken else plain, text, piece, until):
                    yield _hit(document.pages[page].text, Span(number, page, start, end))

    def _text(self, number: int, page: int) -> tuple[str, bool]:
        folded = self._folded.get((number, page))
        if folded is None:
            folded = _folded(self._documents[number].pages[page].text)
            self._folded[number, page] = folded
        return folded


def find(query: str, documents: Mapping[int, Document], limit: int = MAX_HITS) -> list[Hit]:
    """Return the hits of a single search, see `Finder.find`."""
    return Finder(documents).find(query, limit)


class _Folding(dict[int, int]):
    """Each character to its base in lower case: one to one, so that positions stay."""

    def __missing__(self, code: int) -> int:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = ord(base[0])
        return self[code]


_FOLDING = _Folding()


def _folded(text: str) -> tuple[str, bool]:
    """Return the text in small plain letters, and whether something stands inside its words."""
    pieces = []
    is_broken = False
    for at in range(0, len(text), _PIECE):
        piece = text[at : at + _PIECE]
        signs = set[str]() if piece.isascii() else _signs(piece)
        reach = text[at : at + _PIECE + 2]
        is_broken = is_broken or any(each in reach for each in _BREAKS) or bool(_INSIDE & signs)
        pieces.append(_lowered(piece, signs))
    return "".join(pieces), is_broken


def _lowered(piece: str, signs: set[str]) -> str:
    if len(signs) > _MANY:
        return piece.translate(_FOLDING)
    # Far faster for the few that a Western text has.
    for sign in signs:
        piece = piece.replace(sign, chr(_FOLDING[ord(sign)]))
    if piece.isascii():
        return piece.lower()
    # What is left beyond ASCII is small already, and its bytes are no letters.
    return piece.encode(*_BYTES).lower().decode(*_BYTES)


def _signs(piece: str) -> set[str]:
    """Return the characters beyond ASCII; their bytes alone are gone through one by one."""
    return set(piece.encode(*_BYTES).translate(None, _ASCII).decode(*_BYTES))


def _patterns(wanted: Wanted) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns for text as it stands, and for text with something inside words."""
    if wanted.is_pattern:
        pattern = patterned(wanted)
        return pattern, pattern
    words = _folded(wanted.text)[0].split()
    plain, broken = (_pattern(words, inside) for inside in ("", _BETWEEN))
    if wanted.is_whole:
        plain, broken = (rf"(?<!\w){pattern}(?!\w)" for pattern in (plain, broken))
    return re.compile(plain), re.compile(broken)


def _pattern(words: list[str], inside: str) -> str:
    return r"\s+".join(inside.join(map(re.escape, word)) for word in words)


def _matches(
    pattern: re.Pattern[str], text: str, piece: int = _PIECE, until: float = inf
) -> Iterator[tuple[int, int]]:
    at = 0
    overlap = min(piece, _OVERLAP)
    while at < len(text) and (until == inf or monotonic() < until):
        stop = at + piece
        match = pattern.search(text, at, stop + overlap)
        if match is None or match.start() >= stop:
            at = stop
        else:
            if match.end() > match.start():
                yield match.span()
            at = max(match.end(), match.start() + 1)


def _hit(text: str, span: Span) -> Hit:
    before = " ".join(text[max(0, span.start - _CONTEXT) : span.start].split())
    words = " ".join(text[span.start : span.end].split())
    after = " ".join(text[span.end : span.end + _CONTEXT].split())
    if before and text[span.start - 1].isspace():
        before += " "
    if after and text[span.end].isspace():
        after = " " + after
    begin = len(before)
    return Hit(span, before + words + after, begin, begin + len(words))
