"""The words for procedures, devices, tests and medicines, read from their file."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.reading.mentioned import MentionKind
from app.reading.patterns import Pattern, Patterns, parsed
from app.resources import RESOURCES

__all__ = ["Meaning", "Names", "ThingWords", "bundled", "read"]

_FILE = RESOURCES / "reading" / "things.toml"
_NOTHING = "nothing"
_SHORTEST = 6

Names = Mapping[str, MentionKind]
"""One, two or three words in small letters, with what they name."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression names, None: nothing; and how it must be written to do so."""

    kind: MentionKind | None
    is_capital: bool = False
    is_small: bool = False

    def allows(self, written: str, *, is_in_capitals: bool) -> bool:
        """Tell whether words written so are meant: “us” is no ultrasound, Walker has a patient."""
        if self.is_capital:
            return written.isupper()
        return not self.is_small or is_in_capitals or not written[0].isupper()


@dataclass(frozen=True, slots=True, eq=False)
class ThingWords:
    """Everything the file says."""

    patterns: Patterns[Meaning]
    names: Names
    endings: re.Pattern[str]
    kinds: Mapping[str, MentionKind]
    approach: frozenset[str]
    no_endings: frozenset[str]
    no_medicines: frozenset[str]

    def kind_of(self, word: str, more: Names) -> MentionKind | None:
        """Return what a single word names, by its file, by the code books, or by its ending."""
        for form in (word, word.removesuffix("s")):
            if kind := self.names.get(form) or more.get(form):
                return kind
        found = self.endings.search(word) if len(word) >= _SHORTEST else None
        if found is None or word in self.no_endings:
            return None
        return self.kinds[found[1]]


@cache
def bundled() -> ThingWords:
    """Return the words that come with the program."""
    return read(_FILE)


def read(path: Path) -> ThingWords:
    """Read a file of things.

    Raises:
        BrokenPatternError: a pattern cannot be read.
    """
    told = tomllib.loads(path.read_text("utf-8"))
    sets = {name: frozenset(words.split()) for name, words in told["sets"].items()}
    no_endings = frozenset(told["suffixes"].pop("not").split())
    kinds = {
        ending: MentionKind(kind)
        for kind, endings in told["suffixes"].items()
        for ending in endings.split()
    }
    longest_first = sorted(kinds, key=len, reverse=True)
    return ThingWords(
        Patterns([each for table in told["thing"] for each in _patterns(table, sets)]),
        dict.fromkeys(told["medicines"]["names"].split(), MentionKind.MEDICATION),
        re.compile(rf"[a-z]{{2}}({'|'.join(longest_first)})$"),
        kinds,
        sets["approach"],
        no_endings,
        frozenset(told["no_medicines"]["names"].split()),
    )


def _patterns(
    table: Mapping[str, Any], sets: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Pattern, Meaning]]:
    kind = None if table["kind"] == _NOTHING else MentionKind(table["kind"])
    meaning = Meaning(kind, table.get("capital", False), table.get("small", False))
    for line in table["patterns"].strip().splitlines():
        yield parsed(line, sets), meaning
