"""What clinicians call procedures, for codes of ICD-10-PCS, whose titles know no such names."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from app.codebooks import Phrase
from app.domain.codes import System
from app.resources import RESOURCES

__all__ = ["NamedCodes", "bundled_names", "read_names", "with_names"]

_RESOURCE = RESOURCES / "vocabulary" / "procedures.toml"
# A name of more codes than a list shows says nothing without other words.
_MOST_BY_NAME = 60
_BAR = " | "
_CHARACTER = re.compile(r"\[[^]]*\]|.")
_TABLE = 3


@dataclass(frozen=True, slots=True)
class NamedCodes:
    """The names of a procedure, and how its codes begin.

    ``plain`` are those meant when nothing more is said, ``every`` all of them, and ``tables``
    the tables in which these stand.
    """

    names: tuple[str, ...]
    plain: re.Pattern[str]
    every: re.Pattern[str]
    tables: re.Pattern[str]


@cache
def bundled_names() -> Sequence[NamedCodes]:
    """Return the names that come with the program."""
    return read_names(_RESOURCE)


def read_names(path: Path) -> Sequence[NamedCodes]:
    """Read names of procedures; the codes of each are given by what they begin with."""
    tables = tomllib.loads(path.read_text("utf-8"))
    return [
        _named(names, starts.split())
        for table in tables.values()
        for names, starts in table.items()
    ]


def _named(names: str, starts: Sequence[str]) -> NamedCodes:
    patterns = [start.replace("?", ".") for start in starts]
    tables = ("".join(_CHARACTER.findall(pattern)[:_TABLE]) for pattern in patterns)
    told = (patterns[0], "|".join(patterns), "|".join(tables))
    return NamedCodes(tuple(names.split(_BAR)), *map(re.compile, told))


def with_names(
    phrases: Iterable[Phrase], named: Sequence[NamedCodes] | None = None
) -> Iterator[Phrase]:
    """Yield the phrases, titles of procedures with the names beside them, and then the names.

    A name is a phrase of its own for the codes that are meant when nothing more is said, with
    all that is said of them beside it: so they come first when more is said too.
    """
    names = _Names(bundled_names() if named is None else named)
    yield from map(names.titled, phrases)
    yield from names.phrases()


class _Names:
    """Gives titles their names, and remembers the titles that are meant by a name alone."""

    def __init__(self, named: Sequence[NamedCodes]) -> None:
        self._named = named
        self._plain: dict[int, list[Phrase]] = {}
        self._of_table = lru_cache(maxsize=None)(self._possible)

    def titled(self, phrase: Phrase) -> Phrase:
        is_whole = phrase.source == "title" and phrase.is_billable
        if not is_whole or phrase.system is not System.ICD_10_PCS:
            return phrase
        known = [
            at
            for at in self._of_table(phrase.code[:_TABLE])
            if self._named[at].every.match(phrase.code)
        ]
        names = [name for at in known for name in self._named[at].names]
        told = replace(phrase, beside=(*phrase.beside, *names)) if names else phrase
        for at in known:
            if self._named[at].plain.match(phrase.code):
                self._plain.setdefault(at, []).append(told)
        return told

    def phrases(self) -> Iterator[Phrase]:
        for at, titles in self._plain.items():
            if len(titles) <= _MOST_BY_NAME:
                for name, title in product(self._named[at].names, titles):
                    others = (each for each in title.beside if each not in self._named[at].names)
                    beside = (title.text, *others)
                    yield replace(title, text=name, source="name", beside=beside)

    def _possible(self, table: str) -> Sequence[int]:
        return [at for at, each in enumerate(self._named) if each.tables.match(table)]
