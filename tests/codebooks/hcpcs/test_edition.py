"""A whole HCPCS release."""

from datetime import date

import pytest

from app.codebooks.hcpcs.edition import book_of
from app.codebooks.hcpcs.fixed_width import rows
from app.codebooks.hcpcs.record import records
from app.codebooks.making.book import Level, PlaceKey
from app.codebooks.making.layers import Days
from tests.codebooks.hcpcs.hcpcs_made import fixed, lantern, line, quill

ENDED = PlaceKey(Level.CODE, "A9901")


def book(*lines):
    return book_of(records(rows(fixed(*lines))))


@pytest.fixture(scope="module")
def made():
    return book(quill(), lantern())


def test_codes_stand_below_their_letter_and_modifiers_after_them(made):
    assert [(place.key, place.parent) for place in made.places] == [
        ((Level.SECTION, "A"), None),
        ((Level.SECTION, "J"), None),
        ((Level.CODE, "A9901"), (Level.SECTION, "A")),
        ((Level.CODE, "J9902"), (Level.SECTION, "J")),
        ((Level.MODIFIER, "Q9"), None),
    ]
    assert made.places[0].title.startswith("Transport")


def test_ended_codes_count_and_modifiers_do_not(made):
    assert (made.codes, made.headers) == (2, 0)
    assert [place.is_billable for place in made.places] == [False, False, True, True, False]


def test_a_code_keeps_the_days_that_the_file_states(made):
    held = {place.key.name: place.held for place in made.places}
    assert held["A9901"] == Days(date(2020, 1, 1), date(2023, 3, 31))
    assert held["J9902"] == Days(date(2019, 7, 1), date.max)
    assert held["A"] is None


@pytest.mark.parametrize(
    ("cells", "held"),
    [
        ({"effective_dt": "20230401", "action": "N"}, None),
        ({"effective_dt": "20230401", "action": "A"}, Days(date(2023, 4, 1), date.max)),
        ({"term_dt": "20230331"}, Days(date.min, date(2023, 3, 31))),
        ({"add_dt": "20200101"}, Days(date(2020, 1, 1), date.max)),
    ],
    ids=["last change only", "effective day of an added code", "end only", "first day only"],
)
def test_the_effective_date_is_the_first_day_of_added_codes_only(cells, held):
    (place,) = (p for p in book(line("A9903", long="Wick", **cells)).places if p.is_billable)
    assert place.held == held


def test_coverage_statute_and_references_are_told(made):
    assert [note.text for note in made.notes if note.place == ENDED] == [
        "Medicare coverage S: not covered by Medicare by statute (1861SSA).",
        "See also E0001.",
    ]
    facts = {fact.name: fact.value for fact in made.facts if fact.place == ENDED}
    assert facts == {
        "action": "D",
        "added": "2020-01-01",
        "betos": "D1E",
        "coverage": "S",
        "effective": "2023-04-01",
        "ended": "2023-03-31",
        "see": "E0001",
        "short": "Lantern brass port",
        "type_of_service": "P",
    }


def test_dental_and_cpt_rows_are_dropped():
    others = [line("D0120", long="Dental lantern"), line("99213", long="Not ours")]
    made = book(*others, line("25", "7", "Not ours either"), lantern())
    assert {place.key.name for place in made.places} == {"A", "A9901"}
    assert not [note for note in made.notes if note.place != ENDED]
