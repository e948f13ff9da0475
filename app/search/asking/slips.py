"""How many slips of the finger lie between a typed word and the words of the code books."""

__all__ = ["TypedWord"]


class TypedWord:
    """A word as typed, ready to be compared with many others.

    All of its letters are compared at once, a bit each (Hyyrö 2003), for this is done some
    hundred times a keystroke.
    """

    def __init__(self, word: str) -> None:
        self._length = len(word)
        self._last = 1 << len(word) >> 1
        self._places: dict[str, int] = {}
        for at, letter in enumerate(word):
            self._places[letter] = self._places.get(letter, 0) | 1 << at

    def slips(self, other: str) -> int:
        """Count the letters to add, drop, change or swap with their neighbour."""
        return self._row(other)[-1]

    def slips_to_beginning(self, other: str) -> tuple[int, int]:
        """Return the fewest slips to a beginning of a word, and how long that beginning is."""
        nearest = min(
            (slips, abs(end - self._length), end) for end, slips in enumerate(self._row(other))
        )
        return nearest[0], nearest[2]

    def _row(self, other: str) -> list[int]:
        """Return the slips to each beginning of a word, from the empty one to the whole."""
        every = (1 << self._length) - 1
        more, less, equal, before = every, 0, 0, 0
        row = [self._length]
        for letter in other:
            here = self._places.get(letter, 0)
            swapped = (~equal & here) << 1 & before
            equal = ((here & more) + more ^ more) | here | less | swapped
            rising, falling = less | ~(equal | more), equal & more
            row.append(row[-1] + bool(rising & self._last) - bool(falling & self._last))
            rising, falling = rising << 1 | 1, falling << 1
            more, less = (falling | ~(equal | rising)) & every, rising & equal & every
            before = here
        return row
