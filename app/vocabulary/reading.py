"""Reading the vocabulary from its files."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from app.vocabulary.entries import Entry, Key, Reason
from app.vocabulary.folding import split
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["BrokenVocabularyError", "bundled", "read"]

_RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "vocabulary"
_FILES = (
    ("lay.toml", Reason.LAY),
    ("shorthand.toml", Reason.SHORTHAND),
    ("abbreviations.toml", Reason.ABBREVIATION),
)


class BrokenVocabularyError(Exception):
    """A file of the vocabulary says two things of the same words."""


@cache
def bundled() -> Vocabulary:
    """Return the vocabulary that comes with the program."""
    return read(_RESOURCES)


def read(folder: Path) -> Vocabulary:
    """Read a vocabulary; what a later file says of the same words holds.

    Raises:
        BrokenVocabularyError: one file has the same words twice.
    """
    entries: dict[Key, Entry] = {}
    for name, reason in _FILES:
        entries |= _entries(folder / name, reason)
    british = _tables(folder / "british.toml")
    return Vocabulary(entries, _related(folder / "related.toml"), dict(british))


def _entries(path: Path, reason: Reason) -> dict[Key, Entry]:
    found: dict[Key, Entry] = {}
    for typed, said in _tables(path):
        key = tuple(split(typed))
        entry = Entry(tuple([said] if isinstance(said, str) else said), reason, typed.isupper())
        if found.setdefault(key, entry) != entry:
            raise BrokenVocabularyError(f"{path.name} says two things of “{typed}”: keep one.")
    return found


def _related(path: Path) -> dict[Key, tuple[Key, ...]]:
    found: dict[Key, dict[Key, None]] = {}
    for _, groups in _tables(path):
        for group in groups:
            keys = [tuple(split(member)) for member in group]
            for key in keys:
                found.setdefault(key, {}).update(dict.fromkeys(k for k in keys if k != key))
    return {key: tuple(others) for key, others in found.items()}


def _tables(path: Path) -> Iterator[tuple[str, Any]]:
    for table in tomllib.loads(path.read_text("utf-8")).values():
        yield from table.items()
