"""Filters that work inside the index, not on the first hits."""

from datetime import date

import pytest

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.chapters import Chapter
from app.domain.printed.families import Side
from app.search.narrowing import Narrowing

CM = System.ICD_10_CM
ON = date(2026, 5, 1)
FIRST = Chapter(CM, "1", "Fevers with a light (A00-A19)", "A00", "A19")
ROPES = Chapter(CM, "19", "Injuries by rope and lamp oil (S10-T50)", "S10", "T50")


def codes(index, typed, narrowing, **how):
    return [hit.code for hit in index.find(typed, ON, narrowing=narrowing, **how).hits]


def kept(*names):
    return Narrowing(codes=frozenset(SystemCode(CM, name) for name in names))


@pytest.mark.parametrize(
    ("typed", "narrowing", "found"),
    [
        pytest.param("left", Narrowing(chapter=FIRST), ["A10.1"], id="chapter"),
        pytest.param("S10.0", Narrowing(chapter=FIRST), [], id="a code of another chapter"),
        pytest.param("tide fever ear", Narrowing(side=Side.LEFT), ["A10.1"], id="side"),
        pytest.param("fever", kept("A11", "S10.0"), ["A11"], id="kept codes"),
        pytest.param("fever", kept("Z99.9"), [], id="kept codes of other books"),
        pytest.param("fever", kept(), [], id="nothing kept"),
        pytest.param(
            "left", Narrowing(ROPES, Side.LEFT, kept("S10.11").codes), ["S10.11"], id="all of them"
        ),
        pytest.param("left", Narrowing(FIRST, Side.RIGHT), [], id="what excludes itself"),
    ],
)
def test_only_what_passes_the_filters_is_found(tiny, typed, narrowing, found):
    assert codes(tiny, typed, narrowing, limit=1 + len(found)) == found


def test_a_filter_is_taken_before_the_hits_are_counted(tiny):
    assert codes(tiny, "fever", kept("A10.2"), limit=1) == ["A10.2"]


def test_a_chapter_of_a_book_that_is_not_loaded_holds_nothing(tiny):
    other = Chapter(System.HCPCS, "A", "Supplies", "A", "A")
    assert codes(tiny, "fever", Narrowing(chapter=other)) == []
