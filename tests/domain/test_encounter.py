from dataclasses import replace
from datetime import date

import pytest

from app.domain.encounter import ClaimKind, Encounter, EncounterError, Facts, Setting
from app.domain.sheet import Line, Sheet
from tests.fixtures.work import START

IN, OUT = date(2025, 9, 28), date(2025, 10, 2)
STAY = Facts(Setting.INPATIENT, IN, OUT, admitted=IN, discharged=OUT)
VISIT = replace(STAY, setting=Setting.OFFICE)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"service_to": date(2025, 9, 27)}, "the service ends before it begins"),
        ({"discharged": date(2025, 9, 27)}, "the discharge lies before the admission"),
        ({"minutes": -1}, "minutes cannot be negative"),
    ],
    ids=["service", "discharge", "minutes"],
)
def test_facts_that_cannot_stand_together_are_refused(change, line):
    with pytest.raises(EncounterError, match=line):
        replace(STAY, **change)


@pytest.mark.parametrize(
    "change",
    [{"admitted": None}, {"discharged": None}, {"minutes": 0}, {"service_to": IN}],
    ids=["no admission", "no discharge", "no minutes", "one day"],
)
def test_facts_that_are_missing_stand_together(change):
    assert replace(STAY, **change)


@pytest.mark.parametrize(
    ("facts", "on"),
    [
        (STAY, OUT),
        (replace(STAY, discharged=None), OUT),
        (VISIT, IN),
        (replace(STAY, setting=Setting.OBSERVATION), IN),
    ],
    ids=["discharge", "still in", "visit", "observation"],
)
def test_the_discharge_decides_for_inpatients_and_the_service_for_all_others(facts, on):
    assert facts.coding_date == on


@pytest.mark.parametrize(
    ("facts", "lines", "claim"),
    [
        (VISIT, (), ClaimKind.PROFESSIONAL),
        (STAY, (), ClaimKind.INSTITUTIONAL),
        (STAY, (Line("99223"),), ClaimKind.PROFESSIONAL),
        (replace(VISIT, claim=ClaimKind.INSTITUTIONAL), (), ClaimKind.INSTITUTIONAL),
    ],
    ids=["visit", "stay", "stay with lines", "stated"],
)
def test_who_bills_is_stated_or_follows_from_what_is_billed(facts, lines, claim):
    assert Encounter(1, facts, (), Sheet(lines=lines), (), START).claim is claim
