"""What was worked out for a number, remembered for the next key."""

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Remembered"]

T = TypeVar("T")


class Remembered(dict[int, T]):
    """Answers by number, ``most`` of them; of more it forgets all.

    Plain answers in a dictionary are nothing that the collector of garbage has to look at; those
    of a cache of the library are, and to look through them all holds a key up.
    """

    def __init__(self, work: Callable[[int], T], most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, number: int) -> T:
        if len(self) >= self._most:
            self.clear()
        found = self[number] = self._work(number)
        return found
