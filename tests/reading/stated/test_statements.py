"""Invented statements of many kinds, from their file, each with what it says of things."""

from pathlib import Path

import pytest

from app.domain.reading.assertions import Assertion
from app.reading.notes import Note

_LETTERS = {
    "P": Assertion.PRESENT,
    "A": Assertion.ABSENT,
    "U": Assertion.UNCERTAIN,
    "H": Assertion.HISTORICAL,
    "Y": Assertion.HYPOTHETICAL,
    "F": Assertion.FAMILY,
    "O": Assertion.OTHER,
}


def _parts():
    parts, lines = {}, []
    text = Path(__file__).with_name("statements.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            lines = parts.setdefault(line.strip("[]"), [])
        elif " => " in line:
            lines.append(line)
    return parts


_PARTS = _parts()


@pytest.mark.parametrize("part", _PARTS)
def test_each_thing_stands_as_it_is_stated(part):
    assert [wrong for line in _PARTS[part] for wrong in _wrong(*line.split(" => "))] == []


def _wrong(text, said):
    note = Note.of(text, is_guessed=False)
    for each in said.split("|"):
        words, letter = each.rsplit(":", 1)
        start = text.lower().index(words.lower())
        told = note.asserted(start, start + len(words))
        if told.assertion is not _LETTERS[letter]:
            yield f"{text} {words}: {told.assertion} by {told.by}"
