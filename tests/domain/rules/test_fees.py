"""What Medicare pays, by the formula of CMS."""

from dataclasses import fields
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules.fees import Fee, Gpci, amount, opps_amount

# CY 2026, contractor 01112: San Francisco and San Jose.
FIVE = Gpci("01112", "05", "CA", "FIVE", 1095, 1410, 425)
NINE = Gpci("01112", "09", "CA", "NINE", 1110, 1442, 397)


def fee(**told):
    empty = {
        field.name: {"int": 0, "date": date.min}.get(getattr(field.type, "__name__", ""), "")
        for field in fields(Fee)
    }
    return Fee(**{**empty, "status": "A", **told})


VISIT = fee(work=130, non_facility_pe=146, facility_pe=33, mp=9, conversion_factor=334009)


@pytest.mark.parametrize(
    ("gpci", "facility", "published"),
    [(FIVE, False, 11758), (FIVE, True, 6437), (NINE, False, 11971), (NINE, True, 6529)],
)
def test_amounts_are_those_that_cms_published_for_2026(gpci, facility, published):
    assert amount(VISIT, gpci, facility=facility) == published


def test_half_a_cent_is_rounded_up_and_nothing_before_the_end():
    even = Gpci("", "", "", "", 1000, 1000, 1000)
    assert amount(fee(work=100, conversion_factor=50), even, facility=True) == 1
    assert amount(fee(work=100, conversion_factor=49), even, facility=True) == 0
    third = Gpci("", "", "", "", 333, 333, 333)
    thirds = fee(work=1, facility_pe=1, mp=1, conversion_factor=1_000_000)
    assert amount(thirds, third, facility=True) == 100


@given(
    rvus=st.tuples(*[st.integers(0, 99_999)] * 3),
    indices=st.tuples(*[st.integers(0, 2_999)] * 3),
    factor=st.integers(0, 999_999),
)
def test_an_amount_is_never_more_than_half_a_cent_off(rvus, indices, factor):
    work, pe, mp = rvus
    gpci = Gpci("", "", "", "", *indices)
    priced = fee(work=work, non_facility_pe=pe, mp=mp, conversion_factor=factor)
    exact = Fraction(factor, 100) * sum(
        Fraction(rvu, 100) * Fraction(index, 1000) for rvu, index in zip(rvus, indices, strict=True)
    )
    assert 2 * abs(amount(priced, gpci, facility=False) - exact) <= 1


def test_the_cap_of_imaging_takes_the_values_of_the_hospital():
    capped = fee(
        work=22,
        non_facility_pe=86,
        mp=2,
        opps_non_facility_pe=60,
        opps_facility_pe=50,
        opps_mp=1,
        conversion_factor=332875,
    )
    even = Gpci("", "", "", "", 1000, 1000, 1000)
    assert amount(capped, even, facility=False) == 3662
    assert opps_amount(capped, even, facility=False) == 2763
    assert opps_amount(capped, even, facility=True) == 2430


def test_most_services_have_no_such_cap():
    assert opps_amount(VISIT, FIVE, facility=False) is None


@pytest.mark.parametrize(
    ("status", "is_priced"), [("A", True), ("R", True), ("T", True), ("C", False), ("", False)]
)
def test_relative_values_pay_under_three_status_codes_only(status, is_priced):
    assert fee(status=status).is_priced is is_priced
