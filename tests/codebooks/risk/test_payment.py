"""A payment year rests on the services of the year before."""

from datetime import date

import pytest

from app.codebooks.receiving.received import EditionHint, Member
from app.codebooks.receiving.recognition import recognised, sort_out
from app.codebooks.risk.payment import by_name
from tests.codebooks.risk.risk_made import diagnoses

ROW = ("A00", "7", "CMS-HCC Model V28")


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("ra_dx_to_cc_2027.csv", date(2026, 1, 1)),
        ("2019/ra_dx_to_cc_2027.csv", date(2026, 1, 1)),
        ("payment 2027/table.csv", date(2026, 1, 1)),
        ("table.csv", None),
        ("2026 to 2027.csv", None),
        ("120270.csv", None),
    ],
)
def test_the_year_in_a_name_is_a_payment_year(name, first):
    assert by_name(Member(name, b"")) == (EditionHint(first) if first else None)


def test_an_opened_table_holds_for_the_year_of_service():
    found = recognised([diagnoses(ROW)]).found
    (received,) = sort_out(found, None)
    assert (received.released, received.edition) == (date(2031, 1, 1), "2031-01")
    assert received.warnings == []


def test_a_user_names_a_day_of_service():
    found = recognised([diagnoses(ROW, name="table.csv")]).found
    (received,) = sort_out(found, date(2031, 5, 12))
    assert received.edition == "2031-04"
