"""Which dates the loaded editions cover."""

from datetime import date

from app.codebooks.coverage import Coverage
from app.domain.codes import System


def test_codes_without_notes_have_no_date_of_notes():
    empty = Coverage(editions=(), noted=(), addresses={})
    assert empty.notes_as_of(System.ICD_10_CM, date(2026, 11, 1)) is None
    assert empty.years(System.ICD_10_CM) == []
