from datetime import timedelta

import pytest

from app.domain.codes import System
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.domain.trail import Act
from app.storage import encounters, trail
from app.storage.coding import recent, sheets
from tests.fixtures.work import FACTS, START

HOUR = timedelta(hours=1)


@pytest.fixture
def change(session):
    def do(encounter_id, sheet, at):
        return sheets.change(session, encounter_id, sheet, "changed", "Pat Quill", at)

    return do


def told(session, most=10):
    return [(each.code.code, each.at, each.encounters) for each in recent.listed(session, most)]


def test_the_code_given_last_comes_first_with_the_encounters_that_have_it(
    session, encounter_id, change
):
    other = encounters.add(session, FACTS, START)
    first = Sheet().give("A05", ())
    change(encounter_id, first, START)
    change(encounter_id, first.give("B20", ()), START + HOUR)
    change(other, Sheet().give("A05", ()), START + 2 * HOUR)
    assert told(session) == [("A05", START + 2 * HOUR, 2), ("B20", START + HOUR, 1)]
    assert told(session, 1) == [("A05", START + 2 * HOUR, 2)]


def test_another_change_of_the_sheet_does_not_give_its_codes_again(session, encounter_id, change):
    first = Sheet().give("A05", ())
    change(encounter_id, first, START)
    change(encounter_id, first.give("B20", ()), START + HOUR)
    change(encounter_id, first.give("B20", ()).move(1, 0), START + 3 * HOUR)
    assert told(session) == [("B20", START + HOUR, 1), ("A05", START, 1)]


def test_a_code_that_was_undone_or_withdrawn_is_not_told(session, encounter_id, change):
    first = Sheet().give("A05", ())
    change(encounter_id, first, START)
    change(encounter_id, first.give("B20", ()), START + HOUR)
    change(encounter_id, first.give("B20", ()).withdraw(0), START + HOUR)
    assert [code for code, *_ in told(session)] == ["B20"]
    sheets.undo(session, encounter_id, START + 2 * HOUR)
    sheets.undo(session, encounter_id, START + 2 * HOUR)
    assert [code for code, *_ in told(session)] == ["A05"]


def test_codes_that_came_with_an_encounter_count_from_the_day_it_came(session, encounter_id):
    sheet = Sheet(
        (Diagnosis("A00.0"), Diagnosis("not a code")),
        (Procedure("0WQF0ZZ"),),
        (Line("99213"), Line("J1100"), Line("99213")),
    )
    sheets.save(session, encounter_id, sheet)
    trail.add(session, Act(START - HOUR, "Pat Quill", "imported an encounter", encounter_id))
    trail.add(session, Act(START + HOUR, "Pat Quill", "viewed the chart", encounter_id))
    found = recent.listed(session, 10)
    assert {(each.code.system, each.code.code) for each in found} == {
        (System.ICD_10_CM, "A00.0"),
        (System.ICD_10_PCS, "0WQF0ZZ"),
        (System.CPT, "99213"),
        (System.HCPCS, "J1100"),
    }
    assert {(each.at, each.encounters) for each in found} == {(START - HOUR, 1)}


def test_a_code_that_came_does_not_come_again_with_each_change(session, encounter_id, change):
    sheet = Sheet((Diagnosis("A05"),))
    sheets.save(session, encounter_id, sheet)
    trail.add(session, Act(START - HOUR, "Pat Quill", "imported an encounter", encounter_id))
    change(encounter_id, sheet.give("B20", ()), START + HOUR)
    assert told(session) == [("B20", START + HOUR, 1), ("A05", START - HOUR, 1)]
