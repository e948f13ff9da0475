from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.change import Kind
from app.domain.people import Provider
from app.encounters.encounters import BadNpiError, NoEncounterError
from tests.fixtures.work import FACTS, START


def test_an_encounter_is_made_and_opened_again(encounters):
    change = encounters.make(FACTS)
    found = encounters.open(change.encounter_id)
    assert change.kinds == {Kind.FACTS}
    assert (found.id, found.facts, found.changed_at) == (change.encounter_id, FACTS, START)


def test_amended_facts_are_the_facts(encounters):
    number = encounters.make(FACTS).encounter_id
    other = replace(FACTS, minutes=20)
    encounters.amend(number, other)
    found = encounters.open(number)
    assert (found.facts, found.changed_at) == (other, START + timedelta(seconds=1))


def test_the_same_facts_again_write_nothing(encounters, acts):
    number = encounters.make(FACTS).encounter_id
    assert encounters.amend(number, FACTS).kinds == frozenset()
    assert encounters.open(number).changed_at == START
    assert acts() == [("made an encounter", "")]


@pytest.mark.parametrize(
    "act",
    [lambda e, facts: e.make(facts), lambda e, facts: e.amend(1, facts)],
    ids=["make", "amend"],
)
def test_a_wrong_npi_is_refused_and_nothing_is_stored(encounters, acts, act):
    encounters.make(FACTS)
    bad = replace(FACTS, rendering=Provider("R. Holm, MD", "1234567890"))
    with pytest.raises(BadNpiError, match="NPI 1234567890 is not valid"):
        act(encounters, bad)
    assert encounters.open(1).facts == FACTS
    assert len(acts()) == len(encounters.listed()) == 1


def test_the_worklist_begins_with_the_encounter_made_last(encounters):
    first, last = (encounters.make(FACTS).encounter_id for _ in range(2))
    assert [row.id for row in encounters.listed()] == [last, first]


def test_every_act_stands_in_the_trail_and_opening_is_none(encounters, acts):
    number = encounters.make(FACTS).encounter_id
    encounters.amend(number, replace(FACTS, minutes=20))
    encounters.open(number)
    encounters.viewed(number)
    assert [action for action, _ in acts()] == [
        "made an encounter",
        "amended the facts",
        "viewed the chart",
    ]


def test_looking_at_a_chart_does_not_change_the_encounter(encounters):
    number = encounters.make(FACTS).encounter_id
    encounters.viewed(number)
    assert encounters.open(number).changed_at == START


@pytest.mark.parametrize(
    "act",
    [
        lambda encounters: encounters.open(7),
        lambda encounters: encounters.viewed(7),
        lambda encounters: encounters.amend(7, FACTS),
    ],
    ids=["open", "viewed", "amend"],
)
def test_an_unknown_encounter_is_said(encounters, acts, act):
    with pytest.raises(NoEncounterError, match="no encounter 7 in this work file"):
        act(encounters)
    assert acts() == []
