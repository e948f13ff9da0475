"""Words cut to their first four letters, as quick coders type them: cong hear fail."""

from collections.abc import Callable
from dataclasses import replace

from app.search.asking.asked import Asked, Term
from app.search.asking.lexicon import Lexicon
from app.search.asking.understood import Understood
from app.search.asking.words import words

__all__ = ["cut_short"]

_LETTERS = 4


def cut_short(
    meant: Understood, lexicon: Lexicon, is_printed: Callable[[Asked], bool]
) -> Understood:
    """Return a query in which each word of four letters may begin another, if none is longer.

    Some of what is left of a word is a word too: hear of heart, rose of rosenthal. Words that are
    printed together as they stand may also be meant so: fall into lake.
    """
    typed = words(meant.query)
    if len(typed) < 2 or max(map(len, typed)) != _LETTERS:
        return meant
    cut = [_all_begun(asked, lexicon) for asked in meant.readings]
    readings = [asked for asked in meant.readings if is_printed(asked)] + cut
    return replace(meant, readings=tuple(dict.fromkeys(readings)))


def _all_begun(asked: Asked, lexicon: Lexicon) -> Asked:
    return replace(asked, terms=tuple(_begun(term, lexicon) for term in asked.terms))


def _begun(term: Term, lexicon: Lexicon) -> Term:
    is_cut = len(term.typed) == _LETTERS and term.typed.isalpha() and term.is_needed
    if is_cut and not term.start and lexicon.begins(term.typed):
        return replace(term, start=term.typed)
    return term
