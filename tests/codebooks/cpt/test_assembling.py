"""The files of one edition of CPT together."""

from datetime import date

import pytest

from app.codebooks.cpt.assembling import CPT
from app.codebooks.cpt.descriptors import Descriptor, Descriptors
from app.codebooks.cpt.modifiers import read_modifiers
from app.codebooks.cpt.text import read_text
from app.codebooks.making.book import Book, Level
from app.codebooks.making.layers import Days
from tests.codebooks.cpt import cpt_made
from tests.fixtures.books import tiny_release

RELEASE = tiny_release(2026)


def book(*parts):
    return CPT.assemble(parts, [], RELEASE)


def facts(book, code):
    return {fact.name: fact.value for fact in book.facts if fact.place.name == code}


@pytest.mark.parametrize("order", [1, -1], ids=["long first", "short first"])
def test_long_medium_and_short_descriptors_add_up_whatever_comes_first(order):
    files = [cpt_made.long(), cpt_made.medium(), cpt_made.short()][::order]
    made = book(*map(read_text, files))
    assert (made.codes, made.headers) == (4, 0)
    titles = {place.key.name: place.title for place in made.places}
    assert titles["99999"].startswith("Invented service one, established keeper that")
    assert facts(made, "99999") == {
        "medium": "INVENTED SERVICE ONE, ESTABLISHED KEEPER",
        "short": "INVENTED SERVICE ONE, ESTABL",
    }


def test_modifiers_follow_the_codes_and_count_as_none():
    made = book(read_modifiers(cpt_made.modifiers()), read_text(cpt_made.short()))
    assert made.codes == 4
    levels = [place.key.level for place in made.places]
    assert levels == [Level.CODE] * 4 + [Level.MODIFIER] * 5
    assert facts(made, "22") == {"notes": "More light was needed than 60 lamps usually give."}


@pytest.mark.parametrize(
    ("held", "days"),
    [
        (Days(date(2030, 1, 1), date(2031, 6, 30)), {"added": "2030-01-01", "ended": "2031-06-30"}),
        (Days(date(2030, 1, 1), date.max), {"added": "2030-01-01"}),
        (Days(date.min, date(2031, 6, 30)), {"ended": "2031-06-30"}),
        (None, {}),
    ],
    ids=["both", "added", "ended", "untold"],
)
def test_the_days_of_a_code_are_told(held, days):
    made = book(Descriptors((Descriptor("99999", long="Invented", held=held),)))
    assert facts(made, "99999") == days
    assert made.places[0].held == held


def test_parts_of_another_kind_bring_nothing():
    assert book(Book()) == Book()
