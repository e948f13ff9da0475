from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.policies.written import code_of, day_of, number_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("", None, id="none"),
        pytest.param("N/A", None, id="not applicable"),
        pytest.param("2026-03-01", date(2026, 3, 1), id="day"),
        pytest.param("2026-03-01 00:00:00", date(2026, 3, 1), id="time"),
        pytest.param("2026-08-28 11:49:28.133000", date(2026, 8, 28), id="fractions"),
        pytest.param("3/1/2026", date(2026, 3, 1), id="American"),
        pytest.param("03/01/2026 12:00:00 AM", date(2026, 3, 1), id="American with time"),
    ],
)
def test_days_are_read_as_the_database_writes_them(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize("text", ["2026-02-30", "13/1/2026", "soon", "2026-3-1", "٢٠٢٦-٠١-٠١"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match="is no date"):
        day_of(text)


@settings(max_examples=50, deadline=None)
@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_comes_back(day):
    assert day_of(f"{day.isoformat()} 00:00:00") == day
    assert day_of(f"{day.month}/{day.day}/{day.year:04}") == day


def test_a_number_has_digits_only():
    assert number_of("0501") == 501
    for text in ("", "-1", "1.0", "²", "1" * 10):
        with pytest.raises(ValueError, match="is no number"):
            number_of(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("m17.0", "M170", id="without dot, in capitals"),
        pytest.param(" 0042T ", "0042T", id="procedure"),
        pytest.param("", "", id="none"),
        pytest.param("XX000", "", id="placeholder of a group without codes"),
    ],
)
def test_a_code_is_known_without_its_dot(text, code):
    assert code_of(text) == code


@pytest.mark.parametrize("text", ["M1", "M17-M19", "<b>M17</b>", "M17.0123456"])
def test_what_is_no_code_is_refused(text):
    with pytest.raises(ValueError, match="is no code"):
        code_of(text)
