"""The codes of a history of what other codes say: “conditions classifiable to M00-M99”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.codes import System, undotted
from app.search.asking.words import words
from app.search.making.masks import bits
from app.search.scope import Scope
from app.search.shelf import Shelf
from app.vocabulary.families import root

__all__ = ["PERSONAL", "RELATIVES", "histories_of"]

RELATIVES = ("Z80", "Z84")
"""The first and last category of what relatives had."""
PERSONAL = ("Z85", "Z87")
"""The first and last category of what the patient had."""

_WORD = "classifiable"
_RANGE = re.compile(
    r"\b([A-Z]\d[\dA-Z](?:\.[\dA-Z]+)?)\b(?:[.-]*-([A-Z]\d[\dA-Z](?:\.[\dA-Z]+)?))?"
)
# What no range names: symptoms, and what is only ever a cause.
_OTHERWISE = {PERSONAL: "Z87.898", RELATIVES: "Z84.89"}
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Range:
    header: int
    first: str
    last: str
    width: int

    def holds(self, bare: str) -> bool:
        return self.first <= bare and bare[: len(self.last)] <= self.last


def histories_of(shelf: Shelf, scope: Scope, code: int, within: tuple[str, str]) -> Iterator[int]:
    """Yield the codes of a history of a condition, the one worded most like it first.

    They stand under the narrowest range that holds the code of the condition; where none does,
    in the nearest of its chapter. ``within`` is ``PERSONAL`` or ``RELATIVES``.
    """
    bare = shelf.codes.bare(code)
    ranges = list(_ranges(shelf, scope, within))
    narrowest = min((each for each in ranges if each.holds(bare)), key=_width, default=None)
    # The widest is that of a chapter; what names one category says nothing of another.
    widest = max((each for each in ranges if each.first[0] == bare[0]), key=_width, default=None)
    if named := narrowest or widest:
        yield from _below(shelf, scope, named.header, code)
    elif (other := shelf.codes.place(System.ICD_10_CM, _OTHERWISE[within])) is not None:
        yield other


def _ranges(shelf: Shelf, scope: Scope, within: tuple[str, str]) -> Iterator[_Range]:
    codes = shelf.codes
    inside = codes.between(System.ICD_10_CM, *within)
    for docnum in bits(shelf.postings.word(_WORD) & scope.phrases):
        header = shelf.variants.code_of[docnum]
        if header not in inside:
            continue
        for found in _RANGE.finditer(shelf.variants.text(docnum)):
            first, last = undotted(found[1]), undotted(found[2] or found[1])
            yield _Range(header, first, last, len(codes.between(System.ICD_10_CM, first, last)))


def _width(each: _Range) -> int:
    return each.width


def _below(shelf: Shelf, scope: Scope, header: int, code: int) -> list[int]:
    """Return the codes under a header: those worded like the condition, then the other ones."""
    billable = [each for each in _leaves(shelf, header) if shelf.title(scope, each) is not None]
    meant = _roots(shelf, scope, code)
    above = _roots(shelf, scope, header)
    alike = [(len((_roots(shelf, scope, each) - above) & meant), each) for each in billable]
    best = [each for shared, each in sorted(alike, key=lambda pair: -pair[0]) if shared]
    return list(dict.fromkeys([*best[:_MOST], *billable[-1:]]))


def _leaves(shelf: Shelf, header: int) -> Iterator[int]:
    below = shelf.codes.below(header)
    for each in below:
        yield from _leaves(shelf, each)
    if not below:
        yield header


def _roots(shelf: Shelf, scope: Scope, code: int) -> set[str]:
    title = shelf.title(scope, code)
    said = words(shelf.variants.text(title)) if title is not None else []
    return {root(word) or word for word in said}
