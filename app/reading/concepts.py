"""What the code books know, by the words with which a chart says it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from app.codebooks import CodeBooks, Phrase
from app.domain.codes import System
from app.exports import write_whole
from app.reading.book_names import BookNames, read_names
from app.reading.thing_words import Names
from app.reading.wordings import wordings

__all__ = ["BrokenConceptsError", "Concepts", "Named", "Needed", "are_whole", "build_concepts"]

Needed = tuple[str, ...]
"""Stems that a chart must say together, the rarest first."""
_FOLDER, _FILE = "concepts", "wordings.txt"
# Another line makes the wordings of an earlier program unreadable to this one: they are made anew.
_LAYOUT = "wordings 2"
# The tables of drugs and of neoplasms name what was taken or where it sits, not what a patient has.
_TABLE = ", "
_DENIED = re.compile(r"(?<!\S)non[a-z]+")


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A code that is meant by some words, on the days from ``first`` to ``last``.

    ``rank`` is 0 where the words are its title; ``beside`` are stems that may be said too.
    """

    rank: int
    is_header: bool
    code: str
    first: date
    last: date
    beside: frozenset[str]


class BrokenConceptsError(Exception):
    """There are no whole wordings in the reference data."""


class Concepts:
    """All wordings; each is parsed when it is first met.

    ``names`` are the medicines, operations and devices that the books print.
    """

    def __init__(self, lines: Sequence[str], names: Names | None = None) -> None:
        self._lines, self.names = lines, names or {}
        self._rarest: dict[str, list[int]] = defaultdict(list)
        for at, line in enumerate(lines):
            self._rarest[line.partition("\t")[0].partition(" ")[0]].append(at)
        self._named = lru_cache(maxsize=4096)(self._parsed)
        self._begun = lru_cache(maxsize=8192)(self._beginning)

    @classmethod
    def load(cls, generation: Path) -> "Concepts":
        """Read what ``build_concepts`` wrote into a generation of the reference data.

        Raises:
            BrokenConceptsError: it is missing, or another program wrote it.
        """
        path = generation / _FOLDER / _FILE
        if not are_whole(generation):
            raise BrokenConceptsError(
                f"The wordings in {path} are not whole: run python3 installer/run.py --setup."
            )
        return cls(path.read_text("utf-8").splitlines()[1:], read_names(path.parent))

    @cached_property
    def denials(self) -> frozenset[str]:
        """The stems that begin with “non”: nontraumatic, nonalcoholic."""
        said = (line.partition("\t")[0] for line in self._lines if "non" in line)
        return frozenset(stem for line in said for stem in _DENIED.findall(line))

    def beginning(self, rarest: str) -> Sequence[tuple[int, Needed]]:
        """Return number and stems of each wording whose rarest stem this is."""
        return self._begun(rarest)

    def named(self, at: int, on: date) -> tuple[Named, ...]:
        """Return the codes that a wording names on a day, the plainest first."""
        return tuple(each for each in self._named(at) if each.first <= on <= each.last)

    def _beginning(self, rarest: str) -> tuple[tuple[int, Needed], ...]:
        found = self._rarest.get(rarest, ())
        return tuple((at, tuple(self._lines[at].partition("\t")[0].split(" "))) for at in found)

    def _parsed(self, at: int) -> tuple[Named, ...]:
        return tuple(sorted(map(_read, self._lines[at].partition("\t")[2].split(";"))))


def build_concepts(books: CodeBooks, generation: Path) -> None:
    """Write the wordings of all diagnoses, and what else is named, into the generation."""
    found: dict[frozenset[str], dict[tuple[str, date, date], Named]] = defaultdict(dict)
    names = BookNames()
    for phrase in books.phrases():
        names.take(phrase)
        for needed, named in _named(phrase) if _is_diagnosis(phrase) else ():
            held = found[needed]
            key = (named.code, named.first, named.last)
            held[key] = min(held.get(key, named), named)
    often = Counter(stem for needed in found for stem in needed)
    lines = [
        _line(sorted(needed, key=lambda s: (often[s], s)), named.values())
        for needed, named in found.items()
    ]
    folder = generation / _FOLDER
    folder.mkdir()
    names.write(folder)
    write_whole(folder / _FILE, "\n".join([_LAYOUT, *lines]).encode())


def are_whole(generation: Path) -> bool:
    """Tell whether a generation holds the wordings as this program reads them."""
    try:
        with (generation / _FOLDER / _FILE).open(encoding="utf-8") as file:
            return file.readline().rstrip("\n") == _LAYOUT
    except (OSError, ValueError):
        return False


def _is_diagnosis(phrase: Phrase) -> bool:
    return phrase.system is System.ICD_10_CM and _TABLE not in phrase.origin


def _named(phrase: Phrase) -> Iterator[tuple[frozenset[str], Named]]:
    for way in wordings(phrase):
        days = (phrase.first, phrase.last)
        yield way.needed, Named(way.rank, not phrase.is_billable, phrase.code, *days, way.beside)


def _line(needed: Iterable[str], named: Iterable[Named]) -> str:
    return " ".join(needed) + "\t" + ";".join(map(_written, named))


def _written(named: Named) -> str:
    days = (str(named.first.toordinal()), str(named.last.toordinal()))
    fields = (named.code, str(named.rank), str(int(named.is_header)), *days, *sorted(named.beside))
    return " ".join(fields)


def _read(text: str) -> Named:
    code, rank, is_header, first, last, *beside = text.split(" ")
    days = (date.fromordinal(int(first)), date.fromordinal(int(last)))
    return Named(int(rank), is_header == "1", code, *days, frozenset(beside))
