"""Which paragraphs of the guidelines hold a word, or every word, and under which titles."""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import NamedTuple

__all__ = ["Held", "both", "either"]


class Held(NamedTuple):
    """The paragraphs under titles that hold a word, and those that hold it themselves."""

    titles: int
    texts: int

    @property
    def all(self) -> int:
        """The paragraphs that hold it either way."""
        return self.titles | self.texts


def either(all_held: Iterable[Held]) -> Held:
    """Return where any of some words stands."""
    return reduce(lambda one, two: Held(one[0] | two[0], one[1] | two[1]), all_held, Held(0, 0))


def both(all_held: Iterable[Held]) -> Held:
    """Return where every word stands; in the title where one of them does."""
    parts = list(all_held)
    if not parts:
        return Held(0, 0)
    everywhere = reduce(and_, (part.all for part in parts))
    return Held(everywhere & reduce(or_, (part.titles for part in parts)), everywhere)
