"""A path of the Index as a hit shows it: with the words in brackets that were asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.search.asking.asked import Term
from app.search.asking.words import indexed

__all__ = ["shown_path"]

# Non-essential modifiers in parentheses, other forms of the main term in braces.
_MAY_BE_BESIDE = re.compile(r" [({]")
_BESIDE = re.compile(r" (?:\([^()]*\)|\{([^{}]*)\})")
# With the next key most of the paths are shown again.
_KEPT = 1 << 12


def shown_path(path: str, terms: Sequence[Term]) -> str:
    """Return a path as printed, without other forms and modifiers that were not asked for."""
    if not _MAY_BE_BESIDE.search(path):
        return path
    said = [
        shown for shown, words in _parts(path) if not words or any(_is_in(t, words) for t in terms)
    ]
    return "".join(said)


def _is_in(term: Term, words: Sequence[str]) -> bool:
    for spelling in term.spellings:
        if spelling in words:
            return True
    return bool(term.start) and any(word.startswith(term.start) for word in words)


@lru_cache(_KEPT)
def _parts(path: str) -> Sequence[tuple[str, Sequence[str]]]:
    """Return the parts of a path, those that may be left out with their words."""
    found, start = [], 0
    for match in _BESIDE.finditer(path):
        shown = match[0] if match[1] is None else f", {match[1]}"
        found += [(path[start : match.start()], ()), (shown, tuple(indexed(match[0])))]
        start = match.end()
    return (*found, (path[start:], ()))
