"""Codes that have a phrase with every word asked for."""

from collections.abc import Iterator

from app.search.asked import Asked, Term
from app.search.hits import Find
from app.search.matching import AllOf
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["holding", "with_all"]

_SHORTEST_WORD = 3


def with_all(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[Find]:
    """Yield the codes with every word, those with whole words before those with beginnings."""
    if not asked.needed:
        return
    whole = AllOf([scope.phrases, *(_whole(shelf, asked, term) for term in asked.needed)])
    begun = AllOf([scope.phrases & ~whole.matches, *(holding(shelf, t) for t in asked.needed)])
    for query in (whole, begun):
        for docnum in query.docs(shelf.postings.searcher):
            yield _find(shelf, docnum, asked.corrections)


def holding(shelf: Shelf, term: Term) -> int:
    """Return the set of the phrases that hold a word, or one that begins with it."""
    found = shelf.postings.any_of(term.spellings)
    return found | shelf.postings.beginning(term.start) if term.start else found


def _whole(shelf: Shelf, asked: Asked, term: Term) -> int:
    # One or two letters alone are the beginning of a word, hardly ever hepatitis E.
    is_beginning = term.start and len(asked.terms) == 1 and len(term.typed) < _SHORTEST_WORD
    return 0 if is_beginning else shelf.postings.any_of(term.spellings)


def _find(shelf: Shelf, docnum: int, corrections: str) -> Find:
    why, via = shelf.printed(docnum)
    if corrections:
        why, via = f"{why}; spelling: {corrections}", "spelling"
    return Find(shelf.variants.code_of[docnum], why, via)
