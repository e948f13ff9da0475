import pytest

from app.domain.books import Entry, Status
from app.domain.codes import System


@pytest.mark.parametrize("status", Status, ids=list(Status))
def test_only_a_valid_code_may_stand_on_a_claim(status):
    entry = Entry(System.ICD_10_CM, "E11.22", status)
    assert entry.is_billable is (status is Status.VALID)
