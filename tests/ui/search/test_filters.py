from datetime import date

import pytest

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.chapters import Chapter
from app.domain.printed.families import Side
from app.search.narrowing import EVERYTHING, Narrowing
from app.ui.search.filters import NO_FILTERS, Choices, Filters, KeptCodes

CM, HCPCS = System.ICD_10_CM, System.HCPCS
OLD = Edition(CM, "2025-04", date(2024, 10, 1), date(2025, 9, 30), 1, 1, "", "")
FEVERS = Chapter(CM, "1", "Fevers", "A00", "A19")
DRUGS = Chapter(HCPCS, "J", "Drugs", "J", "J")


def test_nothing_is_filtered_at_first():
    assert not NO_FILTERS.is_narrow
    assert (NO_FILTERS.systems, NO_FILTERS.narrowing) == ((), EVERYTHING)


def test_filters_are_taken_one_by_one():
    codes = frozenset([SystemCode(CM, "A00.0")])
    filters = NO_FILTERS.with_value("side", Side.LEFT).with_value("kept", KeptCodes("x", codes))
    assert filters.is_narrow
    assert filters.narrowing == Narrowing(side=Side.LEFT, codes=codes)
    assert filters.with_value("side", None).with_value("kept", None) == NO_FILTERS
    assert Filters(system=HCPCS).systems == (HCPCS,)


@pytest.mark.parametrize(
    ("on", "edition", "day"),
    [
        pytest.param(date(2026, 5, 1), None, date(2026, 5, 1), id="of the date of service"),
        pytest.param(date(2026, 5, 1), OLD, date(2024, 10, 1), id="another edition"),
        pytest.param(date(2025, 5, 1), OLD, date(2025, 5, 1), id="the same edition"),
        pytest.param(None, OLD, date(2024, 10, 1), id="without an encounter"),
        pytest.param(None, None, None, id="neither"),
    ],
)
def test_the_books_of_the_date_of_service_are_searched_unless_others_are_chosen(on, edition, day):
    assert Filters(edition=edition).day(on) == day


def test_chapters_are_offered_of_the_books_that_are_searched():
    choices = Choices(chapters=(FEVERS, DRUGS))
    assert choices.chapters_of((HCPCS,)) == [DRUGS]
    assert choices.chapters_of((CM, HCPCS)) == [FEVERS, DRUGS]
