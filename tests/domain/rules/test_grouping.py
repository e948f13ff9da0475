"""An inpatient stay as a grouper takes it."""

import pytest

from app.domain.people import Sex
from app.domain.rules.grouping import Stay, StayDiagnosis, StayError

HEART = StayDiagnosis("I50.20", "Y")


@pytest.mark.parametrize("present", ["Y", "N", "U", "W", ""])
def test_a_diagnosis_says_whether_it_was_present_on_admission(present):
    assert StayDiagnosis("I50.20", present).present == present


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda: StayDiagnosis(" ", "Y"), "no code"),
        (lambda: StayDiagnosis("I50.20", "yes"), "Y, N, U or W, not “yes”"),
        (lambda: Stay(HEART, 125, Sex.MALE), "0 to 124 years, not 125"),
        (lambda: Stay(HEART, -1, Sex.MALE), "0 to 124 years, not -1"),
        (lambda: Stay(HEART, 70, Sex.MALE, status=0), "1 to 99, not 0"),
    ],
    ids=["no code", "present", "old", "unborn", "status"],
)
def test_what_no_grouper_takes_is_refused(made, message):
    with pytest.raises(StayError, match=message):
        made()
