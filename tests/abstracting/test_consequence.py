from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.abstracting.consequence import Ground, consequence
from app.domain.encounter import ClaimKind, Setting
from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.domain.reading.suggestions import Said

HOSPITAL = Ground(Setting.INPATIENT, ClaimKind.INSTITUTIONAL)
OFFICE = Ground(Setting.OFFICE)


def said(code="J18.9", assertion=Assertion.UNCERTAIN):
    return Said(0, 0, 9, "pneumonia", "Assessment", assertion, "“possible”", code)


def test_what_is_present_may_be_coded_as_it_stands():
    assert consequence(said(assertion=Assertion.PRESENT), OFFICE) == ""


@pytest.mark.parametrize("assertion", [a for a in Assertion if a is not Assertion.PRESENT])
def test_everything_else_has_a_consequence(assertion):
    assert consequence(said(assertion=assertion), OFFICE)


def test_a_doubt_is_not_coded_outpatient():
    line = consequence(said(), OFFICE)
    assert "do not code it; code the sign, symptom or reason (IV.H)" in line


def test_a_doubt_is_coded_at_an_inpatient_discharge():
    line = consequence(said(), HOSPITAL)
    assert "as if it existed" in line
    assert "(II.H, III.C)" in line
    assert "IV.H" not in line


def test_a_professional_claim_for_an_inpatient_keeps_the_outpatient_rule():
    line = consequence(said(), Ground(Setting.INPATIENT, ClaimKind.PROFESSIONAL))
    assert "professional claim" in line
    assert "(IV.H)" in line


def test_where_nobody_knows_who_bills_both_readings_are_said():
    line = consequence(said(), Ground(Setting.INPATIENT))
    assert "II.H" in line
    assert "IV.H" in line


@pytest.mark.parametrize(
    ("code", "section"),
    [("B20", "I.C.1.a"), ("A92.5", "I.C.1.f"), ("U07.1", "I.C.1.g"), ("J10.1", "I.C.10.c")],
)
def test_some_are_coded_only_when_confirmed_also_at_discharge(code, section):
    line = consequence(said(code), HOSPITAL)
    assert "only when the provider confirms" in line
    assert section in line


def test_suspected_influenza_of_an_inpatient_goes_to_j11():
    for code in ("J10.1", "J11.1"):
        assert "goes to J11.-, never to J09 or J10" in consequence(said(code), HOSPITAL)


def test_on_suspected_influenza_in_an_office_authorities_differ():
    line = consequence(said("J11.1"), OFFICE)
    assert "(IV.H)" in line
    assert "Authorities differ" in line
    assert "I.C.10.c" in line


@given(
    st.sampled_from(list(Assertion)),
    st.sampled_from(["", "J10.1", "J11.1", "B20", "E11.9"]),
    st.sampled_from(list(product(Setting, [None, *ClaimKind]))),
)
def test_a_doubt_names_its_section_and_nothing_that_is_denied_is_coded(assertion, code, where):
    line = consequence(said(code, assertion), Ground(*where))
    if assertion is Assertion.UNCERTAIN:
        assert any(each in line for each in ("IV.H", "II.H", "I.C.1"))
    elif assertion is not Assertion.PRESENT:
        assert line.startswith("Not coded")


THINGS = [MentionKind.PROCEDURE, MentionKind.DEVICE, MentionKind.TEST, MentionKind.MEDICATION]


@pytest.mark.parametrize("kind", THINGS)
def test_what_is_not_there_has_a_consequence_of_its_kind(kind):
    told = [replace(said(assertion=each), kind=kind) for each in Assertion]
    lines = [consequence(each, OFFICE) for each in told]
    assert lines[0] == ""
    assert all(lines[1:])


def test_a_value_is_never_coded_from():
    told = Said(0, 0, 9, "BP 158/92", "Vital signs", Assertion.PRESENT, kind=MentionKind.VALUE)
    assert "has to say what it means (III.B)" in consequence(told, HOSPITAL)
