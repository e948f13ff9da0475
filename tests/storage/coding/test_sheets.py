from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from app.charts.reading import read
from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from app.storage import documents, encounters
from app.storage.coding import sheets
from app.storage.tables.sheets import EvidenceRow, PointerRow, SheetStepRow
from tests.fixtures import strategies
from tests.fixtures.work import FACTS, NOTE, START

A, B, C = (Sheet((Diagnosis(code),)) for code in ("E11.22", "N18.32", "I10"))
LATER = START + timedelta(hours=1)


@pytest.fixture
def charted(session, encounter_id):
    for name in ("first.txt", "second.txt"):
        documents.add(session, encounter_id, read(NOTE.encode(), name), name, name.encode())
    return encounter_id


@pytest.fixture
def change(session, encounter_id):
    def to(sheet, label="step"):
        return sheets.change(session, encounter_id, sheet, label, "Pat", LATER)

    return to


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strategies.sheets(documents=(1, 2)))
def test_a_sheet_comes_back_as_it_was(session, charted, sheet):
    sheets.save(session, charted, sheet)
    session.expire_all()
    assert sheets.of_encounter(session, charted) == sheet


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(strategies.sheets(documents=(1, 2), most=3), max_size=5))
def test_undo_goes_back_to_every_sheet_and_redo_forth_again(session, charted, wanted):
    number = encounters.add(session, FACTS, START)
    changed = [s for s in wanted if sheets.change(session, number, s, "step", "Pat", LATER)]
    states = [Sheet(), *changed]
    for sheet in reversed(states[:-1]):
        assert sheets.undo(session, number, LATER)
        assert sheets.of_encounter(session, number) == sheet
    assert sheets.undo(session, number, LATER) == ""
    for sheet in states[1:]:
        assert sheets.redo(session, number, LATER)
        assert sheets.of_encounter(session, number) == sheet
    assert sheets.redo(session, number, LATER) == ""


def test_a_step_has_a_label_for_undo_and_for_redo(session, encounter_id, change):
    change(A, "E11.22 given")
    assert sheets.steps(session, encounter_id).undo_label == "E11.22 given"
    assert sheets.steps(session, encounter_id).redo_label == ""
    assert sheets.undo(session, encounter_id, LATER) == "E11.22 given"
    assert sheets.steps(session, encounter_id).undo_label == ""
    assert sheets.steps(session, encounter_id).redo_label == "E11.22 given"


def test_the_same_sheet_again_writes_nothing(session, encounter_id, change):
    assert change(A)
    encounters.touch(session, encounter_id, START)
    assert not change(A)
    assert session.scalar(select(func.count()).select_from(SheetStepRow)) == 1
    assert encounters.one(session, encounter_id).changed_at == START


def test_a_new_step_forgets_those_that_were_undone(session, encounter_id, change):
    for sheet in (A, B):
        change(sheet)
    sheets.undo(session, encounter_id, LATER)
    change(C, "last")
    assert sheets.redo(session, encounter_id, LATER) == ""
    assert sheets.undo(session, encounter_id, LATER) == "last"
    assert sheets.of_encounter(session, encounter_id) == A


def test_the_steps_of_one_encounter_are_not_those_of_another(session, encounter_id, change):
    change(A)
    other = encounters.add(session, FACTS, START)
    assert sheets.undo(session, other, LATER) == ""
    assert sheets.of_encounter(session, encounter_id) == A


@pytest.mark.parametrize(
    "write",
    [
        lambda session, number: sheets.change(session, number, B, "step", "Pat", LATER),
        lambda session, number: sheets.undo(session, number, LATER),
        lambda session, number: (
            sheets.undo(session, number, START) and sheets.redo(session, number, LATER)
        ),
    ],
    ids=["change", "undo", "redo"],
)
def test_every_write_says_when_the_encounter_changed(session, encounter_id, change, write):
    change(A)
    encounters.touch(session, encounter_id, START)
    write(session, encounter_id)
    assert encounters.one(session, encounter_id).changed_at == LATER


def test_a_charge_is_part_of_the_history(session, encounter_id, change):
    uncharged = replace(A, lines=(Line("99214", pointers=(0,)),))
    change(uncharged)
    change(replace(A, lines=(Line("99214", pointers=(0,), charge=12500),)))
    sheets.undo(session, encounter_id, LATER)
    assert sheets.of_encounter(session, encounter_id) == uncharged


def test_steps_outlive_the_session(work, session, encounter_id, change):
    change(A, "E11.22 given")
    session.commit()
    with work.sessions.begin() as another:
        assert sheets.undo(another, encounter_id, LATER) == "E11.22 given"


def test_what_hung_on_the_old_sheet_goes_with_it(session, charted):
    words = (Evidence("diabetes", Span(1, 0, 0, 4)),)
    full = Sheet(
        (Diagnosis("E11.22", words),),
        (Procedure("0DTJ4ZZ", None, words),),
        (Line("99214", pointers=(0,), evidence=words),),
    )
    sheets.save(session, charted, full)
    sheets.save(session, charted, Sheet())
    for table in (EvidenceRow, PointerRow):
        assert session.scalar(select(func.count()).select_from(table)) == 0


@pytest.mark.parametrize(
    "columns",
    ["NULL, NULL, NULL", "1, NULL, 1"],
    ids=["nothing", "two codes"],
)
def test_evidence_supports_exactly_one_code(session, encounter_id, columns):
    sheets.save(session, encounter_id, Sheet((Diagnosis("I10"),), (), (Line("99214"),)))
    names = "diagnosis_id, procedure_id, line_id, quote"
    with pytest.raises(IntegrityError, match="supports_one_code"):
        session.execute(text(f"INSERT INTO evidence ({names}) VALUES ({columns}, 'q')"))  # noqa: S608


def test_evidence_in_a_document_that_is_not_there_is_refused(session, encounter_id):
    sheet = Sheet((Diagnosis("I10", (Evidence("words", Span(7, 0, 0, 5)),)),))
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        sheets.save(session, encounter_id, sheet)


def test_rows_that_the_session_still_knows_do_not_stand_for_the_new_ones(session, encounter_id):
    first, second = (Sheet((Diagnosis("I10", (Evidence(quote),)),)) for quote in ("one", "two"))
    sheets.save(session, encounter_id, first)
    known = session.scalars(select(EvidenceRow)).all()
    sheets.save(session, encounter_id, second)
    assert sheets.of_encounter(session, encounter_id) == second
    assert [row.quote for row in known] == ["one"]
