import pytest

from app.reading.patterns import BrokenPatternError, Patterns, parsed
from app.reading.words import words_of

SETS = {"kin": frozenset({"mother", "father"})}


def found(written, sentence):
    patterns = Patterns([(parsed(line, SETS), line) for line in written])
    return [(at, end, line) for at, end, line in patterns.found(words_of(sentence))]


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("no evidence|sign of?", "no sign"),
        ("no evidence|sign of?", "no evidence of"),
        ("<kin> had", "Father had"),
        ("<number> <kin>", "two mother"),
        ("in <year>", "in 2019"),
        ("should * have", "should Jones have"),
        ("<number>? ago", "ago"),
        ("?", "?"),
    ],
)
def test_a_pattern_fits_each_of_its_variants(pattern, sentence):
    assert found([pattern], sentence) == [(0, len(words_of(sentence)), pattern)]


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("<kin> had", "Sister had"),
        ("in <year>", "in 14"),
        ("should * have", "should , have"),
        ("no sign of", "no sign"),
    ],
)
def test_a_pattern_fits_nothing_else(pattern, sentence):
    assert found([pattern], sentence) == []


def test_the_longest_holds_and_none_stands_over_another():
    written = ["no", "no sign of", "sign", "of x"]
    assert found(written, "no sign of x") == [(0, 3, "no sign of")]


def test_a_pattern_whose_last_word_is_missing_is_not_taken_for_another():
    patterns = Patterns([(parsed("no sign|trace of?", {}), "long"), (parsed("no", {}), "short")])
    assert list(patterns.found(words_of("no sign of"))) == [(0, 3, "long")]
    assert list(patterns.found(words_of("no mark of"))) == [(0, 1, "short")]


def test_an_expression_with_two_meanings_has_both():
    patterns = Patterns([(parsed("none", {}), 1), (parsed("none", {}), 2)])
    assert [meaning for _, _, meaning in patterns.found(words_of("none"))] == [1, 2]


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("<aunt> had", "no set of words"),
        ("a? b?", "could stand for anything"),
        ("* *", "could stand for anything"),
        ("* had", "begin with a word"),
    ],
)
def test_a_broken_pattern_is_refused(pattern, problem):
    with pytest.raises(BrokenPatternError, match=problem):
        parsed(pattern, SETS)
