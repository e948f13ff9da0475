"""The words asked for, each with the phrases that hold it and with what it is worth."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.search.asking.asked import Asked, Term, Way
from app.search.asking.course import shares
from app.search.finding.held import begun, kin, spelt, tested
from app.search.finding.partial import rarity
from app.search.making.masks import has_bit, packed, without
from app.search.scope import Scope
from app.search.shelf import Shelf

__all__ = ["Weighed", "weighed"]

# What a word of the same root or meaning says of the word asked for.
_KIN = 0.8

_KEPT = 24
# Words that stand for another are worth most together: of “malignant neoplasm” one says little.
_PART = 0.6
# The Index begins with the condition, and the site stands under it.
_MAIN_TERM = 1.3


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the words of a wording, with the phrases that hold it and its share of the worth."""

    found: int
    share: float
    held: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A word asked for; ``found`` are the phrases that hold it or its kin, ``worth`` its bits.

    Of words that stand for it together, a phrase may hold some.
    """

    shown: str
    found: int
    worth: float
    _own: bytes = field(repr=False)
    _held: bytes = field(repr=False)
    _scope: Scope = field(repr=False)
    ways: tuple[tuple[_Part, ...], ...] = ()

    @property
    def parts(self) -> Iterator[tuple[int, float]]:
        """The phrases that hold one word of a wording of several, with what it is worth."""
        for way in self.ways:
            for part in way:
                yield without(part.found, self.found), part.share * self.worth

    def is_held(self, docnum: int) -> bool:
        """Tell whether a phrase that is asked for holds the word or one of its kin."""
        return has_bit(self._held, docnum)

    def is_in_any(self, docnums: Iterable[int]) -> bool:
        """Tell whether any of some phrases that are asked for holds the word or one of its kin."""
        held, size = self._held, len(self._held)
        for docnum in docnums:  # A call for each phrase would take four times as long.
            at = docnum >> 3
            if at < size and held[at] >> (docnum & 7) & 1 and docnum in self._scope:
                return True
        return False

    def held(self, docnum: int) -> float:
        """Return how far a phrase that is asked for holds the word, from 0 to 1."""
        if has_bit(self._own, docnum):
            return 1.0
        if has_bit(self._held, docnum):
            return _KIN
        if not self.ways:
            return 0.0
        return max((_held_of(way, docnum) for way in self.ways), default=0.0)


def _held_of(way: Sequence[_Part], docnum: int) -> float:
    return sum(part.share for part in way if has_bit(part.held, docnum))


def weighed(shelf: Shelf, scope: Scope, asked: Asked) -> Sequence[Weighed]:
    """Return the words of a query that a hit should hold."""
    needed = asked.needed
    return [_kept(shelf, scope, *both) for both in zip(needed, shares(needed), strict=True)]


def _kept(shelf: Shelf, scope: Scope, term: Term, share: float) -> Weighed:
    """Return a word as it was weighed for the key before: only the last one is another."""
    key = term, share
    if key not in scope.weighed:
        if len(scope.weighed) >= _KEPT:
            scope.weighed.clear()
        scope.weighed[key] = _weighed(shelf, scope, term, share)
    return scope.weighed[key]


def _weighed(shelf: Shelf, scope: Scope, term: Term, share: float) -> Weighed:
    own = begun(shelf, term) & scope.phrases
    held = own | kin(shelf, term) & scope.phrases
    ways = tuple(_parts(shelf, scope, way) for way in term.ways if len(way) > 1)
    is_known = bool(held) or any(part.found for way in ways for part in way)
    worth = share * rarity(held.bit_count(), len(shelf.variants)) if is_known else 0.0
    worth *= _MAIN_TERM if _is_main(shelf, term) else 1
    # What is said of phrases that are not asked for is never looked at, but costs no packing anew.
    own_held = tested(shelf, term)
    both = own_held if held == own else packed(held)
    return Weighed(term.shown, held, worth, own_held, both, scope, ways)


def _is_main(shelf: Shelf, term: Term) -> bool:
    words = (term.spellings, *(word for way in term.ways for word in way))
    return any(not shelf.knowledge.heads.isdisjoint(word) for word in words)


def _parts(shelf: Shelf, scope: Scope, way: Way) -> tuple[_Part, ...]:
    size = len(shelf.variants)
    found = [spelt(shelf, word) & scope.phrases for word in way]
    bits = [rarity(each.bit_count(), size) for each in found]
    whole = sum(bits) or 1.0
    shares_ = (_PART * each / whole for each in bits)
    return tuple(_Part(f, s, packed(f)) for f, s in zip(found, shares_, strict=True))
