"""A path of the Index as a hit shows it: with the words in brackets that were asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from app.search.asked import Term
from app.search.words import indexed

__all__ = ["shown_path"]

_MODIFIERS = re.compile(r" \([^()]*\)")
_FORM = re.compile(r" \{([^{}]*)\}")
# Most paths have the same few modifiers: acute, chronic, healed.
_KEPT = 1 << 12


def shown_path(path: str, terms: Sequence[Term]) -> str:
    """Return a path as printed, without other forms and modifiers that were not asked for."""
    if "(" in path:
        path = _MODIFIERS.sub(lambda found: found[0] if _is_asked(found[0], terms) else "", path)
    if "{" in path:
        path = _FORM.sub(lambda found: f", {found[1]}" if _is_asked(found[1], terms) else "", path)
    return path


def _is_asked(printed: str, terms: Sequence[Term]) -> bool:
    words = _words(printed)
    return any(
        any(spelling in words for spelling in term.spellings)
        or (term.start and any(word.startswith(term.start) for word in words))
        for term in terms
    )


@lru_cache(maxsize=_KEPT)
def _words(printed: str) -> tuple[str, ...]:
    return tuple(indexed(printed))
