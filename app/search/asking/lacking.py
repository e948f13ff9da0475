"""The words of a query that nothing shown holds, so that it can be said."""

from collections.abc import Iterator, Sequence

from app.search.asking.asked import Term
from app.search.asking.understood import Understood
from app.search.finding.held import begun, kin
from app.search.making.masks import has_bit, packed
from app.search.shelf import Shelf
from app.search.showing.hits import Family

__all__ = ["lacking"]


def lacking(shelf: Shelf, meant: Understood, rows: Sequence[Family]) -> tuple[str, ...]:
    """Return the words of which no phrase of any code shown, nor of a header above it, speaks.

    A hit with every word says by itself that nothing is lacking.
    """
    if not rows or any(row.lead.via not in ("partial", "code") for row in rows):
        return ()
    around = list(_around(shelf, rows))
    needed = dict.fromkeys(term for reading in meant.readings for term in reading.needed)
    return tuple(dict.fromkeys(t.shown for t in needed if not _is_held(shelf, t, around)))


def _is_held(shelf: Shelf, term: Term, around: Sequence[int]) -> bool:
    if any(not way for way in term.ways):  # It stands for words that only join others.
        return True
    held = packed(begun(shelf, term) | kin(shelf, term))
    return any(has_bit(held, docnum) for docnum in around)


def _around(shelf: Shelf, rows: Sequence[Family]) -> Iterator[int]:
    for row in rows:
        code = shelf.codes.number(row.lead.system, row.lead.code)
        for each in (code, *shelf.codes.ancestors(code)):
            yield from shelf.variants.of_code(each)
