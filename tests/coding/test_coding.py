from dataclasses import replace

import pytest

from app.coding.coding import Coding, NotGivenError
from app.domain.change import Kind
from app.domain.chart.spans import Evidence
from app.domain.codes import System
from app.domain.encounter import NoEncounterError
from app.domain.notebook.code_sets import Member
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet, SheetError
from app.domain.trail import is_unbroken
from app.storage import encounters, trail
from tests.fixtures.work import CODER, FACTS, START, clock

WORDS = Evidence("a wick fever that comes and goes")
MORE = Evidence("third relapse")


@pytest.fixture
def acts(work):
    def of():
        with work.sessions() as session:
            entries = list(trail.entries(session))
        assert is_unbroken(entries)
        return [(entry.act.action, entry.act.details) for entry in entries]

    return of


def codes(coding, encounter_id):
    return [diagnosis.code for diagnosis in coding.sheet(encounter_id).diagnoses]


def test_a_code_is_given_with_its_evidence(coding, encounter_id):
    change = coding.give(encounter_id, "a05a", [WORDS])
    assert coding.sheet(encounter_id) == Sheet((Diagnosis("A05.A", (WORDS,)),))
    assert (change.encounter_id, change.said) == (encounter_id, "A05.A given")
    assert Kind.CODES in change.kinds


def test_a_code_given_again_gains_the_evidence(coding, encounter_id):
    coding.give(encounter_id, "A05.A", [WORDS])
    coding.give(encounter_id, "A05.A", [WORDS, MORE])
    assert coding.sheet(encounter_id) == Sheet((Diagnosis("A05.A", (WORDS, MORE)),))


def test_a_code_that_is_refused_leaves_nothing_behind(coding, encounter_id, work, acts):
    with pytest.raises(NotGivenError, match=r"choose A05\.A, A05\.B"):
        coding.give(encounter_id, "A05", [WORDS])
    assert coding.sheet(encounter_id) == Sheet()
    assert acts() == []
    assert not coding.steps(encounter_id).done


def test_the_discharge_decides_the_edition_of_an_inpatient_stay(coding, work):
    from datetime import date

    from app.domain.encounter import Facts, Setting

    stay = Facts(
        Setting.INPATIENT, date(2025, 9, 28), date(2025, 10, 2), discharged=date(2025, 10, 2)
    )
    with work.sessions.begin() as session:
        number = encounters.add(session, stay, START)
    with pytest.raises(NotGivenError, match="A05 is a header on 2025-10-02"):
        coding.give(number, "A05", [])


STEPS = [
    (lambda c, e: c.support(e, 0, [MORE]), "Evidence for A05.A added"),
    (lambda c, e: c.unsupport(e, 0, WORDS), "Evidence for A05.A taken away"),
    (lambda c, e: c.withdraw(e, 1), "B20 withdrawn"),
    (lambda c, e: c.move(e, 1, 0), "B20 moved from B to A"),
    (lambda c, e: c.set_poa(e, 0, "Y"), "A05.A present on admission: Y"),
    (lambda c, e: c.add_line(e, Line("g0439", pointers=(1,))), "G0439 added"),
    (lambda c, e: c.change_line(e, 0, Line("99215")), "99215 changed"),
    (lambda c, e: c.remove_line(e, 0), "99214 removed"),
    (lambda c, e: c.add_procedure(e, Procedure("0dtj4zz")), "0DTJ4ZZ added"),
    (lambda c, e: c.remove_procedure(e, 0), "0DTJ0ZZ removed"),
]


@pytest.fixture
def coded(coding, encounter_id):
    coding.give(encounter_id, "A05.A", [WORDS])
    coding.give(encounter_id, "B20", [])
    coding.add_line(encounter_id, Line("99214", ("25",), 1, (0, 1)))
    coding.add_procedure(encounter_id, Procedure("0DTJ0ZZ"))
    return encounter_id


@pytest.mark.parametrize(("step", "label"), STEPS, ids=[label for _, label in STEPS])
def test_each_step_is_told_undone_and_done_again(coding, coded, acts, step, label):
    before = coding.sheet(coded)
    assert step(coding, coded).said == label
    after = coding.sheet(coded)
    assert after != before
    assert coding.steps(coded).undo_label == label
    assert coding.undo(coded).said == f"Undone: {label}"
    assert coding.sheet(coded) == before
    assert coding.steps(coded).redo_label == label
    assert coding.redo(coded).said == f"Done again: {label}"
    assert coding.sheet(coded) == after
    assert acts()[-3:] == [
        ("changed the coding sheet", label),
        ("changed the coding sheet", f"Undone: {label}"),
        ("changed the coding sheet", f"Done again: {label}"),
    ]


