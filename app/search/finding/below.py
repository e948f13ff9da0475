"""The codes below a header to which the Index or the Tabular List leads."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from app.domain.codes import System
from app.search.asking.terms import NOS
from app.search.asking.words import SMALL_WORDS, words
from app.search.finding.held import EachTerm
from app.search.making.masks import has_bit
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["Below"]

_UNSPECIFIED = "unspecified"
_SAYS_NOTHING = SMALL_WORDS | {NOS, _UNSPECIFIED}
_MOST = 3
# No header has more codes right below it that a chart tells apart.
_MOST_BELOW = 60
_KEPT = 1 << 12


class Below:
    """Names the codes below a header that say what was asked, and the one for nothing more.

    “Ulcer, pressure, stage 3, sacral region” leads to L89.15-: the stage is said by L89.153. The
    Index leads from “Influenza, A” to J10, of which the Tabular List has “NOS” under J10.1.
    """

    def __init__(self, shelf: Shelf, scope: Scope, terms: EachTerm) -> None:
        self._shelf = shelf
        self._scope = scope
        self._terms = terms

    def specified(self, code: int) -> Sequence[int]:
        """Return the codes whose titles say most of what the title of their header does not."""
        header = self._header(code)
        if header is None:
            return ()
        lacking = [held for held in self._terms.held if not has_bit(held, header)]
        if not lacking:
            return ()
        counts = {
            each: sum(has_bit(held, title) for held in lacking)
            for each, title in self._titled(code)
        }
        most = max(counts.values(), default=0)
        return [each for each, count in counts.items() if count == most][:_MOST] if most else ()

    def default(self, code: int) -> Iterator[int]:
        """Yield the code right below a header for what says nothing more."""
        header = self._header(code)
        if header is None:
            return
        said = _said(self._shelf.variants.text(header))
        for each in self._shelf.codes.below(code):
            if self._is_default(each, said):
                yield each
                return

    def _is_default(self, code: int, said: frozenset[str]) -> bool:
        phrases = (n for n in self._shelf.variants.of_code(code) if n in self._scope)
        return any(_says_no_more(self._shelf.variants.text(n), said) for n in phrases)

    def _header(self, code: int) -> int | None:
        """Return the title of a header, None for a code that may be given.

        The table of a procedure is asked for as such.
        """
        title = self._shelf.title(self._scope, code)
        if title is None or self._scope.is_billable(title):
            return None
        return title if self._shelf.codes.system(code) is System.ICD_10_CM else None

    def _titled(self, code: int) -> Iterator[tuple[int, int]]:
        found = islice(self._shelf.codes.below(code), _MOST_BELOW)
        titles = ((each, self._shelf.title(self._scope, each)) for each in found)
        return ((each, title) for each, title in titles if title is not None)


@lru_cache(_KEPT)
def _said(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _SAYS_NOTHING


@lru_cache(_KEPT)
def _says_no_more(text: str, said: frozenset[str]) -> bool:
    """Tell whether a phrase says that it is the rest of what a header says."""
    parts = words(text)
    return (NOS in parts or _UNSPECIFIED in parts) and _said(text) <= said
