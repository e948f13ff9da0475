"""Whole selections searched, and the guidelines beside the codes."""

from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.search import build_index, open_index
from app.search.showing.hits import SectionHit
from tests.codebooks.icd10cm.companions_made import GUIDELINES, guidelines
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release
from tests.search.invented import release

MAY, WINTER = date(2026, 5, 1), date(2031, 1, 1)
SELECTION = """He came in because he wanted to talk to us about several things today.

1. Hepatic stone.
- Plan: We will see him again in 2 weeks.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    root = tmp_path_factory.mktemp("selections")
    book = kept_release(root / "1", System.ICD_10_CM, date(2030, 10, 1), [guidelines(*GUIDELINES)])
    build(root, [release(tmp_path_factory.mktemp("release")), book], build_index, silent)
    with opened(root) as books:
        index = open_index(books.generation, books)
        yield index
        index.close()


def test_of_a_long_selection_one_problem_is_searched(index):
    found = index.find(SELECTION, MAY)
    assert (found.query, found.searched_as) == (SELECTION, "hepatic stone")
    assert found.hits[0].code == "A28"
    assert found.gist == index.gist(SELECTION)
    assert found.gist.part == "Hepatic stone."


def test_a_short_query_is_searched_whole(index):
    assert index.find("hepatic stone", MAY).gist is None


def test_a_section_of_the_guidelines_stands_beside_the_codes(index):
    found = index.find("wick", WINTER)
    assert found.sections == (
        SectionHit(
            "I.A.1",
            "The wick",
            "A wick that was trimmed is coded to A00.1, Wick, and never before it has been lit.",
            "FY2031",
        ),
    )
    assert index.find("wick", MAY).sections == ()


def test_procedures_have_no_sections(index):
    assert index.find("wick", WINTER, [System.ICD_10_PCS]).sections == ()
