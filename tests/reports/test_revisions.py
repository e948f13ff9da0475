"""The paper on what changed between two editions."""

from dataclasses import replace

import pytest

from app.domain.codes import System
from app.domain.people import Coder
from app.domain.printed.revisions import RevisionKind
from app.reports.claim_summary import NOTICE
from app.reports.revisions import revisions_paper
from tests.fixtures.stored import FONTS
from tests.fixtures.work import CODER
from tests.reports.pages import metadata, text, texts
from tests.reports.revised import ADDED, CAME, HEADER, MOVED, compared, mine, told, use

USED = mine(use(7), use(9, day=8), is_favourite=True, rules=2, has_note=True)
TOUCHED = told({HEADER: (USED,), MOVED: (USED, mine(code="A00.1", rules=1)), CAME: (USED,)})


def said(touches, *, only_touching=False, coder=CODER):
    return text(revisions_paper(touches, coder, FONTS, only_touching=only_touching))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("What changed ICD-10-CM: edition 2025-04 to edition 2026-04", id="title"),
        pytest.param("All changes, and which touch codes of Pat Quill, CPC: used", id="scope"),
        pytest.param("in encounters coded for 2025-03-12 or later, favourites", id="since"),
        pytest.param("7 changes, of which 3 touch these codes.", id="counts"),
        pytest.param("Became a header (1) Code Title Use instead Touches A05 Wick", id="header"),
        pytest.param("A05.A Wick fever, relapsing", id="use instead"),
        pytest.param("A05.B Wick <b> steady", id="titles are shown as they are"),
        pytest.param("A05: 2 encounters, favourite, 2 payer rules, note", id="why it touches"),
        pytest.param(
            "Deleted (1) Code Title Use instead A10.9 Tide fever NOS not named", id="gone"
        ),
        pytest.param("New code (1) Code Title Given before A11 Neap fever A10.9", id="new"),
        pytest.param("Before After A10.1 Tide of left Tide, left", id="title revised"),
        pytest.param(
            "A00-A09 Lantern fevers Excludes1 to Excludes2 tide fever (A10.-)", id="moved"
        ),
        pytest.param("A00.1: 1 payer rule", id="second code that is touched"),
        pytest.param("Note added (1)", id="note added"),
        pytest.param("Code first the wick", id="kind of note"),
        pytest.param("chapter 1 Fevers Excludes1 the smoke", id="note deleted"),
        pytest.param("Encounters affected (2)", id="encounters"),
        pytest.param(
            "9 2026-03-08 Doe, Jane A05: became a header A05: note moved at A00-A09 "
            "A05: note added 7 2026-03-05",
            id="what changed in an encounter, the latest first",
        ),
        pytest.param(
            "ICD-10-CM 2025-04, in force 2024-10-01 to 2025-09-30: first.zip", id="old edition"
        ),
        pytest.param(
            "Use instead: the codes right below a header in 2026-04; no Conversion Table is loaded",
            id="source of what to use",
        ),
        pytest.param("Page 1 of", id="page"),
    ],
)
def test_the_paper_says(line):
    assert line in said(TOUCHED)


def test_only_what_touches_can_be_asked_for():
    found = said(TOUCHED, only_touching=True)
    assert "Only what touches codes of Pat Quill, CPC" in found
    assert "Deleted (1)" not in found
    assert "Became a header (1)" in found


def test_nobody_is_named_where_nothing_touches():
    found = said(told(), coder=Coder("", ""))
    assert "codes of this work file" in found
    assert "of which none touches these codes" in found
    assert "Touches" not in found
    assert "Encounters affected" not in found


def test_editions_that_do_not_differ_leave_a_paper_that_says_so():
    nothing = told(comparison=replace(compared(), revisions=()))
    assert "Nothing changed between these editions." in said(nothing)


def test_the_conversion_table_is_named_as_source():
    found = said(told(comparison=compared(HEADER, table="Conversion Table 2025-10")))
    assert "Conversion Table 2025-10, else the codes right below a header in 2026-04" in found


def test_editions_without_notes_are_told_to_have_none():
    found = said(told(comparison=compared(HEADER, has_notes=False)))
    assert "Notes are not compared: one of the editions brings none." in found


def test_new_codes_with_many_or_no_codes_before_them():
    many = replace(ADDED, predecessors=tuple(f"T15.{n:02}" for n in range(12)))
    none = replace(ADDED, code="A12", predecessors=())
    found = said(told(comparison=compared(many, none)))
    assert "T15.06, T15.07, and 4 codes more" in found
    assert "A12 Neap fever –" in found


def test_an_encounter_without_a_name_and_with_many_new_codes_is_told_in_short():
    added = tuple(replace(ADDED, code=f"A11.{n:02}", predecessors=("A05",)) for n in range(10))
    touching = {each: (mine(use(7, patient="")),) for each in added}
    found = said(told(touching, compared(*added)))
    assert "7 2026-03-05 not given A05: new code A11.00, A11.01" in found
    assert "A11.07, and 2 codes more" in found


def test_one_code_that_touches_is_one():
    added = replace(ADDED, predecessors=tuple(f"A1.{n}" for n in range(9)))
    assert "and 1 code more" in said(told(comparison=compared(added)))


def test_the_notice_of_cpt_stands_on_its_papers_alone():
    cpt = compared(replace(HEADER, system=System.CPT))
    edition = replace(cpt.new, system=System.CPT)
    assert NOTICE in said(told(comparison=replace(cpt, new=edition)))
    assert NOTICE not in said(TOUCHED)


def test_nothing_of_the_patient_stands_in_the_metadata():
    found = metadata(revisions_paper(TOUCHED, CODER, FONTS, only_touching=True))
    assert found["Title"] == "What changed"
    assert "Doe" not in str(found)


def test_the_same_comparison_gives_the_same_bytes():
    one, other = (revisions_paper(TOUCHED, CODER, FONTS, only_touching=False) for _ in range(2))
    assert one == other


def test_a_long_paper_names_the_editions_on_every_page():
    added = tuple(replace(ADDED, code=f"A{n}") for n in range(100, 300))
    paper = revisions_paper(told(comparison=compared(*added)), CODER, FONTS, only_touching=False)
    pages = texts(paper)
    assert len(pages) > 3
    assert all("What changed · ICD-10-CM: edition 2025-04" in page for page in pages[1:])
    assert all("Given before" in page for page in pages[:-1])


def test_every_kind_of_change_has_its_part():
    found = said(told())
    assert found.count("(1)") == len(RevisionKind)
