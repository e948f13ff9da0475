from dataclasses import replace
from datetime import date

import pytest

from app.domain.change import Change, Kind
from app.domain.encounter import ClaimKind, Facts, Setting
from app.domain.money import AmountError
from app.domain.people import Sex
from app.ui.background import Background
from app.ui.encounter.facts_dialog import FactsDialog
from app.ui.encounter.places import read_places
from tests.fixtures.window import RESOURCES, look_of
from tests.fixtures.work import FACTS

PLACES = read_places(RESOURCES / "place_of_service.toml")
STAY = replace(
    FACTS,
    setting=Setting.INPATIENT,
    claim=ClaimKind.INSTITUTIONAL,
    place_of_service="21",
    service_to=date(2026, 3, 16),
    admitted=date(2026, 3, 12),
    discharged=date(2026, 3, 16),
    new_patient=None,
    minutes=None,
    is_sample=True,
)


@pytest.fixture
def form(qtbot, tmp_path):
    look_of(tmp_path)
    background = Background()

    def make(facts=None, keep=lambda _facts: Change.of(3, Kind.FACTS)):
        dialog = FactsDialog(keep, background, PLACES, facts)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    yield make
    background.close()


@pytest.mark.parametrize("facts", [FACTS, STAY], ids=["office visit", "inpatient stay"])
def test_facts_come_out_as_they_went_in(form, facts):
    assert form(facts).facts() == facts


def test_typed_facts_are_kept(form, qtbot):
    kept = []

    def keep(facts):
        kept.append(facts)
        return Change.of(3, Kind.FACTS)

    dialog = form(keep=keep)
    qtbot.keyClicks(dialog.patient.family, "Zimmerlund")
    qtbot.keyClicks(dialog.patient.birth_date, "1961-02-03")
    qtbot.keyClicks(dialog.visit.first, "2026-03-12")
    dialog.patient.sex.choose(Sex.FEMALE)
    dialog.visit.setting.choose(Setting.OFFICE)
    dialog.visit.place.setEditText("11")
    qtbot.keyClicks(dialog.visit.minutes, "35")
    with qtbot.waitSignal(dialog.kept) as blocker:
        dialog.save()
    assert blocker.args == [Change.of(3, Kind.FACTS)]
    assert not dialog.isVisible()
    facts = kept[0]
    assert (facts.service_from, facts.service_to) == (date(2026, 3, 12), date(2026, 3, 12))
    assert (facts.patient.family, facts.place_of_service, facts.minutes) == ("Zimmerlund", "11", 35)


def test_the_setting_is_never_guessed(form, qtbot):
    dialog = form()
    assert dialog.visit.setting.value is None
    qtbot.keyClicks(dialog.visit.first, "2026-03-12")
    dialog.save()
    assert "setting" in dialog.visit._setting_field.problem
    assert dialog.notice
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (lambda d: d.visit.first.setText("12.3.2026"), "_first_field"),
        (lambda d: d.visit.first.setText(""), "_first_field"),
        (lambda d: d.visit.last.setText("2026-02-30"), "_last_field"),
        (lambda d: d.visit.last.setText("2026-03-01"), "_last_field"),
        (lambda d: d.visit.admitted.setText("soon"), "_admitted_field"),
        (lambda d: d.visit.discharged.setText("2026-03-01"), "_discharged_field"),
        (lambda d: d.visit.place.setEditText("office"), "_place_field"),
        (lambda d: d.visit.minutes.setText("half an hour"), "_minutes_field"),
    ],
    ids=[
        "form of date",
        "no date",
        "no such day",
        "ends before it begins",
        "admitted",
        "discharged before admitted",
        "place",
        "minutes",
    ],
)
def test_what_is_wrong_is_said_beside_its_field(form, wrong, field):
    dialog = form(STAY)
    wrong(dialog)
    assert dialog.facts() is None
    assert getattr(dialog.visit, field).problem
    others = [f.problem for f in dialog.visit._checked if f is not getattr(dialog.visit, field)]
    assert others == [""] * 6


@pytest.mark.parametrize("born", ["yesterday", "2026-03-13"], ids=["no date", "after the service"])
def test_a_birth_date_has_to_make_sense(form, born):
    dialog = form(FACTS)
    dialog.patient.birth_date.setText(born)
    assert dialog.facts() is None
    assert dialog.patient._birth_field.problem


def test_a_stay_has_dates_that_a_visit_has_not(form):
    dialog = form(STAY)
    assert dialog.visit.admitted.isVisible()
    dialog.visit.setting.choose(Setting.OFFICE)
    assert not dialog.visit.admitted.isVisible()
    facts = dialog.facts()
    assert isinstance(facts, Facts)
    assert (facts.admitted, facts.discharged) == (None, None)


@pytest.mark.parametrize(
    ("typed", "line", "is_problem"),
    [
        ("", "", False),
        ("123456", "6 of 10 digits", False),
        ("12345x", "An NPI has digits only.", True),
        ("1234567893", "The check digit fits.", False),
        ("1234567890", "Not an NPI: the check digit does not fit.", True),
    ],
    ids=["nothing", "typing", "letters", "right", "wrong"],
)
def test_an_npi_is_checked_while_it_is_typed(form, qtbot, typed, line, is_problem):
    dialog = form()
    field = dialog.providers._npis[0]
    qtbot.keyClicks(dialog.providers.rendering_npi, typed)
    assert field.line == line
    assert bool(field.problem) is is_problem


@pytest.mark.parametrize("npi", ["1234567890", "12345"], ids=["check digit", "too short"])
def test_facts_with_a_wrong_npi_are_not_kept(form, npi):
    dialog = form(FACTS)
    dialog.providers.billing_npi.setText(npi)
    assert dialog.facts() is None
    assert dialog.providers._npis[1].problem


def test_a_refusal_keeps_the_form_open(form, qtbot):
    def keep(_facts):
        raise AmountError("the work file is full")

    dialog = form(FACTS, keep)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.notice == "The work file is full.")
    assert dialog.isVisible()
    assert dialog._save.isEnabled()


def test_a_place_that_is_not_on_the_list_is_kept(form):
    assert form(replace(FACTS, place_of_service="98")).facts().place_of_service == "98"
