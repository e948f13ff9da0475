"""HCPCS codes and modifiers, asked by date."""

from datetime import date

import pytest

from app.domain.books import Status
from app.domain.codes import System

MAY, AUGUST, NOVEMBER = (date(2031, month, 15) for month in (5, 8, 11))


@pytest.mark.parametrize(
    ("code", "on", "status", "valid_from", "valid_to"),
    [
        ("J9902", MAY, "valid", None, None),
        ("A9904", MAY, "valid", None, date(2031, 6, 30)),
        ("A9904", AUGUST, "not_in_edition", None, date(2031, 6, 30)),
        ("A9904", NOVEMBER, "not_in_edition", date(2010, 1, 1), date(2031, 6, 30)),
        ("Q9903", MAY, "valid", date(2031, 4, 1), None),
        ("Q9903", date(2031, 3, 31), "not_in_edition", date(2031, 4, 1), None),
        ("A9901", MAY, "not_in_edition", date(2020, 1, 1), date(2030, 12, 31)),
        ("A9901", date(2030, 5, 1), "no_edition", None, None),
        ("J0000", MAY, "not_in_edition", None, None),
    ],
    ids=[
        "goes on",
        "before its end",
        "ended between two loaded quarters",
        "ended, known to the later quarter",
        "added between two loaded quarters",
        "not yet added",
        "ended before all editions",
        "a year that is not loaded",
        "never was",
    ],
)
def test_a_code_is_valid_on_its_own_days(books, code, on, status, valid_from, valid_to):
    entry = books.entry(code, on, System.HCPCS)
    assert (entry.status, entry.valid_from, entry.valid_to) == (status, valid_from, valid_to)


def test_an_ended_code_keeps_its_title(books):
    assert books.entry("A9901", MAY).title == "Lantern, brass"


def test_coverage_letter_and_facts_are_told(books):
    entry = books.entry("A9904", MAY)
    assert [parent.code for parent in entry.parents] == ["A"]
    assert [note.text[:19] for note in entry.notes] == ["Medicare coverage C"]
    assert ("coverage", "C") in {(fact.name, fact.value) for fact in entry.facts}


def test_the_editions_count_ended_codes_and_no_modifiers(books):
    told = [(each.edition, str(each.effective_to), each.codes) for each in books.editions()]
    assert told == [("2031-01", "2031-09-30", 3), ("2031-10", "2031-12-31", 4)]


@pytest.mark.parametrize(
    ("modifier", "on", "system", "status", "title"),
    [
        ("q9", MAY, "HCPCS", Status.VALID, "By lamplight"),
        ("Q8", date(2031, 2, 1), "HCPCS", Status.NOT_IN_EDITION, "By candle"),
        ("Q8", NOVEMBER, "HCPCS", Status.NOT_IN_EDITION, "By candle"),
        ("ZZ", MAY, "HCPCS", Status.NOT_IN_EDITION, ""),
        ("Q9", date(2030, 5, 1), "HCPCS", Status.NO_EDITION, ""),
        ("25", MAY, "CPT", Status.NOT_VERIFIED, ""),
    ],
)
def test_a_modifier_is_looked_up_by_date(books, modifier, on, system, status, title):
    entry = books.modifier(modifier, on)
    assert (entry.system, entry.status, entry.title) == (system, status, title)


def test_an_ended_modifier_tells_its_days(books):
    entry = books.modifier("Q8", NOVEMBER)
    assert (entry.valid_from, entry.valid_to) == (date(2015, 1, 1), date(2031, 3, 31))


def test_what_is_no_modifier_is_refused(books):
    with pytest.raises(ValueError, match="“A9901” is not written like a modifier"):
        books.modifier("A9901", MAY)


def test_a_short_description_is_searched_where_it_is_another_wording(books):
    shorts = {phrase.code: phrase.text for phrase in books.phrases() if phrase.source == "short"}
    assert shorts == {"J9902": "Inj, quill extract"}


def test_modifiers_and_ended_codes_are_not_searched(books):
    found = {phrase.code for phrase in books.phrases()}
    assert found == {"J9902", "A9904", "Q9903"}
