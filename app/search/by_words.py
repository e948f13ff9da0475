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
    """Yield the codes with every word, those with whole words before those with beginnings.

    Of either, phrases that are made of the words come before those that allow them as
    non-essential modifiers.
    """
    if not asked.needed:
        return
    rest = scope.phrases
    for found in (_whole_own, _whole, _begun_own, holding):
        query = AllOf([rest, *(found(shelf, term, asked) for term in asked.needed)])
        rest &= ~query.matches
        for docnum in query.docs(shelf.postings.searcher):
            yield _find(shelf, docnum, asked)


def holding(shelf: Shelf, term: Term, _asked: Asked | None = None) -> int:
    """Return the set of the phrases that hold a word, or one that begins with it."""
    found = shelf.postings.any_of(term.spellings) | shelf.modifiers.any_of(term.spellings)
    if not term.start:
        return found
    return found | shelf.postings.beginning(term.start) | shelf.modifiers.beginning(term.start)


def _begun_own(shelf: Shelf, term: Term, _asked: Asked) -> int:
    found = shelf.postings.any_of(term.spellings)
    return found | shelf.postings.beginning(term.start) if term.start else found


def _whole_own(shelf: Shelf, term: Term, asked: Asked) -> int:
    return 0 if _is_beginning(term, asked) else shelf.postings.any_of(term.spellings)


def _whole(shelf: Shelf, term: Term, asked: Asked) -> int:
    modifying = 0 if _is_beginning(term, asked) else shelf.modifiers.any_of(term.spellings)
    return _whole_own(shelf, term, asked) | modifying


def _is_beginning(term: Term, asked: Asked) -> bool:
    # One or two letters alone are the beginning of a word, hardly ever hepatitis E.
    return bool(term.start) and len(asked.terms) == 1 and len(term.typed) < _SHORTEST_WORD


def _find(shelf: Shelf, docnum: int, asked: Asked) -> Find:
    why, via = shelf.printed(docnum, asked)
    if asked.corrections:
        why, via = f"{why}; spelling: {asked.corrections}", "spelling"
    return Find(shelf.variants.code_of[docnum], why, via)
