"""Which codes are of which side of the body."""

from datetime import date

import pytest

from app.domain.printed.families import Side
from app.search.narrowing import Narrowing

ON = date(2026, 5, 1)


def codes(index, typed, side):
    found = index.find(typed, ON, narrowing=Narrowing(side=side), limit=1000)
    return {hit.code for hit in found.hits}


@pytest.mark.parametrize(
    ("side", "code"),
    [
        (Side.RIGHT, "H25.11"),
        (Side.LEFT, "H25.12"),
        (Side.BILATERAL, "H25.13"),
        (Side.UNSPECIFIED, "H25.10"),
    ],
)
def test_every_side_of_a_condition_is_told(real, side, code):
    found = codes(real, "age-related nuclear cataract", side)
    assert found & {"H25.1", "H25.10", "H25.11", "H25.12", "H25.13"} == {code}


def test_a_left_ventricle_is_of_no_side(real):
    assert "I50.1" not in codes(real, "left ventricular failure", Side.LEFT)


def test_what_is_unspecified_otherwise_does_not_leave_the_side_open(real):
    found = codes(real, "unspecified fracture lower end radius", Side.UNSPECIFIED)
    assert {"S52.509", "S52.509A"} <= found
    assert "S52.501" not in found


def test_both_sides_of_what_has_no_code_for_both_lead(real):
    found = real.find("bilateral medial epicondylitis", ON).hits
    assert [hit.code for hit in found[:2]] == ["M77.01", "M77.02"]
    assert all("code each (I.B.13)" in hit.why for hit in found[:2])


def test_what_has_a_code_for_both_sides_is_not_coded_by_each(real):
    found = real.find("bilateral age-related nuclear cataract", ON).hits
    assert found[0].code == "H25.13"
    assert not any("I.B.13" in hit.why for hit in found)
