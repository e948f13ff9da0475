"""Hits by way of the Index, Table of Drugs and Table of Neoplasms."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build, open_books
from app.search import build_index, open_index
from tests.codebooks.icd10cm.index_made import NEOPLASMS, index_release, index_xml
from tests.fixtures.books import silent
from tests.search.invented import release

ON = date(2025, 10, 1)
INDEX = index_xml(
    """
<mainTerm><title>Diabotes, diabotic<nemod>(mellow)</nemod></title><code>A25</code>
 <term level="1"><title>with</title>
  <term level="2"><title>neuralopathy<nemod>(damp)</nemod></title><code>A24</code></term></term>
</mainTerm>
<mainTerm><title>Damp</title><code>A27</code></mainTerm>
<mainTerm><title>Stone</title><term level="1"><title>artery, arteries</title>
 <term level="2"><title>old, hard</title><code>A27</code></term></term></mainTerm>
<mainTerm><title>Moss</title><code>A20.-</code></mainTerm>
<mainTerm><title>Sweetness</title><see>Diabotes</see></mainTerm>
<mainTerm><title>Hepatic stone</title><see>Diabotes</see></mainTerm>
<mainTerm><title>Gone</title><code>B99</code></mainTerm>
"""
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    root, made = tmp_path_factory.mktemp("root"), tmp_path_factory.mktemp("made")
    releases = [index_release(made / "index", 2025, INDEX, NEOPLASMS), release(made)]
    build(root, releases, build_index, silent)
    with closing(open_books(root)) as books, closing(open_index(books.generation, books)) as index:
        yield index


def told(index, typed):
    return [(hit.code, hit.via, hit.why) for hit in index.find(typed, ON).hits]


def test_a_hit_shows_its_path_and_the_release_of_the_index(index):
    assert told(index, "neuralopathy diabotes")[0] == (
        "A24",
        "index",
        "Index: Diabotes, with, neuralopathy (Index FY2025)",
    )


def test_what_the_index_says_comes_before_the_tabular_list(index):
    assert [(code, via) for code, via, _ in told(index, "diabotes")] == [
        ("A25", "index"),
        ("A24", "index"),
    ]


def test_a_title_to_which_the_index_leads_too_is_shown_by_its_path(index):
    hit = next(hit for hit in index.find("stone arteries", ON).hits if hit.code == "A27")
    assert hit.why == "Index: Stone, artery, arteries, old, hard (Index FY2025)"


def test_a_modifier_is_searched_but_never_first(index):
    assert [(code, why) for code, _, why in told(index, "damp")] == [
        ("A27", "Index: Damp (Index FY2025)"),
        ("A24", "Index: Diabotes, with, neuralopathy (damp) (Index FY2025)"),
    ]
    assert told(index, "mellow diabotes")[0][2] == "Index: Diabotes (mellow) (Index FY2025)"


def test_a_half_typed_modifier_is_found_after_half_typed_words(index):
    assert [code for code, _, _ in told(index, "dam")] == ["A27", "A24"]


def test_a_stem_leads_to_its_header(index):
    hit = index.find("moss", ON).hits[0]
    assert (hit.code, hit.is_billable, hit.via) == ("A20", False, "index")
    assert "A20" not in [hit.code for hit in index.find("moss", ON, billable_only=True).hits]


def test_a_reference_leads_on_and_is_said(index):
    assert told(index, "sweetness") == [
        ("A25", "index", "Index: Sweetness, see Diabotes (Index FY2025)")
    ]


def test_the_words_of_the_column_find_a_neoplasm_only_where_its_code_stands(index):
    assert told(index, "gone") == []
    assert told(index, "neoplasm quay") == []


def test_a_slip_is_said_beside_the_path(index):
    assert told(index, "sweetnes")[0][1:] == (
        "index",
        "Index: Sweetness, see Diabotes (Index FY2025)",
    )
    assert told(index, "swetness")[0][1:] == (
        "spelling",
        "Index: Sweetness, see Diabotes (Index FY2025); spelling: swetness → sweetness",
    )


def test_a_code_that_is_titled_so_comes_before_one_to_which_the_index_only_sends(index):
    assert [(code, via) for code, via, _ in told(index, "hepatic stone")][:2] == [
        ("A28", "title"),
        ("A25", "index"),
    ]
