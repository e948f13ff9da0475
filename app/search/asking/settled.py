"""A misspelt word settled by the words beside it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from itertools import islice, product
from operator import and_

from app.search.asking.asked import Asked, Term
from app.search.asking.understood import Understood
from app.search.finding.held import begun, kin
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["are_together", "settled"]


# Of words as near that stand beside the others none can be said to be meant.
_MOST_ALIKE = 3
_MOST_READINGS = 6


def settled(shelf: Shelf, scope: Scope, meant: Understood) -> Understood:
    """Return a query in which a misspelt word is the likeliest that stands beside the others.

    Of several words that are as near, and stand there too, each is a reading.
    """
    if not any(term.others for asked in meant.readings for term in asked.terms):
        return meant
    readings = (each for asked in meant.readings for each in _settled(shelf, scope, asked))
    return replace(meant, readings=tuple(islice(readings, _MOST_READINGS)))


def are_together(shelf: Shelf, scope: Scope, asked: Asked) -> bool:
    """Tell whether a phrase holds every word of a reading."""
    return bool(reduce(and_, (begun(shelf, term) for term in asked.needed), scope.phrases))


def _settled(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[Asked]:
    beside = [begun(shelf, t) | kin(shelf, t) for t in asked.needed if not t.others]
    terms = (_likely(shelf, scope, t, beside) if t.others else [t] for t in asked.terms)
    for chosen in product(*terms):
        meant = {term.typed: term.meant for term in chosen if term.slips}
        said = tuple(
            replace(each, meaning=meant[each.typed]) if each.typed in meant else each
            for each in asked.replacements
        )
        yield Asked(chosen, said)


def _likely(shelf: Shelf, scope: Scope, term: Term, beside: list[int]) -> list[Term]:
    """Return the first of what a word may be that stands with all others, and those as near."""
    guesses = [replace(term, others=()), *term.others]
    every = reduce(and_, beside, scope.phrases)
    held = {guess: begun(shelf, guess) for guess in guesses}
    best = max(guesses, key=lambda g: (bool(held[g] & every), _met(held[g], beside)))
    if best.start or not held[best] & every:
        return [best]
    as_near = [g for g in guesses if g.slips == best.slips and not g.start and held[g] & every]
    return as_near[:_MOST_ALIKE]


def _met(held: int, beside: list[int]) -> int:
    """Count the words beside which a word ever stands."""
    return sum(bool(held & other) for other in beside)
