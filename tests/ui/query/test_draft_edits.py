from dataclasses import replace

import pytest

from app.domain.queries import Indicator, Option, QueryDraft
from app.ui.query.draft_edits import (
    OptionEntryError,
    numbers,
    with_indicator,
    with_option,
    with_support,
    without_indicator,
    without_option,
)

ONE, TWO, THREE = (Indicator(word, "Note") for word in ("one", "two", "three"))
DRAFT = QueryDraft(
    indicators=(ONE, TWO, THREE),
    options=(Option("first", (0, 2)), Option("second", (1,))),
)


def test_an_indicator_is_added_at_the_end_or_replaced():
    assert with_indicator(DRAFT, 3, ONE).indicators == (ONE, TWO, THREE, ONE)
    changed = replace(TWO, contrary=True)
    assert with_indicator(DRAFT, 1, changed).indicators == (ONE, changed, THREE)


@pytest.mark.parametrize(
    ("at", "supports"),
    [(0, [(1,), (0,)]), (1, [(0, 1), ()]), (2, [(0,), (1,)])],
)
def test_options_keep_their_indicators_when_one_is_taken_away(at, supports):
    left = without_indicator(DRAFT, at)
    assert len(left.indicators) == 2
    assert [option.indicators for option in left.options] == supports


def test_options_are_worded_added_and_dropped():
    assert with_option(DRAFT, 0, " new ").options[0] == Option("new", (0, 2))
    assert with_option(DRAFT, 2, "third").options[2] == Option("third")
    assert with_option(DRAFT, 0, "  ").options == DRAFT.options[1:]
    assert without_option(DRAFT, 1).options == DRAFT.options[:1]


def test_support_is_named_by_number():
    supported = with_support(DRAFT, 1, "3, 1 3")
    assert supported.options[1].indicators == (0, 2)
    assert numbers(supported.options[1]) == "1, 3"
    assert with_support(DRAFT, 0, "").options[0].indicators == ()


@pytest.mark.parametrize("text", ["4", "0", "x"])
def test_there_must_be_an_indicator_of_that_number(text):
    with pytest.raises(OptionEntryError, match=f"there is no indicator {text}"):
        with_support(DRAFT, 0, text)
