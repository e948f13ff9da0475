import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.carried import CarriedFrom, CarriedMark
from app.domain.sheet import Diagnosis, Sheet
from app.encounters.exchange import EncounterFileError
from app.encounters.fields import Field
from app.encounters.file_carried import carried_fields, carried_of
from app.storage.coding import carried, sheets
from tests.encounters.files import LEAST
from tests.fixtures.stored import stored
from tests.fixtures.work import CODER, START, new_work

EARLY = date(2026, 1, 8)
MARK = {"from": "2026-01-08", "confirmed": False}


def filed(*diagnoses):
    return {**LEAST, "diagnoses": list(diagnoses)}


@pytest.fixture
def marked(work):
    """An encounter with two codes carried over, of which the first is confirmed."""
    source = stored(work, service_from=EARLY, service_to=EARLY)
    number = stored(work)
    codes = Sheet((Diagnosis("A00.0"), Diagnosis("A00.1"), Diagnosis("A00.9")))
    with work.sessions.begin() as session:
        sheets.change(session, number, codes, "carried", CODER.signature, START)
        carried.add(session, number, ["A00.0", "A00.1"], source)
        carried.confirm(session, number, "A00.0", CODER.signature, START)
    return number


def test_marks_go_out_with_the_diagnoses_that_have_some(exchange, marked):
    first, second, third = exchange.export(marked)["diagnoses"]
    assert first["carried"] == {"from": "2026-01-08", "confirmed": True}
    assert second["carried"] == MARK
    assert "carried" not in third


def test_marks_come_in_again_and_go_out_the_same(exchange, marked, tmp_path):
    out = exchange.export(marked)
    again = exchange.import_encounter(json.dumps(out), tmp_path).id
    assert exchange.export(again)["diagnoses"] == out["diagnoses"]


def test_a_code_that_came_marked_is_marked_in_another_work_file(exchange, marked, tmp_path):
    text = json.dumps(exchange.export(marked))
    other = new_work(tmp_path / "other.coderdesk")
    there = type(exchange)(other.sessions, CODER, exchange.now)
    number = there.import_encounter(text, tmp_path).id
    with other.sessions() as session:
        found = carried.unconfirmed(session, number)
        assert carried.sources(session, number) == {}
    other.close()
    assert found == {"A00.1": CarriedFrom(None, EARLY)}


def test_the_earlier_encounter_is_known_again_where_the_work_file_has_it(
    exchange, marked, work, tmp_path
):
    number = exchange.import_encounter(json.dumps(exchange.export(marked)), tmp_path).id
    with work.sessions() as session:
        assert carried.sources(session, number) == {"A00.0": 1, "A00.1": 1}
        assert carried.unconfirmed(session, number) == {"A00.1": CarriedFrom(1, EARLY)}


def test_a_mark_that_came_in_goes_when_the_code_is_confirmed_or_taken_away(
    exchange, work, tmp_path
):
    coded = filed(*({"code": code, "carried": MARK} for code in ("A00.0", "A00.1")))
    number = exchange.import_encounter(json.dumps(coded), tmp_path).id
    with work.sessions.begin() as session:
        carried.confirm(session, number, "A00.0", CODER.signature, START)
        assert list(carried.unconfirmed(session, number)) == ["A00.1"]
        assert carried.marks(session, number)["A00.0"] == CarriedMark(EARLY, is_confirmed=True)
        one = Sheet((Diagnosis("A00.0"),))
        sheets.change(session, number, one, "A00.1 taken away", CODER.signature, START)
        assert carried.unconfirmed(session, number) == {}
        assert list(carried.marks(session, number)) == ["A00.0"]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        pytest.param({}, "diagnoses[0].carried.from: this field is missing", id="no day"),
        pytest.param({"from": "March"}, "diagnoses[0].carried.from: a date", id="no date"),
        pytest.param({**MARK, "by": "me"}, "diagnoses[0].carried.by: there is no", id="unknown"),
        pytest.param({**MARK, "confirmed": 1}, "diagnoses[0].carried.confirmed", id="no flag"),
        pytest.param("yes", "diagnoses[0].carried: an object", id="a text"),
    ],
)
def test_a_mark_that_is_none_is_refused_by_its_place(exchange, tmp_path, mark, said):
    with pytest.raises(EncounterFileError) as refused:
        exchange.import_encounter(json.dumps(filed({"code": "A00.0", "carried": mark})), tmp_path)
    assert str(refused.value).startswith(said)


def test_an_encounter_without_marks_is_as_before(exchange, tmp_path):
    text = json.dumps(filed({"code": "A00.0", "carried": None}))
    number = exchange.import_encounter(text, tmp_path).id
    assert set(exchange.export(number)["diagnoses"][0]) == {"code", "poa", "evidence"}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dates(date(1990, 1, 1)), st.booleans())
def test_every_mark_that_is_written_reads_the_same(on, is_confirmed):
    mark = CarriedMark(on, is_confirmed=is_confirmed)
    read = carried_of([Field("carried", carried_fields(mark))], [Diagnosis("A00.0")])
    assert read == {"A00.0": mark}
