from dataclasses import replace
from datetime import date

import pytest

from app.coding.carrying import Carrying
from app.coding.coding import NotGivenError
from app.domain.carried import CarriedFrom
from app.domain.chart.spans import Evidence
from app.domain.codes import System
from app.domain.encounter import NoEncounterError
from app.domain.notebook.kept import SystemCode
from app.domain.people import Patient
from app.domain.sheet import Diagnosis, Sheet
from app.storage import encounters
from app.storage.coding import sheets
from tests.fixtures.stored import stored, trail_of
from tests.fixtures.work import CODER, FACTS, START, clock

EARLY = date(2026, 1, 2)


@pytest.fixture
def carrying(work, books):
    return Carrying(work.sessions, CODER, clock(), books)


@pytest.fixture
def billable(books):
    """Three codes that can be given on the day of the encounter."""
    found = [
        phrase.code
        for phrase in books.phrases()
        if phrase.is_billable
        and phrase.system is System.ICD_10_CM
        and phrase.first <= FACTS.service_from <= phrase.last
    ]
    return list(dict.fromkeys(found))[:3]


@pytest.fixture
def earlier(work, billable):
    coded = tuple(Diagnosis(code, (Evidence("words"),)) for code in billable[:2])
    return stored(work, Sheet(coded), service_from=EARLY, service_to=EARLY)


def chosen(*codes):
    return [SystemCode(System.ICD_10_CM, code) for code in codes]


def test_earlier_encounters_of_the_patient_stand_beside(work, carrying, encounter_id, earlier):
    stored(work, patient=Patient("B", "Other", "One"), service_from=EARLY)
    late = date(2026, 4, 2)
    stored(work, service_from=late, service_to=late)
    before = date(2025, 12, 1)
    first = stored(work, service_from=before, service_to=before)
    assert [each.id for each in carrying.earlier(encounter_id)] == [earlier, first]
    assert carrying.earlier(first) == ()


def test_codes_are_shown_as_they_would_be_given_now(carrying, encounter_id, earlier, billable):
    [found] = carrying.earlier(encounter_id)
    assert [each.member.code.code for each in found.codes] == billable[:2]
    assert all(each.can_give and not each.stands for each in found.codes)


def test_codes_are_carried_over_in_one_step_without_evidence(
    work, coding, carrying, encounter_id, earlier, billable
):
    coding.give(encounter_id, billable[2], ())
    change = carrying.carry(encounter_id, earlier, chosen(*billable[:2]))
    assert change.said == f"{billable[0]}, {billable[1]} carried over from 2026-01-02"
    assert coding.sheet(encounter_id).diagnoses == tuple(
        Diagnosis(code) for code in (billable[2], *billable[:2])
    )
    assert carrying.carried(encounter_id) == dict.fromkeys(billable[:2], earlier)
    assert trail_of(work)[-1] == ("changed the coding sheet", change.said)
    assert [each.stands for each in carrying.earlier(encounter_id)[0].codes] == [True, True]


def test_one_undo_takes_codes_and_marks_back(coding, carrying, encounter_id, earlier, billable):
    carrying.carry(encounter_id, earlier, chosen(*billable[:2]))
    coding.undo(encounter_id)
    assert coding.sheet(encounter_id).diagnoses == ()
    assert carrying.carried(encounter_id) == {}
    coding.redo(encounter_id)
    assert len(carrying.carried(encounter_id)) == 2
    coding.undo(encounter_id)
    coding.give(encounter_id, billable[0], ())
    assert carrying.carried(encounter_id) == {}


def test_a_code_that_was_taken_away_since_is_no_longer_marked(
    coding, carrying, encounter_id, earlier, billable
):
    carrying.carry(encounter_id, earlier, chosen(*billable[:2]))
    coding.withdraw(encounter_id, 0)
    coding.give(encounter_id, billable[0], ())
    assert list(carrying.carried(encounter_id)) == [billable[1]]


def test_a_code_carried_over_is_marked_until_it_is_supported_or_confirmed(
    work, coding, carrying, encounter_id, earlier, billable
):
    carrying.carry(encounter_id, earlier, chosen(*billable[:2]))
    mark = CarriedFrom(earlier, EARLY)
    assert carrying.unconfirmed(encounter_id) == dict.fromkeys(billable[:2], mark)
    coding.support(encounter_id, 0, (Evidence("words"),))
    assert carrying.unconfirmed(encounter_id) == {billable[1]: mark}
    change = carrying.confirm(encounter_id, billable[1])
    assert change.said == f"{billable[1]} confirmed"
    assert trail_of(work)[-1] == ("changed the coding sheet", change.said)
    assert carrying.unconfirmed(encounter_id) == {}
    assert set(carrying.carried(encounter_id)) == set(billable[:2])
    assert carrying.confirm(encounter_id, billable[1]).said == "Nothing changed"


def test_a_confirmation_is_undone_and_done_again(coding, carrying, encounter_id, earlier, billable):
    carrying.carry(encounter_id, earlier, chosen(billable[0]))
    carrying.confirm(encounter_id, billable[0])
    assert coding.undo(encounter_id).said == f"Undone: {billable[0]} confirmed"
    assert list(carrying.unconfirmed(encounter_id)) == [billable[0]]
    coding.redo(encounter_id)
    assert carrying.unconfirmed(encounter_id) == {}
    coding.undo(encounter_id)
    carrying.confirm(encounter_id, billable[0])
    assert coding.redo(encounter_id).said == "There is nothing to be done again"
    assert carrying.unconfirmed(encounter_id) == {}


def test_a_code_carried_over_again_is_marked_again(
    coding, carrying, encounter_id, earlier, billable
):
    carrying.carry(encounter_id, earlier, chosen(billable[0]))
    carrying.confirm(encounter_id, billable[0])
    coding.withdraw(encounter_id, 0)
    carrying.carry(encounter_id, earlier, chosen(billable[0]))
    assert list(carrying.unconfirmed(encounter_id)) == [billable[0]]


def test_codes_that_stand_already_change_nothing(carrying, encounter_id, earlier, billable):
    carrying.carry(encounter_id, earlier, chosen(billable[0]))
    assert carrying.carry(encounter_id, earlier, chosen(billable[0])).said == "Nothing changed"


def test_what_cannot_be_given_stops_all(work, coding, carrying, encounter_id, earlier, billable):
    with pytest.raises(NotGivenError):
        carrying.carry(encounter_id, earlier, chosen(billable[0], "Z99.99"))
    assert coding.sheet(encounter_id) == Sheet()
    with pytest.raises(NoEncounterError):
        carrying.carry(encounter_id, 77, chosen(billable[0]))


def test_without_a_patient_there_is_nothing_earlier(work, carrying):
    with work.sessions.begin() as session:
        facts = replace(FACTS, patient=Patient())
        number, _ = (encounters.add(session, facts, START) for _ in range(2))
        sheets.save(session, number, Sheet())
    assert carrying.earlier(number) == ()
