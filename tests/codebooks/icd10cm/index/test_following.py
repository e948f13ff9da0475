"""Following “see” from a term of the Index to the page that it names."""

from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build, open_books
from app.codebooks.icd10cm.index.book import volume_edition
from app.codebooks.icd10cm.index.following import followed, line_to
from app.codebooks.icd10cm.index.terms import Volume
from app.domain.codes import System
from app.domain.printed.index import Destination
from tests.codebooks.icd10cm.index_made import (
    DRUGS,
    EXTERNAL,
    INDEX,
    NEOPLASMS,
    index_release,
    index_xml,
)
from tests.fixtures.books import silent, tiny_releases

ON = date(2025, 3, 1)
REFERENCES = {
    "exact": "Lamp, glass, with, soot",
    "below with": "Lamp, glass, soot",
    "nearest": "Lamp, glass, chimney",
    "begun": "Spill, oil",
    "begun nearest": "Spill, wine",
    "first word": "Spill of, wine",
    "unknown": "Xylophone",
    "condition": "condition",
    "category": "category A00",
    "categories": "categories A00 and",
    "range": "A00-A05 with fourth character .5",
    "neoplasm": "Neoplasm, quay, benign",
    "by site": "Neoplasm, malignant, by site",
    "drugs": "Table of Drugs and Chemicals, by drug, poisoning",
    "drug": "Table of Drugs and Chemicals, tar, adverse effect",
    "no drug": "Table of Drugs and Chemicals, categories T36-T50",
    "external": "External cause, Fall, pier",
    "other book": "Index to Diseases and Injuries, Lamp",
    "symbols": "(—)",
}
MADE = index_xml(
    "".join(
        f"<mainTerm><title>Term {number}</title><see>{words}</see></mainTerm>"
        for number, words in enumerate(REFERENCES.values())
    )
    + "<mainTerm><title>Aside<nemod>(see also Lamp)</nemod></title></mainTerm>"
    + """
<mainTerm><title>Lamp, lamps</title>
 <term level="1"><title>glass</title><code>A00.9</code>
  <term level="2"><title>with</title>
   <term level="3"><title>soot</title><code>A00.1</code></term></term></term></mainTerm>
<mainTerm><title>Spill, sudden</title>
 <term level="1"><title>milk</title><code>A00.1</code></term></mainTerm>
<mainTerm><title>Spill, slow</title>
 <term level="1"><title>ink</title><code>A00.9</code></term>
 <term level="1"><title>oil</title><code>A00.1</code></term></mainTerm>
"""
)


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    root = tmp_path_factory.mktemp("indexed")
    volumes = (MADE, EXTERNAL, NEOPLASMS, DRUGS)
    releases = [*tiny_releases(), index_release(root / "one", 2025, *volumes)]
    build(root, releases, lambda _books, _generation: None, silent)
    with closing(open_books(root)) as books:
        yield books


@pytest.fixture
def follow(books):
    edition = books.ask(System.ICD_10_CM, volume_edition, Volume.INDEX, ON)

    def follow(name, on=ON):
        number = edition.first_term + list(REFERENCES).index(name)
        return books.ask(System.ICD_10_CM, followed, number, on)

    return follow


@pytest.fixture
def titled(books):
    def titled(destination):
        def titles(connection):
            (path,) = (destination.path,)
            query = "SELECT title FROM index_term WHERE id = ?"
            return [connection.execute(query, (one,)).fetchone()[0] for one in path]

        return destination.volume, ", ".join(books.ask(System.ICD_10_CM, titles))

    return titled


@pytest.mark.parametrize(
    ("name", "volume", "path", "is_exact"),
    [
        ("exact", "Alphabetic Index", "Lamp, lamps, glass, with, soot", True),
        ("below with", "Alphabetic Index", "Lamp, lamps, glass, with, soot", True),
        ("nearest", "Alphabetic Index", "Lamp, lamps, glass", False),
        ("begun", "Alphabetic Index", "Spill, slow, oil", True),
        ("begun nearest", "Alphabetic Index", "Spill, sudden", False),
        ("first word", "Alphabetic Index", "Spill, sudden", False),
        ("neoplasm", "Table of Neoplasms", "Neoplasm, neoplastic, quay", True),
        ("by site", "Table of Neoplasms", "Neoplasm, neoplastic", True),
        ("drugs", "Table of Drugs", "", True),
        ("drug", "Table of Drugs", "Tar", True),
        ("no drug", "Table of Drugs", "", True),
        ("external", "External Cause Index", "Fall, pier", True),
        ("other book", "Alphabetic Index", "Lamp, lamps", True),
    ],
)
def test_a_reference_leads_to_the_term_that_it_names(follow, titled, name, volume, path, is_exact):
    destination = follow(name)
    assert titled(destination) == (volume, path)
    assert destination.is_exact == is_exact


@pytest.mark.parametrize(
    ("name", "column"),
    [("neoplasm", 5), ("by site", 2), ("drugs", 2), ("drug", 6), ("exact", None)],
)
def test_a_table_is_entered_in_the_column_of_the_reference(follow, name, column):
    assert follow(name).column == column


@pytest.mark.parametrize("name", ["category", "categories", "range"])
def test_a_reference_to_a_category_leads_to_the_tabular_list(follow, name):
    assert follow(name) == Destination(code="A00")


@pytest.mark.parametrize("name", ["unknown", "condition", "symbols"])
def test_a_reference_that_names_no_place_leads_nowhere(follow, name):
    assert follow(name) is None


def test_a_reference_among_the_modifiers_is_followed(books, titled):
    edition = books.ask(System.ICD_10_CM, volume_edition, Volume.INDEX, ON)
    aside = edition.first_term + len(REFERENCES)
    destination = books.ask(System.ICD_10_CM, followed, aside, ON)
    assert titled(destination) == ("Alphabetic Index", "Lamp, lamps")


def test_a_volume_that_is_not_loaded_is_led_to_by_nothing(tmp_path):
    releases = [*tiny_releases(), index_release(tmp_path / "one", 2025, INDEX)]
    build(tmp_path, releases, lambda _books, _generation: None, silent)
    with closing(open_books(tmp_path)) as books:
        edition = books.ask(System.ICD_10_CM, volume_edition, Volume.INDEX, ON)
        assert books.ask(System.ICD_10_CM, followed, edition.last_term, ON) is None


def test_the_line_to_a_term_begins_with_its_main_term(books):
    edition = books.ask(System.ICD_10_CM, volume_edition, Volume.INDEX, ON)
    last = edition.last_term
    assert books.ask(System.ICD_10_CM, line_to, last) == (last - 2, last)
    assert books.ask(System.ICD_10_CM, line_to, last - 2) == (last - 2,)
