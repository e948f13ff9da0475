from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.encounter import ClaimKind, Encounter, Setting
from app.domain.people import Patient, Payer, PayerKind, Sex
from app.domain.sheet import Sheet
from app.ui.desk.header import EncounterHeader
from app.ui.words import age_word, claim_word, dates_of, payer_kind_word, setting_word, sex_word
from tests.fixtures.work import FACTS


def encounter(**changes):
    facts = replace(FACTS, **changes)
    return Encounter(3, facts, (), Sheet(), (), datetime(2026, 3, 12, tzinfo=UTC))


@pytest.fixture
def header(qtbot):
    header = EncounterHeader()
    qtbot.addWidget(header)
    return header


def test_it_says_the_next_step_while_nothing_is_open(header):
    assert "worklist" in header.text


def test_it_says_whose_encounter_it_is(header):
    header.show_encounter(encounter(), "ICD-10-CM 2026-04", "")
    assert header.text == (
        "ZIMMERLUND, ODA; 1961-02-03; Female; 65 y; Medicare; Office 11; 2026-03-12;"
        " ICD-10-CM 2026-04"
    )
    header.show_nothing()
    assert "ZIMMERLUND" not in header.text


def test_what_is_not_known_is_left_out(header):
    header.show_encounter(encounter(patient=Patient(), place_of_service=""), "an edition", "")
    assert header.text == "NO NAME; Medicare; Office; 2026-03-12; an edition"


def test_a_date_without_an_edition_is_an_error_that_is_shown(header):
    header.show_encounter(encounter(), "", "no edition for 2027-01-01")
    assert header._edition.text() == "no edition for 2027-01-01"
    assert header._edition.property("tone") == "error"


def test_a_sample_is_marked(header):
    header.show_encounter(encounter(is_sample=True), "an edition", "")
    assert "SAMPLE" in header._facts.text()


def test_a_very_long_name_is_cut_in_the_middle_and_told_in_full(header):
    family = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh"
    header.show_encounter(encounter(patient=Patient("", family, "Oda")), "an edition", "")
    assert "WOLFESCHLEGELSTEINHAUSENBERGERDO" not in header._facts.text()
    assert "UGH, ODA" in header._facts.text()
    assert header._facts.toolTip() == f"{family.upper()}, ODA"
    assert header.text.startswith(f"{family.upper()}, ODA;")
    header.show_encounter(encounter(), "an edition", "")
    assert header._facts.toolTip() == ""


def test_names_are_shown_as_written(header):
    header.show_encounter(encounter(patient=Patient(family="<b>O’Hara")), "an edition", "")
    assert "&lt;B&gt;O’HARA" in header._facts.text()


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(1961, 2, 3), "65 y"),
        (date(2024, 3, 12), "2 y"),
        (date(2024, 3, 13), "23 mo"),
        (date(2026, 3, 12), "0 mo"),
        (date(2026, 3, 13), ""),
        (None, ""),
    ],
    ids=["adult", "second birthday", "the day before", "born that day", "not yet born", "unknown"],
)
def test_the_age_is_that_on_the_date_of_service(born, age):
    assert age_word(replace(FACTS, patient=Patient(birth_date=born))) == age


def test_two_dates_are_a_range():
    assert dates_of(date(2026, 3, 12), date(2026, 3, 16)) == "2026-03-12 – 2026-03-16"


@pytest.mark.parametrize(
    ("word", "values"),
    [
        (setting_word, Setting),
        (sex_word, Sex),
        (payer_kind_word, PayerKind),
        (claim_word, ClaimKind),
    ],
    ids=["setting", "sex", "payer", "claim"],
)
def test_every_value_has_a_word_of_its_own(word, values):
    words = [word(value) for value in values]
    assert len(set(words)) == len(words)


def test_a_payer_without_a_name_is_called_by_its_kind(header):
    header.show_encounter(encounter(payer=Payer(kind=PayerKind.MEDICAID)), "an edition", "")
    assert "; Medicaid;" in header.text
