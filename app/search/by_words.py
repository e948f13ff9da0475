"""Codes that have a phrase with every word asked for."""

from collections.abc import Iterator

from app.search.asked import Asked, Term
from app.search.held import begun, begun_own, kin, whole, whole_own
from app.search.hits import Find
from app.search.masks import has_bit, packed
from app.search.matching import AllOf
from app.search.reasons import Reasons
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["with_all"]


def with_all(shelf: Shelf, scope: Scope, asked: Asked) -> Iterator[Find]:
    """Yield the codes with every word, those with whole words before those with beginnings.

    Of either, phrases that are made of the words come before those that allow them as
    non-essential modifiers; those with other words of the same root or meaning come last.
    """
    if not asked.needed:
        return
    rest = scope.phrases
    reasons = Reasons(shelf, asked)
    for by_own, by_any in ((whole_own, whole), (begun_own, begun), (begun_own, _or_kin)):
        own = AllOf([rest, *(by_own(shelf, term, asked) for term in asked.needed)])
        both = AllOf([rest, *(by_any(shelf, term, asked) for term in asked.needed)])
        finder = _Finder(shelf, reasons, packed(both.matches))
        for query in (own, AllOf([both.matches & ~own.matches])):
            for docnum in query.docs(shelf.postings.searcher):
                yield finder.find(docnum)
        rest &= ~both.matches


def _or_kin(shelf: Shelf, term: Term, asked: Asked) -> int:
    return begun(shelf, term, asked) | kin(shelf, term, asked)


class _Finder:
    """Says why a code was found; ``held`` are the phrases that have all words."""

    def __init__(self, shelf: Shelf, reasons: Reasons, held: bytes) -> None:
        self._shelf = shelf
        self._reasons = reasons
        self._held = held

    def find(self, docnum: int) -> Find:
        why, via = self._reasons.of(docnum, self._cited(docnum))
        return Find(self._shelf.variants.code_of[docnum], why, via)

    def _cited(self, docnum: int) -> int:
        """A code to which the Index leads by the same words is found in the Index: IV.A."""
        variants = self._shelf.variants
        same_code = variants.of_code(variants.code_of[docnum])
        if variants.printed(docnum).source == "index":
            return docnum
        paths = (n for n in same_code if variants.printed(n).source == "index")
        return next((n for n in paths if has_bit(self._held, n)), docnum)
