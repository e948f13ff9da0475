from datetime import date

import pytest

from app.domain.codes import System
from app.search.credits import Credits
from app.search.narrowing import EVERYTHING
from app.search.understood import understood
from app.search.weighed import weighed
from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def hands(tmp_path_factory):
    with indexed(tmp_path_factory.mktemp("hands")) as index:
        yield index


def credited(index, typed, code):
    """Return the words and the credit of a code by its title."""
    shelf = index._shelf
    scope = index._scope(NEW, shelf.codes.systems, False, EVERYTHING)
    (asked,) = understood(typed, shelf.knowledge).readings
    words = weighed(shelf, scope, asked)
    title = shelf.title(scope, shelf.codes.number(System.ICD_10_CM, code))
    return words, Credits(shelf, words).of(title)


def test_a_rare_word_is_worth_more_and_an_unknown_one_nothing(hands):
    (rare, frequent, unknown), _ = credited(hands, "scorched rope xkcdq ", "A20.1")
    assert rare.worth > frequent.worth > unknown.worth == 0


def test_a_phrase_has_the_credit_of_its_words_and_less_for_those_near_it(hands):
    (deep, palm, _), credit = credited(hands, "deep palm lantern ", "A20.1")
    assert (credit.held, credit.near, credit.lacking) == ((1, 0, 0), ("palm",), ("lantern",))
    assert deep.worth < credit.worth < deep.worth + palm.worth


def test_the_words_of_a_heading_are_near(hands):
    _, credit = credited(hands, "severe rope glowing ", "A20.9")
    assert credit.lacking == ("glowing",)


def test_words_of_the_same_root_count_less(hands):
    (word,), credit = credited(hands, "feverish ", "A21.0")
    assert 0 < credit.held[0] <= 1
    assert credit.worth == word.worth * credit.held[0]
