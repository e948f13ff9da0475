from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.trail import START, Act, is_unbroken, sealed
from tests.fixtures import work


def chain(acts):
    entries, previous = [], START
    for number, act in enumerate(acts, start=1):
        entries.append(sealed(number, act, previous))
        previous = entries[-1].hash
    return entries


ACTS = st.lists(
    st.builds(
        Act,
        st.just(work.START),
        st.text(st.characters(exclude_categories=("Cs",)), max_size=5),
        st.sampled_from(["made", "gave a code"]),
        st.none() | st.integers(1, 9),
        st.text(st.characters(exclude_categories=("Cs",)), max_size=5),
    ),
    min_size=1,
    max_size=5,
)


def test_a_trail_without_entries_is_unbroken():
    assert is_unbroken([])


@given(ACTS)
def test_what_was_sealed_is_unbroken(acts):
    assert is_unbroken(chain(acts))


@given(ACTS, st.data())
def test_any_other_word_breaks_the_trail(acts, data):
    entries = chain(acts)
    place = data.draw(st.integers(0, len(entries) - 1))
    change = data.draw(
        st.sampled_from([{"who": "Nobody?"}, {"action": "other"}, {"encounter_id": 77}])
    )
    entries[place] = replace(entries[place], act=replace(entries[place].act, **change))
    assert not is_unbroken(entries)


@given(ACTS.filter(lambda acts: len(acts) > 1))
def test_an_entry_that_is_taken_out_or_put_elsewhere_breaks_the_trail(acts):
    entries = chain(acts)
    assert not is_unbroken(entries[1:])
    assert not is_unbroken([entries[1], entries[0], *entries[2:]])


def test_fields_do_not_run_into_each_other():
    one = sealed(1, Act(work.START, "ab", "c"), START)
    other = sealed(1, Act(work.START, "a", "bc"), START)
    assert one.hash != other.hash


@pytest.mark.parametrize("number", [0, 2], ids=["none", "second"])
def test_the_first_entry_is_number_one(number):
    assert not is_unbroken([sealed(number, Act(work.START, "Pat", "made"), START)])
