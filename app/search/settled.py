"""A misspelt word settled by the words beside it."""

from dataclasses import replace
from functools import reduce
from operator import and_

from app.search.asked import Asked, Term
from app.search.held import begun, kin
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.search.understood import Understood

__all__ = ["settled"]


def settled(shelf: Shelf, scope: Scope, meant: Understood) -> Understood:
    """Return a query in which a misspelt word is the likeliest that stands beside the others."""
    if not any(term.others for asked in meant.readings for term in asked.terms):
        return meant
    return replace(meant, readings=tuple(_settled(shelf, scope, a) for a in meant.readings))


def _settled(shelf: Shelf, scope: Scope, asked: Asked) -> Asked:
    beside = [begun(shelf, t) | kin(shelf, t) for t in asked.needed if not t.others]
    chosen = {term: _likeliest(shelf, scope, term, beside) for term in asked.terms if term.others}
    meant = {term.typed: term.meant for term in chosen.values()}
    said = tuple(
        replace(each, meaning=meant[each.typed]) if each.typed in meant else each
        for each in asked.replacements
    )
    return Asked(tuple(chosen.get(term, term) for term in asked.terms), said)


def _likeliest(shelf: Shelf, scope: Scope, term: Term, beside: list[int]) -> Term:
    """Return the first of what a word may be that stands with all others, or with most."""
    guesses = [replace(term, others=()), *term.others]
    every = reduce(and_, beside, scope.phrases)
    held = [begun(shelf, guess) for guess in guesses]
    best = max(
        range(len(guesses)),
        key=lambda at: (bool(held[at] & every), sum(bool(held[at] & b) for b in beside), -at),
    )
    return guesses[best]
