from datetime import timedelta

import pytest

from app.ui.fields.dates import DateError
from app.ui.worklist.due_words import typed_due
from tests.fixtures.worked import TODAY


@pytest.mark.parametrize(
    ("text", "days"), [("today", 0), (" Tomorrow ", 1), ("+7", 7), ("2026-03-13", 1)]
)
def test_a_due_date_is_typed_as_a_day_or_as_days(text, days):
    assert typed_due(text, TODAY) == TODAY + timedelta(days=days)


def test_no_text_is_no_date():
    assert typed_due(" ", TODAY) is None


def test_anything_else_is_refused():
    with pytest.raises(DateError, match="write 2026-03-12 or 03/12/2026, tomorrow or"):
        typed_due("soon", TODAY)
