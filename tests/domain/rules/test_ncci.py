"""The values of NCCI."""

from datetime import date

import pytest

from app.domain.rules.ncci import EditSet, ModifierIndicator, PairEdit, Program, Setting


@pytest.mark.parametrize(
    ("indicator", "is_active"),
    [
        (ModifierIndicator.NOT_ALLOWED, True),
        (ModifierIndicator.ALLOWED, True),
        (ModifierIndicator.NOT_APPLICABLE, False),
    ],
)
def test_an_edit_with_indicator_9_never_denies(indicator, is_active):
    hospital = EditSet(Program.MEDICAID, Setting.HOSPITAL)
    day = date(2026, 7, 1)
    edit = PairEdit("10001", "20002", indicator, day, None, "Invented", hospital, day)
    assert edit.is_active is is_active
    assert str(edit.edit_set) == "medicaid hospital"
