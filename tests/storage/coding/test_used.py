from dataclasses import replace
from datetime import date

import pytest

from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.notebook.kept import SystemCode
from app.domain.people import Patient
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.storage import encounters
from app.storage.coding import sheets, used
from tests.fixtures.work import FACTS, START

FIRST, LAST = date(2025, 3, 12), date(2026, 3, 12)


@pytest.fixture
def coded(session):
    def add(sheet, on=LAST, **facts):
        dated = {"service_from": on, "service_to": on} | facts
        number = encounters.add(session, replace(FACTS, **dated), START)
        sheets.save(session, number, sheet)
        return number

    return add


@pytest.fixture
def codes(session):
    return lambda: [(each.encounter_id, each.code) for each in used.between(session, FIRST, LAST)]


def test_codes_of_every_part_of_the_sheet_are_named_by_their_systems(coded, codes):
    number = coded(
        Sheet(
            (Diagnosis("E11.22"),), (Procedure("0DTJ4ZZ"),), (Line("G0438"), Line("99214", ("25",)))
        )
    )
    assert codes() == [
        (number, SystemCode(System.CPT, "99214")),
        (number, SystemCode(System.HCPCS, "G0438")),
        (number, SystemCode(System.ICD_10_CM, "E11.22")),
        (number, SystemCode(System.ICD_10_PCS, "0DTJ4ZZ")),
    ]


def test_a_use_has_the_date_and_the_patient_of_its_encounter(session, coded):
    number = coded(Sheet((Diagnosis("I10"),)), patient=Patient("B-2", "Roe", "Richard"))
    (use,) = used.between(session, FIRST, LAST)
    assert (use.on, use.encounter_id, use.patient) == (LAST, number, "Roe, Richard")


@pytest.mark.parametrize(
    ("on", "is_used"),
    [
        (date(2025, 3, 11), False),
        (FIRST, True),
        (LAST, True),
        (date(2026, 3, 13), False),
    ],
    ids=["the day before", "the first day", "the last day", "the day after"],
)
def test_only_encounters_of_these_days_count(coded, codes, on, is_used):
    coded(Sheet((Diagnosis("I10"),)), on)
    assert bool(codes()) is is_used


def test_an_inpatient_stay_counts_by_its_discharge(coded, codes):
    stay = {
        "setting": Setting.INPATIENT,
        "service_from": date(2025, 3, 1),
        "service_to": date(2025, 3, 20),
        "admitted": date(2025, 3, 1),
    }
    inside = coded(Sheet((Diagnosis("I10"),)), **stay, discharged=date(2025, 3, 20))
    coded(Sheet((Diagnosis("I11.9"),)), **stay, discharged=date(2025, 3, 4))
    coded(Sheet((Diagnosis("I12.9"),)), **stay | {"setting": Setting.OFFICE})
    assert codes() == [(inside, SystemCode(System.ICD_10_CM, "I10"))]


def test_a_code_that_stands_twice_in_an_encounter_is_one_use(coded, codes):
    number = coded(Sheet((), (), (Line("G0438"), Line("G0438", ("59",)))))
    assert codes() == [(number, SystemCode(System.HCPCS, "G0438"))]


def test_what_is_written_like_no_code_of_its_system_is_left_out(coded, codes):
    coded(Sheet((Diagnosis("99214"),), (Procedure("I10"),), (Line("E11.22"), Line("none"))))
    assert codes() == []


def test_uses_stand_by_date(session, coded):
    late, early = (coded(Sheet((Diagnosis("I10"),)), on) for on in (LAST, FIRST))
    assert [each.encounter_id for each in used.between(session, FIRST, LAST)] == [early, late]
