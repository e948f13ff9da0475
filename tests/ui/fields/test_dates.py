from datetime import date

import pytest

from app.ui.fields.dates import DateError, typed_date


@pytest.mark.parametrize("text", ["2026-03-09", " 2026-3-9 ", "03/09/2026", "3/9/2026"])
def test_both_ways_to_write_a_date_are_read(text):
    assert typed_date(text) == date(2026, 3, 9)


def test_no_text_is_no_date():
    assert typed_date("  ") is None


@pytest.mark.parametrize("text", ["2026-02-30", "13/13/2026", "yesterday", "09.03.2026", "2026"])
def test_anything_else_is_refused_with_the_mend(text):
    with pytest.raises(DateError, match="write 2026-03-12 or 03/12/2026"):
        typed_date(text)
