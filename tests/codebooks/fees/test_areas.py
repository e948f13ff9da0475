"""The counties of the localities."""

from datetime import date

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.fees.areas import are_areas, areas_edition, read_areas
from app.codebooks.receiving.received import EditionHint
from app.domain.rules.fees import Locality
from tests.codebooks.fees.fees_made import AREAS, areas, indices


def test_a_state_holds_for_the_rows_below_and_a_second_contractor_adds_nothing():
    member = areas()
    assert are_areas(member)
    assert areas_edition(member) == EditionHint(date(2031, 1, 1))
    read = read_areas(member)
    assert read.codes == 0
    assert read.localities == (
        Locality("01112", "05", "CALIFORNIA", "HARBOUR", "QUAY, PIER"),
        Locality("01112", "09", "CALIFORNIA", "LIGHTHOUSE", "SOUTH PIER"),
        Locality("05302", "99", "MISSOURI", "REST OF STATE", "ALL OTHER COUNTIES"),
    )


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (
            (*AREAS, ("1112", "5", "CALIFORNIA", "HARBOUR", "QUAY")),
            "locality 01112 05 stands twice",
        ),
        ((AREAS[0], AREAS[2]), "locality 01112 09 has no state or no counties"),
        ((*AREAS, ("1112", "7", "", "DUNE", "")), "locality 01112 07 has no state or no counties"),
        ((AREAS[0], ("1112", "7", "X", "", "DUNE")), "locality 01112 07 has no name"),
        ((AREAS[0],), "it holds no locality"),
    ],
    ids=["another time", "no state", "no county", "no name", "none"],
)
def test_a_damaged_table_is_refused(rows, reason):
    with pytest.raises(BrokenReleaseError, match=rf"^LOCCO\.csv cannot be read: {reason}"):
        read_areas(areas(*rows))


def test_another_table_is_none_and_is_refused():
    assert not are_areas(indices())
    assert areas_edition(indices(name="a.csv")) is None
    with pytest.raises(BrokenReleaseError, match="it has no captions of counties"):
        read_areas(indices())
