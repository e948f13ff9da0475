"""Condition categories, and the year they count for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules.risk import Hcc, first_service_day, payment_year


@pytest.mark.parametrize(
    ("model", "name"),
    [("CMS-HCC V28", "HCC 37"), ("CMS-HCC ESRD V24", "HCC 37"), ("RxHCC V08", "RxHCC 37")],
)
def test_a_category_is_called_as_coders_call_it(model, name):
    assert Hcc(model, "37", "Lantern fever", 2027).name == name


@given(st.dates(min_value=date(2000, 1, 1)))
def test_a_service_counts_for_the_payment_of_the_year_after(service):
    first = first_service_day(payment_year(service))
    assert first <= service
    assert first.year == service.year
