from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.making.layers import Days
from app.codebooks.receiving.calendars import effective, label, named, newest_on, refined
from app.domain.codes import System

CM, HCPCS = System.ICD_10_CM, System.HCPCS
OCTOBER, APRIL = date(2025, 10, 1), date(2026, 4, 1)


@pytest.mark.parametrize(
    ("system", "released", "days"),
    [
        (CM, OCTOBER, Days(OCTOBER, date(2026, 9, 30))),
        (CM, APRIL, Days(OCTOBER, date(2026, 9, 30))),
        (HCPCS, APRIL, Days(APRIL, date(2026, 12, 31))),
    ],
    ids=["fiscal year", "its April", "a quarter"],
)
def test_a_release_holds_to_the_end_of_its_year(system, released, days):
    assert effective(system, released) == days


def test_an_edition_is_named_by_its_month():
    assert label(OCTOBER) == "2025-10"


@pytest.mark.parametrize(
    ("system", "on", "released"),
    [
        (CM, date(2026, 11, 23), date(2026, 10, 1)),
        (CM, date(2026, 3, 31), OCTOBER),
        (CM, APRIL, APRIL),
        (HCPCS, date(2026, 3, 31), date(2026, 1, 1)),
        (HCPCS, date(2026, 8, 2), date(2026, 7, 1)),
    ],
)
def test_a_day_lies_in_the_newest_release_before_it(system, on, released):
    assert newest_on(system, on) == released


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)), st.sampled_from([CM, HCPCS]))
def test_every_day_lies_in_the_effective_days_of_its_release(on, system):
    released = newest_on(system, on)
    assert on in effective(system, released)
    assert newest_on(system, released) == released


@pytest.mark.parametrize(
    ("name", "released"),
    [
        ("icd10cm_order_2026.txt", OCTOBER),
        ("icd10cm-tabular_-2027.xml", date(2026, 10, 1)),
        ("2026-code-descriptions.zip/order.txt", OCTOBER),
        ("april-1-2026-code-descriptions.zip/icd10cm_order_2026.txt", APRIL),
        ("April 2026/order.txt", APRIL),
        ("ICD-10-CM-October-1-2025-FY26-Guidelines.pdf", OCTOBER),
        ("POAexemptCodesFY26.txt", OCTOBER),
        ("icd10c-tabular-April-1-2026.xml", APRIL),
        ("april-1-2025.zip/icd10cm_order_2026.txt", OCTOBER),
        ("compared 2025 2026.txt", None),
        ("release.zip/order.txt", None),
        ("20261.txt", None),
    ],
)
def test_a_name_tells_the_edition_of_a_fiscal_year(name, released):
    assert named(CM, name) == released


@pytest.mark.parametrize(
    ("name", "released"),
    [
        ("HCPC2026_JAN_ANWEB.csv", date(2026, 1, 1)),
        (
            "october-2026-alpha-numeric-hcpcs-file.zip/HCPC2026_OCT_ANWEB_09232026.txt",
            date(2026, 10, 1),
        ),
        ("2019-Alpha-Numeric-HCPCS-File.zip/table.txt", date(2019, 1, 1)),
    ],
)
def test_a_name_tells_the_edition_of_a_calendar_year(name, released):
    assert named(HCPCS, name) == released


def test_a_month_in_a_name_refines_the_year_that_the_content_tells():
    assert refined(CM, "icd10c-tabular-April-1-2026.xml", OCTOBER) == APRIL
    assert refined(CM, "april-1-2025.xml", OCTOBER) == OCTOBER
    assert refined(CM, "tabular.xml", OCTOBER) == OCTOBER
    assert refined(CM, "October-1-2025.xml", APRIL) == APRIL


@pytest.mark.parametrize(
    ("system", "released", "last"),
    [
        (System.NCCI_PTP, date(2026, 10, 1), date(2026, 12, 31)),
        (System.NCCI_MUE, date(2026, 7, 1), date(2026, 9, 30)),
        (System.MPFS, date(2026, 7, 1), date(2026, 12, 31)),
        (System.POS, date(2024, 8, 1), date.max),
    ],
    ids=["last quarter", "quarter", "year", "until the next"],
)
def test_edits_hold_for_a_quarter_and_lists_until_the_next(system, released, last):
    days = effective(system, released)
    assert released in days
    assert days.last == last


def test_a_list_is_of_the_month_of_a_day_on_which_it_is_in_force():
    assert newest_on(System.CARC, date(2026, 11, 23)) == date(2026, 11, 1)
    assert newest_on(System.MPFS, date(2026, 11, 23)) == date(2026, 10, 1)
