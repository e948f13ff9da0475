"""Official HCPCS releases, where they are at hand."""

from collections import Counter
from datetime import date

import pytest

from app.codebooks.making.book import Level
from tests.fixtures.official import official


@pytest.fixture(scope="module")
def january_2026():
    kind, member = official("hcpcs.csv", "hcpcs-2026")
    return kind.read(member)


@pytest.fixture(scope="module")
def year_2019():
    kind, member = official("hcpcs.fixed_width", "hcpcs-2019")
    return kind.read(member)


def counted(book):
    return Counter(place.key.level for place in book.places)


def ended(book):
    return {
        place.key.name: place.held.last
        for place in book.places
        if place.is_billable and place.held and place.held.last < date.max
    }


def test_january_2026_has_codes_ended_codes_and_modifiers(january_2026):
    assert (january_2026.codes, counted(january_2026)[Level.MODIFIER]) == (8_623, 383)
    assert len(ended(january_2026)) == 1_300
    assert ended(january_2026)["C5271"] == date(2025, 12, 31)


def test_2019_is_read_by_its_fixed_positions(year_2019):
    assert (year_2019.codes, counted(year_2019)[Level.MODIFIER]) == (6_440, 360)
    places = {place.key.name: place for place in year_2019.places}
    assert places["G0502"].held.last == date(2017, 12, 31)
    assert places["AD"].title.endswith("more than four concurrent anesthesia procedures")
    facts = {fact.name: fact.value for fact in year_2019.facts if fact.place.name == "A0021"}
    assert (facts["short"], facts["betos"]) == ("Outside state ambulance serv", "O1A")


def test_no_title_is_cut_between_two_lines(year_2019):
    titles = {place.key.name: place.title for place in year_2019.places}
    assert "office/outpatient, evaluation and management visit" in titles["G0501"]
    assert not any("  " in title for title in titles.values())


def test_the_spreadsheet_of_2019_holds_the_codes_and_notes_of_the_records(year_2019):
    kind, member = official("hcpcs.xlsx", "hcpcs-2019")
    book = kind.read(member)
    assert (book.places, book.notes) == (year_2019.places, year_2019.notes)


def test_every_processing_note_that_a_code_names_is_there(year_2019):
    kind, member = official("hcpcs.processing_notes", "hcpcs-2019")
    texts = dict(kind.read(member).texts)
    named = {fact.value for fact in year_2019.facts if fact.name == "processing_note"}
    assert len(texts) == 208
    assert named - set(texts) == {"0000"}
