import pytest

from app.domain.reading.assertions import Asserted, Assertion, Experiencer
from app.reading.mentions import Mention
from app.suggestions.telling.corrections import Corrections, as_said
from app.suggestions.telling.told import Told

TOLD = Told(Mention(10, 20, frozenset(), ()), "Exam", Asserted(by="stated plainly"))
PLACE = (2, 10, 20)


def standing(corrections, words="Wick  Fever"):
    return corrections.applied(TOLD, words, PLACE).asserted


def test_without_corrections_it_stands_as_it_was_read():
    assert standing(Corrections()) == TOLD.asserted


@pytest.mark.parametrize("held", [(2, 10, 20), (2, 0, 11), (2, 19, 30)])
def test_a_place_that_shares_a_character_is_corrected(held):
    found = standing(Corrections({held: Assertion.ABSENT}))
    assert (found.assertion, found.negated, found.by) == (
        Assertion.ABSENT,
        True,
        "your correction",
    )


@pytest.mark.parametrize("held", [(1, 10, 20), (2, 0, 10), (2, 20, 30)])
def test_another_place_is_not(held):
    assert standing(Corrections({held: Assertion.ABSENT})) == TOLD.asserted


def test_a_rule_for_the_section_goes_before_one_for_all():
    rules = {("wick fever", "Exam"): Assertion.FAMILY, ("wick fever", ""): Assertion.ABSENT}
    found = standing(Corrections({}, rules))
    assert (found.assertion, found.experiencer) == (Assertion.FAMILY, Experiencer.OTHER)
    assert "wick fever" in found.by


def test_a_rule_for_all_holds_in_every_section():
    found = standing(Corrections({}, {("wick fever", ""): Assertion.UNCERTAIN}))
    assert found.uncertain


def test_a_rule_for_another_section_does_not_hold():
    assert standing(Corrections({}, {("wick fever", "Plan"): Assertion.ABSENT})) == TOLD.asserted


def test_a_place_goes_before_words():
    rules = {("wick fever", ""): Assertion.ABSENT}
    found = standing(Corrections({PLACE: Assertion.HISTORICAL}, rules))
    assert found.historical
    assert not found.negated


def test_words_are_compared_without_case_and_blanks():
    assert as_said(" Wick\n FEVER ") == "wick fever"
