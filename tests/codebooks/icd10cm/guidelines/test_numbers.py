"""How sections of the Official Guidelines are numbered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.icd10cm.guidelines.numbers import Numbering, key_of


def numbers(*headings):
    numbering = Numbering()
    return [found[0] if (found := numbering.take(heading)) else None for heading in headings]


def test_a_heading_is_numbered_below_those_before_it():
    assert numbers(
        "Section I. Lanterns",
        "C. Chapters",
        "9. Chapter 9",
        "a. Wicks",
        "10) Oil",
        "(a) Green",
        "(i) Dark",
        "(ii) Light",
        "(b) Blue",
        "11) Tar",
        "b. Glass",
        "10. Chapter 10",
        "Section II. Lamps",
        "A. Oil",
    ) == [
        "I",
        "I.C",
        "I.C.9",
        "I.C.9.a",
        "I.C.9.a.10)",
        "I.C.9.a.10)(a)",
        "I.C.9.a.10)(a)(i)",
        "I.C.9.a.10)(a)(ii)",
        "I.C.9.a.10)(b)",
        "I.C.9.a.11)",
        "I.C.9.b",
        "I.C.10",
        "II",
        "II.A",
    ]


@pytest.mark.parametrize(
    ("before", "label", "number"),
    [
        ("(h)", "(i)", "I.A.1)(i)"),
        ("(a)", "(i)", "I.A.1)(a)(i)"),
        ("(u)", "(v)", "I.A.1)(v)"),
        ("(c)", "(v)", "I.A.1)(c)(v)"),
        ("(w)", "(x)", "I.A.1)(x)"),
    ],
)
def test_a_letter_that_may_be_a_roman_numeral_is_told_by_the_one_before(before, label, number):
    headings = ["Section I. Lanterns", "A. Wicks", "1) Oil", f"{before} One", f"{label} Two"]
    assert numbers(*headings)[-1] == number


def test_the_first_letter_may_look_like_a_numeral():
    assert numbers("Section I. Lanterns", "A. Wicks", "1) Oil", "(i) One")[-1] == "I.A.1)(i)"


def test_an_appendix_has_its_title_in_the_next_heading():
    numbering = Numbering()
    numbering.take("Section IV. Lamps")
    assert numbering.take("Appendix II.") == ("Appendix II", "")
    assert numbering.take("Present on Arrival") is None


@pytest.mark.parametrize(
    "heading", ["", "The lanterns", "A. Before any section", "1. One", "(a) b"]
)
def test_what_stands_before_the_first_section_has_no_number(heading):
    assert numbers(heading) == [None]


@pytest.mark.parametrize(
    "cited",
    ["I.C.9.a.2)", "Section I.C.9.a.2", "section i.c.9.a(2)", "I. C. 9. a. 2", "I C 9 a 2)."],
)
def test_a_section_is_the_same_however_it_is_cited(cited):
    assert key_of(cited) == "i.c.9.a.2"


@given(st.lists(st.sampled_from(["I", "A", "1", "a", "2)", "(a)", "(ii)", "12"]), max_size=7))
def test_a_key_tells_how_many_steps_a_number_has(steps):
    assert len([step for step in key_of(".".join(steps)).split(".") if step]) == len(steps)
