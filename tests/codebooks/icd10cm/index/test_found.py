from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build, open_books
from tests.codebooks.icd10cm.index_made import EXTERNAL, INDEX, NEOPLASMS, index_release, index_xml
from tests.fixtures.books import silent, tiny_releases

FIRST, BEFORE, CHANGE = date(2024, 10, 1), date(2025, 9, 30), date(2025, 10, 1)
LAST = date(2026, 9, 30)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """The tiny books with an Index of 2025, and a smaller one of 2026."""
    root = tmp_path_factory.mktemp("indexed")
    later = index_xml("<mainTerm><title>Shivers</title><code>A10.1</code></mainTerm>")
    releases = [
        *tiny_releases(),
        index_release(root / "one", 2025, INDEX, EXTERNAL, NEOPLASMS),
        index_release(root / "two", 2026, later),
    ]
    build(root, releases, lambda _books, _generation: None, silent)
    with closing(open_books(root)) as books:
        yield books


def test_a_code_shows_the_paths_that_lead_to_it(indexed):
    assert indexed.entry("A10.1", BEFORE).index_paths == (
        "Fever, tide, ebb, left",
        "Fever, wick [after A05]",
    )


def test_what_a_path_sends_to_comes_after_what_is_printed(indexed):
    entry = indexed.entry("A10", BEFORE)
    assert entry.index_paths == ("Glow, ear, see Fever, tide",)


def test_a_code_below_a_stem_shows_the_paths_to_the_stem(indexed):
    assert indexed.entry("S10.0XXA", BEFORE).index_paths == ("Glow, rope, see category S10",)
    assert indexed.entry("A00.0", BEFORE).index_paths == ("Fever, lantern NEC",)


def test_the_newest_index_not_later_than_the_date_is_used(indexed):
    assert indexed.entry("A10.1", CHANGE).index_paths == ("Shivers",)
    assert indexed.entry("A05", CHANGE).index_paths == ()


def test_no_path_leads_to_a_code_that_the_index_does_not_name(indexed, books):
    assert indexed.entry("A11", CHANGE).index_paths == ()
    assert books.entry("A10.1", BEFORE).index_paths == ()


def test_paths_are_phrases_on_the_days_on_which_their_code_stands(indexed):
    told = {
        (phrase.code, phrase.text, phrase.is_billable, phrase.first, phrase.last, phrase.origin)
        for phrase in indexed.phrases()
        if phrase.source == "index"
    }
    fever = "Fever {feverish} (dry) (wet)"
    assert told == {
        ("A00", f"{fever}, lantern NEC (blue)", False, FIRST, BEFORE, "Index FY2025"),
        ("A00.1", f"{fever}, lantern NEC (blue), with, rash", True, FIRST, BEFORE, "Index FY2025"),
        ("A00.9", fever, True, FIRST, BEFORE, "Index FY2025"),
        ("A05", f"{fever}, wick [with A10.1]", True, FIRST, BEFORE, "Index FY2025"),
        ("A10", "Glow, ear, see Fever, tide", False, FIRST, BEFORE, "Index FY2025"),
        ("A10.1", f"{fever}, tide, ebb, left", True, FIRST, BEFORE, "Index FY2025"),
        ("A10.1", f"{fever}, wick [after A05]", True, FIRST, BEFORE, "Index FY2025"),
        ("A10.1", "Shivers", True, CHANGE, LAST, "Index FY2026"),
        ("A10.2", f"{fever}, tide, ebb, right", True, FIRST, BEFORE, "Index FY2025"),
        ("S10", "Glow, rope, see category S10", False, FIRST, BEFORE, "Index FY2025"),
    }


def test_the_volume_is_named_where_it_is_not_the_main_index(tmp_path):
    fall = index_xml(
        "<mainTerm><title>Fall</title><code>A11</code></mainTerm>", "EXTERNAL CAUSE INDEX"
    )
    releases = [*tiny_releases(), index_release(tmp_path / "one", 2025, fall)]
    build(tmp_path, releases, lambda _books, _generation: None, silent)
    with closing(open_books(tmp_path)) as books:
        (path,) = [phrase for phrase in books.phrases() if phrase.source == "index"]
    # The code is of 2026, the Index of 2025 is used for finding it.
    assert (path.code, path.first) == ("A11", CHANGE)
    assert path.origin == "Index FY2025, External Cause Index"
