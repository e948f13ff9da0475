"""The senses of several words together."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.asking.combined import commonest_first


def test_the_commonest_senses_of_all_words_come_before_the_rare_ones_of_one():
    found = list(commonest_first(["ab", "xyz"]))
    assert found[:3] == [("a", "x"), ("a", "y"), ("b", "x")]
    assert found[-1] == ("b", "z")


@settings(max_examples=25)
@given(st.lists(st.lists(st.integers(), min_size=1, max_size=3, unique=True), max_size=4))
def test_each_choice_is_made_once(senses):
    assert sorted(commonest_first(senses)) == sorted(product(*senses))
