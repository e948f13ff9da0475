"""What was worked out for the words of the key before: with the next key only the last is other."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

__all__ = ["Kept"]

T = TypeVar("T")

# A set weighs 50 KB.
_MOST = 160


class Kept:
    """Remembers sets of phrases by what they are of; of too many it forgets all."""

    def __init__(self) -> None:
        self._found: dict[Hashable, Any] = {}

    def of(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what the work gave for the key, now or before."""
        if key not in self._found:
            if len(self._found) >= _MOST:
                self._found.clear()
            self._found[key] = work()
        found: T = self._found[key]
        return found
