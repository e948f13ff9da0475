"""The trail: what was done, by whom and when, each entry bound to the one before it."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

__all__ = ["START", "Act", "TrailEntry", "is_unbroken", "sealed"]

START = "0" * 64


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to the work file; ``at`` is in UTC, ``details`` a line for the reader."""

    at: datetime
    who: str
    action: str
    encounter_id: int | None = None
    details: str = ""


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """An act in its place; ``previous`` and ``hash`` are SHA-256 in hexadecimal."""

    number: int
    act: Act
    previous: str
    hash: str


def sealed(number: int, act: Act, previous: str) -> TrailEntry:
    """Return the entry with its hash: SHA-256 over its fields as a JSON array."""
    fields = [
        number,
        act.at.isoformat(),
        act.who,
        act.action,
        act.encounter_id,
        act.details,
        previous,
    ]
    text = json.dumps(fields, ensure_ascii=False)
    return TrailEntry(number, act, previous, hashlib.sha256(text.encode()).hexdigest())


def is_unbroken(entries: Iterable[TrailEntry]) -> bool:
    """Tell whether the entries follow each other from the start and say what was sealed."""
    previous = START
    for number, entry in enumerate(entries, start=1):
        if entry != sealed(number, entry.act, previous):
            return False
        previous = entry.hash
    return True