def test_undo_survives_a_restart(coding, coded, work, books):
    again = Coding(work.sessions, CODER, clock(), books)
    for _ in range(4):
        assert again.steps(coded).done
        again.undo(coded)
    assert again.sheet(coded) == Sheet()
    assert not again.steps(coded).done
    assert again.steps(coded).undone


def test_without_a_step_there_is_nothing_to_undo(coding, encounter_id, acts):
    assert coding.undo(encounter_id).said == "There is nothing to be undone"
    assert coding.redo(encounter_id).said == "There is nothing to be done again"
    assert coding.undo(encounter_id).kinds == frozenset()
    assert acts() == []


def test_what_changes_nothing_is_no_step(coding, coded, acts):
    before = acts()
    change = coding.support(coded, 0, [WORDS])
    assert (change.kinds, change.said) == (frozenset(), "Nothing changed")
    assert acts() == before
    assert coding.steps(coded).undo_label == "0DTJ0ZZ added"


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (lambda c, e: c.withdraw(e, 5), SheetError),
        (lambda c, e: c.set_poa(e, 0, "X"), SheetError),
        (lambda c, e: c.add_line(e, Line("99214", pointers=(7,))), SheetError),
        (lambda c, e: c.add_line(e, Line("nine")), NotGivenError),
        (lambda c, e: c.change_line(e, 0, Line("nine")), NotGivenError),
        (lambda c, e: c.add_procedure(e, Procedure("appendix")), NotGivenError),
    ],
    ids=["no diagnosis", "no POA", "no pointer", "no service", "no service", "no procedure"],
)
def test_what_is_refused_changes_nothing(coding, coded, acts, step, error):
    before, told = coding.sheet(coded), acts()
    with pytest.raises(error):
        step(coding, coded)
    assert (coding.sheet(coded), acts()) == (before, told)


@pytest.mark.parametrize(
    "ask",
    [
        lambda coding: coding.sheet(99),
        lambda coding: coding.titled(99),
        lambda coding: coding.give(99, "A05.A", []),
        lambda coding: coding.withdraw(99, 0),
        lambda coding: coding.undo(99),
    ],
    ids=["sheet", "titled", "give", "withdraw", "undo"],
)
def test_an_unknown_encounter_is_said(coding, ask):
    with pytest.raises(NoEncounterError, match="no encounter 99"):
        ask(coding)


def test_titles_come_from_the_edition_of_the_encounter(coding, coded):
    first, second = coding.titled(coded)
    assert (first.title, second.title) == ("Wick fever, relapsing", "Candle headache")
    assert [each.line.code for each in coding.titled_lines(coded)] == ["99214"]
    assert [each.procedure.code for each in coding.titled_procedures(coded)] == ["0DTJ0ZZ"]


def test_every_step_says_when_the_encounter_changed(coding, coded, work):
    with work.sessions() as session:
        before = encounters.one(session, coded).changed_at
    coding.undo(coded)
    with work.sessions() as session:
        assert encounters.one(session, coded).changed_at > before


def test_another_encounter_is_not_touched(coding, coded, work):
    with work.sessions.begin() as session:
        other = encounters.add(session, replace(FACTS, minutes=5), START)
    coding.give(other, "B20", [])
    assert codes(coding, coded) == ["A05.A", "B20"]
    assert codes(coding, other) == ["B20"]


def test_several_codes_are_given_in_one_step_that_one_undo_takes_back(coding, encounter_id, acts):
    codes_of_set = [SystemCode(System.ICD_10_CM, "A00.0"), SystemCode(System.CPT, "99213")]
    assert [each.is_wanted for each in coding.offered(encounter_id, map(Member, codes_of_set))] == [
        True,
        False,
    ]
    change = coding.give_together(encounter_id, codes_of_set)
    assert (change.encounter_id, change.said) == (encounter_id, "A00.0, 99213 given")
    assert coding.sheet(encounter_id) == Sheet((Diagnosis("A00.0"),), lines=(Line("99213"),))
    assert coding.undo(encounter_id).said == "Undone: A00.0, 99213 given"
    assert coding.sheet(encounter_id) == Sheet()
    assert not coding.steps(encounter_id).done
    assert [action for action, _ in acts()] == ["changed the coding sheet"] * 2


def test_of_several_codes_none_is_given_when_one_cannot_be(coding, encounter_id, acts):
    codes_of_set = [SystemCode(System.ICD_10_CM, code) for code in ("A00.0", "A05")]
    with pytest.raises(NotGivenError, match="A05 is a header"):
        coding.give_together(encounter_id, codes_of_set)
    assert coding.sheet(encounter_id) == Sheet()
    assert acts() == []


def test_codes_that_stand_already_are_no_step(coding, encounter_id):
    coding.give(encounter_id, "A00.0", [])
    change = coding.give_together(encounter_id, [SystemCode(System.ICD_10_CM, "A00.0")])
    assert change.said == "Nothing changed"
    assert coding.steps(encounter_id).undo_label == "A00.0 given"
