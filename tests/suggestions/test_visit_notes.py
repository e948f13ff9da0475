"""Visit notes of all specialties, invented, with the codes of an outpatient coder."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from app.domain.encounter import Setting
from app.suggestions.wish import ChartWish
from tests.benchmarks.suggesting import figures

ON = date(2025, 5, 1)
_FILE = Path(__file__).parent / "visits" / "invented.txt"
# What the codes of all the notes together reached when they were written down; never less.
_LEAST_F1, _LEAST_SEEN, _FIRST = 0.88, 0.94, 10


class _Note(NamedTuple):
    codes: frozenset[str]
    text: str


def _notes():
    for each in _FILE.read_text("utf-8").split("### ")[1:]:
        head, _, text = each.partition("\n")
        yield _Note(frozenset(head.partition("|")[2].split()), text)


@pytest.fixture(scope="module")
def read(indexed):
    return [
        (indexed.suggested(ChartWish((note.text,), Setting.OFFICE, ON)), note.codes)
        for note in _notes()
    ]


def test_the_codes_of_visits_are_as_good_as_they_were(read):
    pairs = [([each.code for each in found.suggestions], codes) for found, codes in read]
    assert figures(pairs).f1 >= _LEAST_F1


def test_what_is_not_suggested_stands_among_the_first_ten(read):
    seen = [
        len(codes & {each.code for each in (*found.suggestions, *found.candidates)[:_FIRST]})
        / len(codes)
        for found, codes in read
    ]
    assert sum(seen) / len(seen) >= _LEAST_SEEN
