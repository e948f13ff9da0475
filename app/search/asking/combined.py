"""The senses of several words put together, those that are commonest together first."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeVar

__all__ = ["commonest_first"]

_Sense = TypeVar("_Sense")


def commonest_first(senses: Sequence[Sequence[_Sense]]) -> Iterator[tuple[_Sense, ...]]:
    """Yield each choice of a sense for each word, by how far down the lists its senses stand.

    The second sense of one word is tried before the third of another, whichever comes first.
    """
    furthest = sum(len(each) - 1 for each in senses)
    return chain.from_iterable(_as_far(senses, far) for far in range(furthest + 1))


def _as_far(senses: Sequence[Sequence[_Sense]], far: int) -> Iterator[tuple[_Sense, ...]]:
    """Yield the choices whose places in the lists add up to a number."""
    if not senses:
        if not far:
            yield ()
        return
    first, rest = senses[0], senses[1:]
    for place, sense in enumerate(first[: far + 1]):
        for others in _as_far(rest, far - place):
            yield (sense, *others)
