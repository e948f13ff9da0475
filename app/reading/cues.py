"""The words that decide how a condition stands, read from their file."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from app.reading.patterns import Pattern, Patterns, Sets, parsed
from app.resources import RESOURCES

__all__ = ["Cue", "Cues", "Effect", "Side", "Stop", "bundled", "planned", "read"]

_FOLDER = RESOURCES / "reading"


class Effect(StrEnum):
    """What a cue says of the things in its scope."""

    ABSENT = "absent"
    UNCERTAIN = "uncertain"
    HISTORICAL = "historical"
    HYPOTHETICAL = "hypothetical"
    FAMILY = "family"
    OTHER = "other"
    BACKGROUND = "background"
    FORMER = "former"
    PATIENT = "patient"
    NONE = "none"


class Side(StrEnum):
    """Where the things stand of which a cue speaks."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """An expression’s meaning; see the head of the file for each part."""

    effects: frozenset[Effect]
    side: Side = Side.AFTER
    reach: int = 0
    ends: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    is_closing: bool = False
    is_opening: bool = False
    is_box: bool = False
    is_firm: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Stop:
    """What ends the scopes of these effects.

    A passing one holds only up to the next member of a list, a weak one ends no firm cue.
    """

    effects: frozenset[Effect] = frozenset(Effect)
    is_passing: bool = False
    is_weak: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Everything the file says."""

    sets: Sets
    cues: Patterns[Cue]
    stops: Patterns[Stop]


@cache
def bundled() -> Cues:
    """Return the cues that come with the program."""
    return read(_FOLDER / "assertion.toml")


@cache
def planned() -> Cues:
    """Return those that tell of a procedure, device, test or medicine whether there was one."""
    return read(_FOLDER / "plans.toml")


def read(path: Path) -> Cues:
    """Read a file of cues.

    Raises:
        BrokenPatternError: a pattern cannot be read.
    """
    told = tomllib.loads(path.read_text("utf-8"))
    sets = {name: frozenset(words.split()) for name, words in told["sets"].items()}
    cues = [(pattern, _cue(table, sets)) for table, pattern in _patterns(told["cue"], sets)]
    stops = [(pattern, _stop(table)) for table, pattern in _patterns(told["stop"], sets)]
    return Cues(sets, Patterns(cues), Patterns(stops))


def _patterns(
    tables: list[dict[str, Any]], sets: Sets
) -> Iterator[tuple[Mapping[str, Any], Pattern]]:
    for table in tables:
        for line in table["patterns"].strip().splitlines():
            yield table, parsed(line, sets)


def _cue(table: Mapping[str, Any], sets: Sets) -> Cue:
    return Cue(
        effects=frozenset(map(Effect, table["effects"])),
        side=Side(table.get("side", Side.AFTER)),
        reach=table.get("reach", 0),
        ends=frozenset(table.get("ends", ())),
        unless=frozenset(table.get("unless", ())),
        when=frozenset(table.get("when", ())),
        only=sets[table["only"]] if "only" in table else frozenset(),
        but=sets[table["but"]] if "but" in table else frozenset(),
        without=sets[table["without"]] if "without" in table else frozenset(),
        is_closing=table.get("closing", False),
        is_opening=table.get("opening", False),
        is_box=table.get("box", False),
        is_firm=table.get("firm", False),
    )


def _stop(table: Mapping[str, Any]) -> Stop:
    effects = frozenset(map(Effect, table.get("of", Effect)))
    return Stop(effects, table.get("passing", False), table.get("weak", False))
