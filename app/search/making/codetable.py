"""All codes of the index in the order of the books, and what a coder types of them."""

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from app.domain.codes import System, spelled, undotted
from app.search.making.neighbours import Neighbours
from app.search.making.remembered import Remembered

__all__ = ["CodeTable", "typed_code"]

# Stands after every letter and digit.
_AFTER = "~"
_NEIGHBOURS = "neighbours.bin"
_KEPT, _KEPT_SPELLED = 1 << 13, 1 << 15
_TYPED = re.compile(r"(?=[^.]*[0-9])[A-Z0-9]{2,3}(\.?[A-Z0-9]{0,4})[.-]*")


def typed_code(text: str) -> str | None:
    """Return the beginning of a code that was typed, without dot; None when it is no code.

    Letters alone are words, never the beginning of a code.
    """
    bare = text.strip().upper()
    return bare.replace(".", "").replace("-", "") if _TYPED.fullmatch(bare) else None


class CodeTable:
    """Code numbers: the place of a code among all codes, system by system.

    ``below`` gives the codes right below a header in the order of the book, ``ancestors`` the
    headers above a code, the nearest first, and ``alike`` those that differ from a code of
    ICD-10-CM in one character: the first two characters tell the chapter, and are the same.
    """

    def __init__(self, codes: Mapping[System, Sequence[str]], neighbours: Neighbours) -> None:
        self._codes = codes
        self._neighbours = neighbours
        self._start: dict[System, int] = {}
        self._size = 0
        self.alike = Remembered(self._alike_of, _KEPT).__getitem__
        self.ancestors = Remembered(self._ancestors_of, _KEPT).__getitem__
        self.below = Remembered(self._below_of, _KEPT).__getitem__
        self._spelled = Remembered(self._spelled_of, _KEPT_SPELLED)
        for system, bare in codes.items():
            self._start[system] = self._size
            self._size += len(bare)
        self._systems, self._starts = list(self._start), list(self._start.values())

    @classmethod
    def of(cls, codes: Iterable[tuple[System, str]]) -> "CodeTable":
        """Return the table of the codes, each given once or oftener."""
        bare: dict[System, set[str]] = {}
        for system, code in codes:
            bare.setdefault(system, set()).add(undotted(code))
        ordered = {system: sorted(bare[system]) for system in System if system in bare}
        return cls(ordered, Neighbours.of(ordered.get(System.ICD_10_CM, ())))

    @classmethod
    def load(cls, path: Path) -> "CodeTable":
        """Read the table that ``save`` wrote."""
        lines = json.loads(path.read_text("utf-8"))
        codes = {System(system): codes.split(" ") for system, codes in lines.items()}
        diagnoses = len(codes.get(System.ICD_10_CM, ()))
        return cls(codes, Neighbours.load(path.with_name(_NEIGHBOURS), diagnoses))

    def save(self, path: Path) -> None:
        """Write the codes of each system, and beside them which are neighbours."""
        lines = {system.value: " ".join(codes) for system, codes in self._codes.items()}
        path.write_text(json.dumps(lines), "utf-8")
        self._neighbours.save(path.with_name(_NEIGHBOURS))

    def __len__(self) -> int:
        return self._size

    @property
    def systems(self) -> tuple[System, ...]:
        """The systems that have codes here."""
        return tuple(self._codes)

    def number(self, system: System, code: str) -> int:
        """Return the number of a code that is in the table."""
        return self._start[system] + bisect_left(self._codes[system], undotted(code))

    def code(self, number: int) -> tuple[System, str]:
        """Return the system of a code and the code as the system writes it."""
        return self._systems[bisect_right(self._starts, number) - 1], self._spelled[number]

    def system(self, number: int) -> System:
        """Return the system of a code."""
        return self._systems[bisect_right(self._starts, number) - 1]

    def bare(self, number: int) -> str:
        """Return a code without its dot."""
        system = self.system(number)
        return self._codes[system][number - self._start[system]]

    def exact(self, bare: str, systems: Sequence[System]) -> int | None:
        """Return the number of the code that is written so, None when there is none."""
        at = next(self.beginning(bare, systems), None)
        return at if at is not None and self.bare(at) == bare else None

    def beginning(self, bare: str, systems: Sequence[System]) -> Iterator[int]:
        """Yield the numbers of the codes of some systems that begin so, the code itself first."""
        for system in (system for system in self._codes if system in systems):
            codes = self._codes[system]
            for at in range(bisect_left(codes, bare), len(codes)):
                if not codes[at].startswith(bare):
                    break
                yield self._start[system] + at

    def place(self, system: System, code: str) -> int | None:
        """Return the number of a code of a system, None when it is not in the table."""
        bare = undotted(code)
        codes = self._codes.get(system, ())
        at = bisect_left(codes, bare)
        return self._start[system] + at if codes[at : at + 1] == [bare] else None

    def between(self, system: System, first: str, last: str) -> range:
        """Return the numbers of the codes of a system from one beginning to another, inclusive."""
        codes, start = self._codes.get(system, ()), self._start.get(system, 0)
        return range(start + bisect_left(codes, first), start + bisect_left(codes, last + _AFTER))

    def _spelled_of(self, number: int) -> str:
        return spelled(self.bare(number), self.system(number))

    def _below_of(self, number: int) -> Sequence[int]:
        system = self.system(number)
        codes, start, bare = self._codes[system], self._start[system], self.bare(number)
        found, at = [], number - start + 1
        while at < len(codes) and codes[at].startswith(bare):
            found.append(start + at)
            at = bisect_left(codes, codes[at] + _AFTER, at)
        return tuple(found)

    def _alike_of(self, number: int) -> Sequence[int]:
        system = self.system(number)
        if system is not System.ICD_10_CM:
            return ()
        start = self._start[system]
        return tuple([start + place for place in self._neighbours.beside(number - start)])

    def _ancestors_of(self, number: int) -> Sequence[int]:
        system = self.system(number)
        codes, start, bare = self._codes[system], self._start[system], self.bare(number)
        starts = [bare[:length] for length in range(len(bare) - 1, 2, -1)]
        places = [(bisect_left(codes, each), each) for each in starts]
        return tuple([start + at for at, each in places if codes[at] == each])
