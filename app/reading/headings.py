"""The headings of a note, and the sections that they open."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.reading.patterns import Pattern, Patterns, parsed
from app.resources import RESOURCES

__all__ = ["Heading", "Headings", "Kind", "bundled", "default_of", "read"]

_FILE = RESOURCES / "reading" / "sections.toml"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of section: its name, its label in sets of dictated notes, and its default effect.

    ``default`` is how things stand in it that nothing else is said of; empty: as they are told.
    """

    name: str
    label: str = ""
    default: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """An expression that opens a section; without a kind it heads only a part of one.

    ``is_common``: it must be the whole line or stand before a colon at its beginning;
    ``is_short``: an abbreviation that needs no colon.
    """

    kind: Kind | None
    is_common: bool = False
    is_short: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Headings:
    """All kinds of sections, the expressions that open them, and last words of other headings.

    ``follows`` are words with which a sentence goes on whose first words look like a heading.
    """

    kinds: tuple[Kind, ...]
    patterns: Patterns[Heading]
    endings: Mapping[str, Kind]
    follows: frozenset[str]


@cache
def bundled() -> Headings:
    """Return the headings that come with the program."""
    return read(_FILE)


def read(path: Path) -> Headings:
    """Read a file of headings.

    Raises:
        BrokenPatternError: a pattern cannot be read.
    """
    told = tomllib.loads(path.read_text("utf-8"))
    patterns = _patterns(told["parts"], "headings", Heading(None))
    kinds = []
    for table in told["section"]:
        kind = Kind(table["name"], table.get("label", ""), table.get("default", ""))
        kinds.append(kind)
        # The first meaning of equal expressions holds: what is common must be known as such.
        patterns += _patterns(table, "alone", Heading(kind, is_common=True))
        patterns += _patterns(table, "short", Heading(kind, is_short=True))
        patterns += _patterns(table, "headings", Heading(kind))
    endings = {word: Kind(name) for word, name in told["endings"].items()}
    follows = frozenset(told["sentences"]["follows"].split())
    return Headings(tuple(kinds), Patterns(patterns), endings, follows)


def default_of(section: str) -> str:
    """Return the default effect of a section, by its name or its label."""
    return _defaults().get(section.casefold(), "")


@cache
def _defaults() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in bundled().kinds:
        for name in (kind.name, kind.label):
            found.setdefault(name.casefold(), kind.default)
    return {name: default for name, default in found.items() if name}


def _patterns(table: dict[str, Any], key: str, heading: Heading) -> list[tuple[Pattern, Heading]]:
    lines = table.get(key, "").strip().splitlines()
    return [(parsed(line, {}), heading) for line in lines]
