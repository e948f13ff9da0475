"""A path of the Index as a hit shows it: with the words in brackets that were asked for."""

import re
from collections.abc import Sequence

from app.search.asked import Term
from app.search.words import indexed

__all__ = ["shown_path"]

_MODIFIERS = re.compile(r" \([^()]*\)")
_FORM = re.compile(r" \{([^{}]*)\}")


def shown_path(path: str, terms: Sequence[Term]) -> str:
    """Return a path as printed, without other forms and modifiers that were not asked for."""
    less = _MODIFIERS.sub(lambda found: found[0] if _is_asked(found[0], terms) else "", path)
    return _FORM.sub(lambda found: f", {found[1]}" if _is_asked(found[1], terms) else "", less)


def _is_asked(printed: str, terms: Sequence[Term]) -> bool:
    words = indexed(printed)
    return any(
        not words.isdisjoint(term.spellings)
        or (term.start and any(word.startswith(term.start) for word in words))
        for term in terms
    )
