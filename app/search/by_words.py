"""Codes that have a phrase with every word asked for."""

from collections.abc import Iterator

from app.search.asked import Asked, Term
from app.search.hits import Find
from app.search.masks import has_bit, packed
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
    for by_own, by_any in ((_whole_own, _whole), (_begun_own, holding)):
        own = AllOf([rest, *(by_own(shelf, term, asked) for term in asked.needed)])
        both = AllOf([rest, *(by_any(shelf, term, asked) for term in asked.needed)])
        finder = _Finder(shelf, asked, packed(both.matches))
        for query in (own, AllOf([both.matches & ~own.matches])):
            for docnum in query.docs(shelf.postings.searcher):
                yield finder.find(docnum)
        rest &= ~both.matches


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


class _Finder:
    """Says why a code was found; ``held`` are the phrases that have all words."""

    def __init__(self, shelf: Shelf, asked: Asked, held: bytes) -> None:
        self._shelf = shelf
        self._asked = asked
        self._held = held

    def find(self, docnum: int) -> Find:
        why, via = self._shelf.printed(self._cited(docnum), self._asked)
        if self._asked.corrections:
            why, via = f"{why}; spelling: {self._asked.corrections}", "spelling"
        return Find(self._shelf.variants.code_of[docnum], why, via)

    def _cited(self, docnum: int) -> int:
        """A code to which the Index leads by the same words is found in the Index: IV.A."""
        variants = self._shelf.variants
        same_code = variants.of_code(variants.code_of[docnum])
        if variants.printed(docnum).source == "index":
            return docnum
        paths = (n for n in same_code if variants.printed(n).source == "index")
        return next((n for n in paths if has_bit(self._held, n)), docnum)
