from dataclasses import replace
from datetime import date

from app.codebooks.making.book import Book, Level, Place, PlacedFact, PlacedNote, PlaceKey
from app.codebooks.making.layers import Days
from app.codebooks.making.shelf import (
    Contents,
    extra_runs,
    fact_runs,
    note_runs,
    side_by_side,
)
from app.codebooks.receiving.received import Extra
from app.domain.books import NoteKind
from tests.fixtures.books import tiny_release

KEY = PlaceKey(Level.CODE, "A00")
CODES = Book(places=(Place(KEY, "Fever", None, is_billable=True),))
NOTED = replace(CODES, notes=(PlacedNote(KEY, 0, NoteKind.NOTE, "Look"),))
APRIL_25, APRIL_26 = tiny_release(2025), tiny_release(2026)
OCTOBER_25 = replace(APRIL_26, edition="2025-10", released=date(2025, 10, 1))
FACT = Book(facts=(PlacedFact(KEY, "poa_exempt", "yes"),))


def laid(*contents):
    return side_by_side([Contents(release, *rest) for release, *rest in contents])


def test_codes_of_october_leave_the_notes_of_april_their_year():
    october, april = laid((APRIL_26, NOTED), (OCTOBER_25, CODES))
    assert october.days == Days(date(2025, 10, 1), date(2026, 3, 31))
    assert april.days == Days(date(2026, 4, 1), date(2026, 9, 30))
    assert april.noted == Days(date(2025, 10, 1), date(2026, 9, 30))
    assert october.noted is None
    assert note_runs([october, april]) == [(april.noted, NOTED)]


def test_a_release_replaced_from_its_first_day_never_speaks():
    twin = replace(OCTOBER_25, edition="2025-11", released=date(2025, 10, 1))
    (layer,) = laid((OCTOBER_25, CODES), (twin, CODES))
    assert layer.release is twin


def test_a_release_of_companions_only_speaks_over_its_dates_and_takes_none_from_codes():
    companion, april = laid((APRIL_26, NOTED), (OCTOBER_25, FACT))
    assert companion.days == april.days == Days(date(2025, 10, 1), date(2026, 9, 30))
    assert companion.book.codes == 0


def test_a_list_of_facts_holds_until_the_next_of_that_name():
    other = Book(facts=(PlacedFact(KEY, "shape", "round"),))
    runs = list(fact_runs(laid((APRIL_25, FACT), (OCTOBER_25, other), (APRIL_26, FACT))))
    assert [(run.fact.name, run.days) for run in runs] == [
        ("poa_exempt", Days(date(2024, 10, 1), date(2026, 9, 30))),
        ("shape", Days(date(2025, 10, 1), date(2026, 9, 30))),
    ]


class Words(Extra):
    """Rows that this test never writes."""

    def write(self, connection, code_set, days):
        """Write nothing."""


def test_an_extra_holds_until_the_next_of_its_kind_and_the_newest_for_ever():
    first, second, other = Words(), Words(), Words()
    layers = laid(
        (APRIL_26, CODES, (("index", second),)),
        (APRIL_25, CODES, (("index", first), ("drugs", other))),
    )
    assert list(extra_runs(layers)) == [
        (first, Days(date(2025, 4, 1), date(2026, 3, 31))),
        (second, Days(date(2026, 4, 1), date.max)),
        (other, Days(date(2025, 4, 1), date.max)),
    ]
