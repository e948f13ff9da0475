"""The places of service to choose from."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Place", "read_places"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place-of-service number of CMS and a short name for it."""

    number: str
    name: str


def read_places(path: Path) -> tuple[Place, ...]:
    """Read the list of places, in the order of their numbers."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))["places"]
    return tuple(Place(number, name) for number, name in sorted(table.items()))
