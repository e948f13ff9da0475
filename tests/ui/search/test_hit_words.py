import pytest

from app.domain.codes import System
from app.domain.printed.families import Side
from app.search import Found, Hit
from app.search.showing.hits import Family
from app.ui.search.hit_words import (
    family_word,
    replaced_in,
    right_words,
    short_why,
    shown_title,
    sign_word,
    why_word,
)

SAID = "abbreviation: ckd → chronic kidney disease"


def hit(why="title", via="title", system=System.ICD_10_CM, *, is_billable=True):
    return Hit("N18.9", system, "Chronic kidney disease", is_billable, why, via)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        pytest.param(hit(), "in the title", id="title"),
        pytest.param(hit(f"title; {SAID}", "abbreviation"), "in the title", id="said above"),
        pytest.param(
            hit(f"Index: Disease, kidney (Index FY2026); {SAID}"),
            "Index: Disease, kidney (Index FY2026)",
            id="a path, the rest said above",
        ),
        pytest.param(
            hit("title; abbreviation: ms → mitral stenosis"),
            "in the title; abbreviation: ms → mitral stenosis",
            id="a sense, which only the row says",
        ),
    ],
)
def test_a_row_says_why_without_what_is_said_above_the_list(found, said):
    assert why_word(found, {SAID}) == said


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("title; not found: guideline", "in the title"),
        ("title; not found: guideline, sheet", "in the title"),
        ("title; not found: guideline, left", "in the title; not found: guideline, left"),
    ],
    ids=["the word", "both words", "another word too"],
)
def test_a_row_does_not_repeat_which_words_nothing_holds(why, said):
    found = Found("", "", lacking=("guideline", "sheet"))
    assert why_word(hit(why, "partial"), replaced_in(found)) == said


@pytest.mark.parametrize("why", ["in the title", "code N18.9", "code begins with N18"])
def test_what_is_seen_in_the_row_is_not_said_in_it(why):
    assert short_why(why) == ""


def test_the_year_of_the_index_is_left_to_the_tool_tip():
    assert short_why("Index: Disease, kidney (Index FY2026)") == "Index: Disease, kidney"


@pytest.mark.parametrize(
    ("family", "said"),
    [
        (
            Family(hit(), (Side.RIGHT, Side.LEFT, Side.UNSPECIFIED), "ADGKPS", 18),
            "18 codes: right, left, unspecified; 7th character A–S",
        ),
        (Family(hit(), (Side.UNILATERAL, Side.BILATERAL), "", 2), "2 codes: one side, both sides"),
        (Family(hit(), (), "AD", 2), "2 codes: 7th character A, D"),
    ],
)
def test_a_family_says_how_many_and_what_they_differ_in(family, said):
    assert family_word(family) == said


def test_a_row_says_it_as_shortly_as_coders_do():
    family = Family(hit(), (Side.RIGHT, Side.LEFT, Side.UNSPECIFIED), "ADGKPS", 18)
    assert family_word(family, is_short=True) == "18 codes: right, left, unsp.; 7th A–S"


def test_billable_and_header_are_told_by_sign_and_word():
    assert sign_word(hit()) == "● billable"
    assert sign_word(hit(is_billable=False)) == "○ header"


def test_the_book_is_named_unless_it_is_the_one_of_diagnoses():
    assert right_words(hit(), "HCC 326") == "HCC 326"
    assert right_words(hit(system=System.ICD_10_PCS), "") == "PCS"
    assert right_words(hit(system=System.HCPCS), "") == "HCPCS"


def test_a_title_is_shown_from_where_it_differs():
    assert shown_title("Burn, first", 6) == "… first"
    assert shown_title("Burn, first", 0) == "Burn, first"
