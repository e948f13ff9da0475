"""The words that decide how a condition stands, read from their file."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from app.reading.patterns import Pattern, Patterns, Sets, parsed

__all__ = ["Cue", "Cues", "Effect", "Side", "bundled", "read"]

_FILE = Path(__file__).resolve().parents[2] / "resources" / "reading" / "assertion.toml"


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
    """An expression’s meaning; see the head of the file for each part.

    A ``stop`` acts on nothing and ends the scopes of its effects.
    """

    effects: frozenset[Effect]
    side: Side = Side.AFTER
    reach: int = 0
    ends: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    is_closing: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Everything the file says."""

    sets: Sets
    cues: Patterns[Cue]
    stops: Patterns[frozenset[Effect]]


@cache
def bundled() -> Cues:
    """Return the cues that come with the program."""
    return read(_FILE)


def read(path: Path) -> Cues:
    """Read a file of cues.

    Raises:
        BrokenPatternError: a pattern cannot be read.
    """
    told = tomllib.loads(path.read_text("utf-8"))
    sets = {name: frozenset(words.split()) for name, words in told["sets"].items()}
    cues = [(pattern, _cue(table, sets)) for table, pattern in _patterns(told["cue"], sets)]
    stops = [(pattern, _stopped(table)) for table, pattern in _patterns(told["stop"], sets)]
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
        only=sets[table["only"]] if "only" in table else frozenset(),
        but=sets[table["but"]] if "but" in table else frozenset(),
        is_closing=table.get("closing", False),
    )


_STOPPED = frozenset(Effect)


def _stopped(table: Mapping[str, Any]) -> frozenset[Effect]:
    return frozenset(map(Effect, table["of"])) if "of" in table else _STOPPED
