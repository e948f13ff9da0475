from dataclasses import replace
from datetime import date

import pytest

from app.coding.given import NotGivenError
from app.coding.together import given_together, offered
from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.notebook.code_sets import Member
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Line, Sheet
from tests.fixtures.work import FACTS

CM = System.ICD_10_CM
LANTERN, WICK, CANDLE, GONE = (SystemCode(CM, code) for code in ("A00.0", "A05", "B20", "A10.9"))
VISIT, DRUG = SystemCode(System.CPT, "99213"), SystemCode(System.HCPCS, "J1100")
REPAIR = SystemCode(System.ICD_10_PCS, "0WQF0ZZ")
ALL = (LANTERN, WICK, CANDLE, GONE, VISIT, DRUG, REPAIR)


@pytest.fixture
def looked(books):
    def look(sheet=None, facts=FACTS):
        found = offered(sheet or Sheet(), facts, map(Member, ALL), books)
        return {each.member.code: each for each in found}

    return look


def test_only_codes_that_are_valid_on_the_date_are_wanted_unasked(looked):
    wanted = {code.code for code, each in looked().items() if each.is_wanted}
    assert wanted == {"A00.0", "B20"}


def test_the_line_says_why_a_code_cannot_stand_on_the_claim(looked):
    found = looked()
    assert found[WICK].fault == "A05 is a header on 2026-03-12: choose A05.A, A05.B"
    assert "not in ICD-10-CM 2026-04" in found[GONE].fault
    assert found[LANTERN].fault == found[VISIT].fault == ""
    assert [code.code for code, each in found.items() if not each.can_give] == ["A05", "A10.9"]


def test_another_date_has_another_answer(looked):
    facts = replace(FACTS, service_from=date(2025, 5, 1), service_to=date(2025, 5, 1))
    assert looked(facts=facts)[WICK].is_wanted
    assert looked(facts=facts)[GONE].is_wanted


def test_the_diagnoses_of_a_stay_follow_its_discharge(looked):
    begun, ended = date(2025, 9, 20), date(2025, 10, 20)
    facts = replace(
        FACTS, setting=Setting.INPATIENT, service_from=begun, service_to=ended, discharged=ended
    )
    assert looked(facts=facts)[WICK].fault.startswith("A05 is a header on 2025-10-20")


def test_what_stands_already_is_not_wanted_again(looked):
    found = looked(Sheet().give("A00.0", ()).add_line(Line("99213", ("25",))))
    assert [code.code for code, each in found.items() if each.stands] == ["A00.0", "99213"]
    assert not found[LANTERN].is_wanted


def test_codes_go_to_their_places_and_what_stands_is_left(books):
    before = Sheet().give("B20", ())
    done = given_together(before, FACTS, (LANTERN, CANDLE, VISIT, REPAIR, DRUG, VISIT), books)
    assert [each.code for each in done.sheet.diagnoses] == ["B20", "A00.0"]
    assert [each.code for each in done.sheet.procedures] == ["0WQF0ZZ"]
    assert [each.code for each in done.sheet.lines] == ["99213", "J1100"]
    assert done.label == "A00.0, 99213, 0WQF0ZZ, J1100 given"


@pytest.mark.parametrize(
    ("code", "line"),
    [(WICK, "is a header"), (SystemCode(System.POS, "11"), "11 of POS is not given")],
    ids=["a header", "no code to give"],
)
def test_one_code_that_cannot_be_given_stops_all(books, code, line):
    with pytest.raises(NotGivenError, match=line):
        given_together(Sheet(), FACTS, (LANTERN, code), books)
