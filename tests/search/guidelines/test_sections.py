"""Sections of the guidelines found beside the codes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.asking.asked import Asked, Term
from app.search.asking.understood import Understood
from app.search.guidelines.file import write_sections
from app.search.guidelines.sections import Sections
from tests.search.sections_made import EVERY

OLD, NEW = date(2030, 1, 1), date(2031, 1, 1)


@pytest.fixture(scope="module")
def sections(tmp_path_factory):
    path = tmp_path_factory.mktemp("sections") / "sections.json"
    write_sections(path, EVERY)
    return Sections.load(path)


def meant(*terms):
    return Understood("", (Asked(terms),))


def numbers(found):
    return [hit.number for hit in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mossy ague", ["I.C.1.a", "I.C.1.a.1)"]),
        ("lantern fever", ["I.C.1.b"]),
        ("ague harbour", ["I.C.1.a.1)", "I.C.1.a"]),
        ("agues", ["I.C.1.a", "I.C.1", "I.C.1.a.1)"]),
        ("lamp keeper", ["II"]),
        ("keeper", []),
        ("ague volcano", []),
        ("", []),
    ],
    ids=[
        *("title", "closer title", "title before text", "forms", "another title"),
        *("only mentioned", "a word missing", "nothing"),
    ],
)
def test_sections_hold_every_word_and_one_in_the_title(sections, typed, found):
    assert numbers(sections.find(typed, None, NEW)) == found


def test_half_a_word_is_enough_when_it_is_not_too_short(sections):
    assert numbers(sections.find("xx", meant(Term("moss", start="moss")), NEW))[0] == "I.C.1.a"
    assert sections.find("xx", meant(Term("mo", start="mo")), NEW) == ()


def test_other_wordings_of_a_term_find_what_they_find(sections):
    ways = (("green",), ("agues", "ague")), (("volcano",),), ()
    assert numbers(sections.find("xx", meant(Term("gag", ways=ways)), NEW)) == ["I.C.1.a"]


def test_senses_of_a_word_are_answered_one_after_the_other(sections):
    both = Understood("", (Asked((Term("lantern"),)), Asked((Term("ague"),))))
    found = numbers(sections.find("xx", both, NEW))
    assert found == ["I.C.1.b", "I.C.1.a", "I.C.1"]


def test_the_sentence_with_most_of_the_words_is_shown(sections):
    (hit,) = sections.find("mossy ague lantern fever", None, NEW)
    assert hit.line == "It is coded with the lantern fever."
    assert (hit.title, hit.edition) == ("Mossy ague", "FY2031")


def test_a_long_sentence_is_cut(sections):
    (hit,) = sections.find("lantern glows", None, NEW)
    assert hit.line.startswith("It glows and It glows")
    assert hit.line.endswith(" …")
    assert len(hit.line) < 250


def test_each_edition_answers_on_its_days(sections):
    assert [hit.edition for hit in sections.find("mossy ague", None, OLD)] == ["FY2030"]
    assert sections.find("lantern fever", None, OLD) == ()
    assert sections.find("mossy ague", None, date(2040, 1, 1)) == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("I.C.1.a", ["I.C.1.a", "I.C.1.a.1)"]),
        ("section i.c.1.a.1", ["I.C.1.a.1)"]),
        ("guideline I.A.1", ["I.A.1"]),
        ("Section II", ["II"]),
        ("appendix i", ["Appendix I"]),
        ("I.C.1.a.1)(a)(i)", []),
        ("I.C.2", []),
    ],
)
def test_a_number_leads_to_its_section_and_those_below_it(sections, typed, found):
    assert numbers(sections.find(typed, None, NEW)) == found


def test_more_words_than_a_question_has_are_not_looked_for(sections):
    many = meant(*(Term("ague") for _ in range(9)))
    assert sections.find("xx", many, NEW) == ()


def test_books_without_guidelines_have_no_sections(tmp_path):
    write_sections(tmp_path / "sections.json", ())
    assert Sections.load(tmp_path / "sections.json").find("ague", meant(Term("ague")), NEW) == ()


@given(typed=st.text(alphabet="icI.()2 lampé-\n", max_size=300))
def test_whatever_is_typed_a_few_sections_of_the_date_answer(sections, typed):
    found = sections.find(typed, meant(*map(Term, typed.split())), NEW)
    assert len(found) <= 3
    assert {hit.edition for hit in found} <= {"FY2031"}
