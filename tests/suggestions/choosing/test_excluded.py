import pytest

from app.suggestions.choosing.excluded import without_excluded
from app.suggestions.finding import Finding

CASES = {
    "symptom of what is coded": ("J96.01 R09.02", "R09.02"),
    "the other way round": ("R09.02 J96.01", "R09.02"),
    "the note sends to the other": ("Z33.1 O21.0 I10", "Z33.1"),
    "nothing excludes": ("I10 E11.9", ""),
    "what gave way excludes none": ("R09.02 J96.01 J96.11", "R09.02"),
}


@pytest.mark.parametrize("case", CASES)
def test_of_two_codes_that_exclude_each_other_one_waits(look, case):
    codes, lost = (each.split() for each in CASES[case])
    findings = [Finding(code, (), "", "check") for code in codes]
    kept, excluded = without_excluded(findings, look("HPI: cough."))
    assert [each.code for each in kept] == [code for code in codes if code not in lost]
    assert [each.code for each in excluded] == lost
    assert all(each.caution.startswith("check; Excludes1 with ") for each in excluded)
