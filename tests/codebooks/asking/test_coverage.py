"""Which dates the loaded editions cover."""

from datetime import date

from app.codebooks.asking.coverage import Coverage
from app.domain.books import Edition
from app.domain.codes import System


def test_codes_without_notes_have_no_date_of_notes():
    empty = Coverage(editions=(), noted=(), addresses={})
    assert empty.notes_as_of(System.ICD_10_CM, date(2026, 11, 1)) is None
    assert empty.years(System.ICD_10_CM) == []


def test_a_list_that_holds_until_the_next_covers_the_days_from_its_first_on():
    first = date(2016, 1, 1)
    edition = Edition(System.POS, "2016-01", first, date.max, 52, 0, "Coderdesk", "")
    assert Coverage((edition,), noted=(), addresses={}).said(System.POS) == "2016-01-01 on"
