"""Which codes differ from which others in one character, worked out when the index is built."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

__all__ = ["Neighbours"]

# The first two characters tell the chapter, and are the same.
_OF_CHAPTER = 2


class Neighbours:
    """The neighbours of the codes of one system, by their places in the order of the book.

    To look 200 spellings up among the codes takes twenty times as long, and is done some ten
    times a key.
    """

    def __init__(self, starts: "array[int]", places: "array[int]") -> None:
        self._starts, self._places = starts, places

    @classmethod
    def of(cls, codes: Sequence[str]) -> "Neighbours":
        """Return the neighbours of codes without dots, which are in order."""
        alike: dict[tuple[int, str], list[int]] = defaultdict(list)
        for place, code in enumerate(codes):
            for key in _without_one(code):
                alike[key].append(place)
        starts, places = array("I", [0]), array("I")
        for place, code in enumerate(codes):
            for key in _without_one(code):
                if len(alike[key]) > 1:
                    places.extend([other for other in alike[key] if other != place])
            starts.append(len(places))
        return cls(starts, places)

    @classmethod
    def load(cls, path: Path, size: int) -> "Neighbours":
        """Read the neighbours of so many codes that ``save`` wrote."""
        both = array("I", path.read_bytes())
        return cls(both[: size + 1], both[size + 1 :])

    def save(self, path: Path) -> None:
        """Write where the neighbours of each code begin, then the neighbours."""
        path.write_bytes(self._starts.tobytes() + self._places.tobytes())

    def beside(self, place: int) -> Sequence[int]:
        """Return those of a code, of one character after the other."""
        return self._places[self._starts[place] : self._starts[place + 1]]


def _without_one(code: str) -> Iterator[tuple[int, str]]:
    return ((at, code[:at] + code[at + 1 :]) for at in range(_OF_CHAPTER, len(code)))
