"""Reading the vocabulary from its files: a line an entry, ``words = meaning | other meaning``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.resources import RESOURCES
from app.vocabulary.entries import Entry, Key, Reason
from app.vocabulary.folding import split
from app.vocabulary.speech import spoken_of
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["BrokenVocabularyError", "bundled", "read"]

_RESOURCES = RESOURCES / "vocabulary"
_SHORT = (
    (("history", "of"), ("h", "o")),
    (("history", "of"), ("hx", "of")),
    (("history", "of"), ("hx",)),
    (("status", "post"), ("s", "p")),
)
_PLAIN = re.compile(r"[a-z0-9 ]+")
_FILES = (
    ("lay.txt", Reason.LAY),
    ("shorthand.txt", Reason.SHORTHAND),
    ("abbreviations.txt", Reason.ABBREVIATION),
)


class BrokenVocabularyError(Exception):
    """A file of the vocabulary says two things of the same words, or one line says nothing."""


@cache
def bundled() -> Vocabulary:
    """Return the vocabulary that comes with the program."""
    return read(_RESOURCES)


def read(folder: Path) -> Vocabulary:
    """Read a vocabulary; what a later file says of the same words holds.

    Raises:
        BrokenVocabularyError: one file has the same words twice, or a line without words.
    """
    entries: dict[Key, Entry] = {}
    for name, reason in _FILES:
        for key, entry in _entries(folder / name, reason).items():
            is_word = entry.is_capital and key in entries
            entries[key] = replace(entry, small=entries[key]) if is_word else entry
    entries = {**dict(_abbreviated(entries)), **entries}
    british = {typed: meant for typed, (meant, *_) in _pairs(folder / "british.txt")}
    spoken = spoken_of(_groups(folder / "speech.txt"), entries, _everyday(folder))
    return Vocabulary(entries, _related(folder / "related.txt"), british, spoken)


def _abbreviated(entries: Mapping[Key, Entry]) -> Iterator[tuple[Key, Entry]]:
    """Yield what begins in full as notes abbreviate it: h/o CABG for history of CABG."""
    for key, entry in entries.items():
        for whole, short in _SHORT:
            if key[: len(whole)] == whole and len(key) > len(whole):
                yield short + key[len(whole) :], entry


def _entries(path: Path, reason: Reason) -> dict[Key, Entry]:
    found: dict[Key, Entry] = {}
    for typed, meanings in _pairs(path):
        key = _key(typed)
        entry = Entry(tuple(meanings), reason, typed.isupper())
        if not key or found.setdefault(key, entry) != entry:
            raise BrokenVocabularyError(f"{path.name} says two things of “{typed}”: keep one.")
    return found


def _related(path: Path) -> dict[Key, tuple[Key, ...]]:
    found: dict[Key, dict[Key, None]] = {}
    for members in _groups(path):
        keys = [_key(member) for member in members]
        for key in keys:
            found.setdefault(key, {}).update(dict.fromkeys(k for k in keys if k != key))
    return {key: tuple(others) for key, others in found.items()}


def _everyday(folder: Path) -> list[str]:
    return (folder / "filler.txt").read_text("utf-8").split()


def _groups(path: Path) -> Iterator[list[str]]:
    return (line.split(" | ") for line in _lines(path))


def _key(text: str) -> Key:
    """Return the words of a text; nearly all are plain, and need no folding."""
    return tuple(text.split() if _PLAIN.fullmatch(text) else split(text))


def _pairs(path: Path) -> Iterator[tuple[str, list[str]]]:
    for line in _lines(path):
        typed, is_pair, said = line.partition(" =")
        if not is_pair:
            raise BrokenVocabularyError(f"{path.name}: “{line[:60]}” lacks “=” and a meaning.")
        yield typed, said.strip().split(" | ")


def _lines(path: Path) -> Iterator[str]:
    lines = path.read_text("utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))
