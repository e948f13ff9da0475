from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.across.finding import Finder
from app.charts.across.patterns import PatternError, Wanted, patterned
from app.charts.reading import read

TEXT = "A1c 6.8 % on 03/12/2026.\nStage 3b CKD; stages differ.\nSjögren 12.5 mg\nBP 120/80"
FINDER = Finder({1: read(TEXT.encode(), "a.txt")})


def found(text, *, whole=False, pattern=False):
    hits = FINDER.find(Wanted(text, whole, pattern))
    return [hit.context[hit.begin : hit.end] for hit in hits]


def test_whole_words_are_not_parts_of_others():
    assert found("stage") == ["Stage", "stage"]
    assert found("stage", whole=True) == ["Stage"]
    assert found("6.8 %", whole=True) == ["6.8 %"]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\d+/\d+", ["03/12", "120/80"]),
        ("STAGE [1-5][ab]?", ["Stage 3b"]),
        (r"^\w{2} \d", ["BP 1"]),
        ("ckd|a1c", ["A1c", "CKD"]),
        (r"\(|%", ["%"]),
        ("x*", []),
        ("sjogren", ["Sjögren"]),
    ],
    ids=["numbers", "case", "line start", "choice", "escaped", "nothing", "accent"],
)
def test_a_regular_expression_is_run_without_regard_to_case(pattern, words):
    assert found(pattern, pattern=True) == words


def test_a_regular_expression_can_be_for_whole_words():
    assert found("stages?|differ|diff", whole=True, pattern=True) == ["Stage", "stages", "differ"]


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(a|aa)+$", "((ab)*)*", "a*b*c*d*", "(?:x*y){2,}", "(a|b){3,9}x"],
    ids=["nested", "choice repeated", "groups", "many", "counted", "counted choice"],
)
def test_expressions_that_could_run_for_hours_are_refused(pattern):
    with pytest.raises(PatternError, match="repeats too much"):
        patterned(Wanted(pattern, is_pattern=True))


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{9}{9}", "(?P<x>"], ids=repr)
def test_expressions_that_cannot_be_read_are_told(pattern):
    with pytest.raises(PatternError, match="cannot be read"):
        patterned(Wanted(pattern, is_pattern=True))


def test_a_long_expression_is_told():
    with pytest.raises(PatternError, match="more than 200 characters"):
        patterned(Wanted("a" * 201, is_pattern=True))


@pytest.mark.parametrize("pattern", ["(ab)+", "[*+]+x", r"\*\*x*"], ids=repr)
def test_harmless_repeats_are_run(pattern):
    assert patterned(Wanted(pattern, is_pattern=True)).search("abab**x")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab(|)*+?[]{}\\d1,.^$", max_size=14))
def test_whatever_is_typed_is_run_or_told(pattern):
    finder = Finder({1: read(b"aab1 a" * 60, "a.txt")})
    with suppress(PatternError):
        hits = finder.find(Wanted(pattern, is_pattern=True))
        assert all(hit.span.start < hit.span.end for hit in hits)
