"""The volumes of the Index opened as a book."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build, open_books
from app.codebooks.icd10cm.index.book import (
    all_below,
    main_terms,
    printed_codes,
    subterms,
    table_rows,
    volume_edition,
)
from app.codebooks.icd10cm.index.terms import Volume
from app.domain.codes import System
from tests.codebooks.icd10cm.index_made import (
    DRUGS,
    EXTERNAL,
    INDEX,
    NEOPLASMS,
    index_release,
    index_xml,
)
from tests.fixtures.books import silent, tiny_releases

ON, LATER, BEYOND = date(2025, 3, 1), date(2026, 3, 1), date(2030, 1, 1)
LATER_INDEX = index_xml(
    "<mainTerm><title>Shivers</title><code>A05</code>"
    '<term level="1"><title>by day</title><code>A05.A</code></term>'
    '<term level="1"><title>with</title>'
    '<term level="2"><title>fog</title><code>B99.9</code></term></term></mainTerm>'
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    root = tmp_path_factory.mktemp("indexed")
    releases = [
        *tiny_releases(),
        index_release(root / "one", 2025, INDEX, EXTERNAL, NEOPLASMS, DRUGS),
        index_release(root / "two", 2026, LATER_INDEX),
    ]
    build(root, releases, lambda _books, _generation: None, silent)
    with closing(open_books(root)) as books:
        yield lambda lookup, *what: books.ask(System.ICD_10_CM, lookup, *what)


def said(terms):
    return [(term.level, term.title, [code.shown for code in term.codes]) for term in terms]


@pytest.mark.parametrize(
    ("volume", "on", "label"),
    [
        pytest.param(Volume.INDEX, ON, "Index FY2025", id="of its year"),
        pytest.param(Volume.INDEX, LATER, "Index FY2026", id="the newer one"),
        pytest.param(Volume.DRUGS, LATER, "Index FY2025", id="not later than the date"),
    ],
)
def test_the_newest_edition_not_later_than_the_date_is_open(asked, volume, on, label):
    assert asked(volume_edition, volume, on).label == label


def test_a_date_before_the_first_index_has_none(asked):
    assert asked(volume_edition, Volume.INDEX, date(2024, 9, 30)) is None


def test_main_terms_have_their_codes_and_say_whether_anything_stands_below(asked):
    edition = asked(volume_edition, Volume.INDEX, ON)
    mains = asked(main_terms, edition, ON)
    assert [(term.title, term.has_below) for term in mains] == [
        ("Fever, feverish", True),
        ("Glow", True),
        ("Wharfoma", False),
    ]
    assert said(mains)[0] == (0, "Fever, feverish", ["A00.9"])
    assert (mains[0].modifiers, mains[1].see) == ("(dry) (wet)", "Fever, rash")


def test_a_code_by_way_of_see_is_not_printed_at_the_term(asked):
    edition = asked(volume_edition, Volume.INDEX, ON)
    glow, wharfoma = asked(main_terms, edition, ON)[1:]
    assert wharfoma.codes == ()
    assert said(asked(subterms, glow.id, ON)) == [
        (1, "ear", []),
        (1, "harbour", []),
        (1, "rope", []),
    ]


def test_a_pair_of_codes_is_one_with_its_manifestation(asked):
    edition = asked(volume_edition, Volume.INDEX, ON)
    wick = asked(subterms, asked(main_terms, edition, ON)[0].id, ON)[-1]
    assert [(code.code, code.manifestation) for code in wick.codes] == [("A05", "A10.1")]


def test_subterms_come_with_dashes_where_more_characters_are_needed(asked):
    edition = asked(volume_edition, Volume.INDEX, ON)
    below = asked(subterms, asked(main_terms, edition, ON)[0].id, ON)
    assert said(below) == [
        (1, "lantern NEC", ["A00.-"]),
        (1, "tide, ebb", []),
        (1, "wick", ["A05"]),
    ]
    assert said(asked(subterms, below[1].id, ON)) == [
        (2, "left", ["A10.1"]),
        (2, "right", ["A10.2"]),
    ]


def test_all_that_stands_below_a_main_term_comes_without_codes(asked):
    edition = asked(volume_edition, Volume.INDEX, ON)
    below = asked(all_below, asked(main_terms, edition, ON)[0].id)
    assert said(below) == [
        (1, "lantern NEC", []),
        (2, "with", []),
        (3, "rash", []),
        (1, "tide, ebb", []),
        (2, "left", []),
        (2, "right", []),
        (1, "wick", []),
    ]


def test_what_stands_below_with_comes_first_and_codes_are_as_on_the_date(asked):
    edition = asked(volume_edition, Volume.INDEX, LATER)
    (shivers,) = asked(main_terms, edition, LATER)
    below = asked(subterms, shivers.id, LATER)
    assert [term.title for term in below] == ["with", "by day"]
    assert [term.title for term in asked(all_below, shivers.id)] == ["with", "fog", "by day"]
    (fog,) = asked(subterms, below[0].id, LATER)
    assert [code.status for code in shivers.codes] == ["header"]
    assert [code.status for code in fog.codes] == ["not_in_edition"]


def test_without_an_edition_of_the_date_nothing_is_said_of_codes(asked):
    edition = asked(volume_edition, Volume.INDEX, BEYOND)
    (shivers,) = asked(main_terms, edition, BEYOND)
    assert [code.status for code in shivers.codes] == ["no_edition"]


def test_the_last_main_term_ends_with_the_volume(asked):
    edition = asked(volume_edition, Volume.INDEX, LATER)
    assert asked(subterms, edition.last_term, LATER) == ()


def test_a_table_has_rows_and_the_codes_of_its_columns(asked):
    edition = asked(volume_edition, Volume.NEOPLASMS, ON)
    rows = asked(table_rows, edition)
    assert [(row.level, row.title) for row in rows] == [
        (0, "Neoplasm, neoplastic"),
        (1, "quay"),
        (1, "book-leaf of the harbour"),
    ]
    codes = asked(printed_codes, rows[0].id, rows[-1].id, ON)
    assert [(code.column, code.code) for code in codes[rows[1].id]] == [(2, "C10.0"), (5, "D10")]
    assert rows[0].has_below
