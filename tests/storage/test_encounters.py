from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from app.domain.encounter import Facts, NoEncounterError, Setting
from app.domain.people import Payer, PayerKind, Sex
from app.domain.sheet import Diagnosis, Line, Sheet
from app.domain.worklist.rows import WorklistRow
from app.storage import documents, encounters
from app.storage.coding import sheets
from app.storage.tables.queries import QueryRow
from tests.fixtures import strategies
from tests.fixtures.work import FACTS, NOTE, START

BARE = Facts(Setting.INPATIENT, date(2026, 1, 2), date(2026, 1, 9), discharged=date(2026, 1, 9))


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strategies.facts())
def test_facts_come_back_as_they_were(session, facts):
    number = encounters.add(session, facts, START)
    session.expire_all()
    assert encounters.facts(session, number) == facts


def test_amended_facts_take_the_place_of_the_old(session, encounter_id):
    other = replace(FACTS, minutes=None, is_sample=True)
    encounters.amend(session, encounter_id, other, START + timedelta(hours=1))
    found = encounters.one(session, encounter_id)
    assert (found.facts, found.changed_at) == (other, START + timedelta(hours=1))


def test_a_touched_encounter_says_when(session, encounter_id):
    encounters.touch(session, encounter_id, START + timedelta(hours=2))
    assert encounters.one(session, encounter_id).changed_at == START + timedelta(hours=2)


@pytest.mark.parametrize("number", [99, 0, -1, 2**70], ids=str)
def test_an_unknown_encounter_is_said(session, number):
    with pytest.raises(NoEncounterError, match=f"no encounter {number} "):
        encounters.facts(session, number)


def test_an_encounter_that_was_just_made_is_empty(session, encounter_id):
    found = encounters.one(session, encounter_id)
    assert (found.documents, found.sheet, found.overrides) == ((), Sheet(), ())


def test_the_worklist_names_and_counts_and_the_last_made_comes_first(session, encounter_id):
    from app.charts.reading import read

    documents.add(session, encounter_id, read(NOTE.encode(), "note.txt"), "note.txt", b"")
    sheet = Sheet((Diagnosis("E11.22"), Diagnosis("N18.32")), (), (Line("99214"),))
    sheets.save(session, encounter_id, sheet)
    add_queries(session, encounter_id, "draft", "sent", "answered", "cancelled")
    last = encounters.add(session, BARE, START)
    first_row, second_row = encounters.listed(session)
    assert first_row.id == last
    assert first_row.coding_date == date(2026, 1, 9)
    assert second_row == WorklistRow(
        id=encounter_id,
        patient="Zimmerlund, Oda",
        birth_date=date(1961, 2, 3),
        sex=Sex.FEMALE,
        payer=Payer("Medicare", PayerKind.MEDICARE, "1EG4-TE5-MK73"),
        setting=Setting.OFFICE,
        service_from=date(2026, 3, 12),
        coding_date=date(2026, 3, 12),
        changed_at=START,
        documents=1,
        diagnoses=2,
        lines=1,
        open_queries=2,
    )


def add_queries(session, encounter_id, *states):
    texts = ("title", "format", "reason", "question", "addressee", "author", "credential")
    for state in states:
        session.add(
            QueryRow(
                encounter_id=encounter_id,
                status=state,
                created_at=START,
                sent_hash="",
                cancelled_because="",
                **dict.fromkeys(texts, ""),
            )
        )
    session.flush()
