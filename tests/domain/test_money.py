import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import AmountError, cents, dollars


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("125", 12500),
        ("125.5", 12550),
        ("125.00", 12500),
        ("0.07", 7),
        ("$1,250.00", 125000),
        (" $ 12,345,678.90 ", 1234567890),
        ("999999999.99", 99999999999),
    ],
    ids=str,
)
def test_an_amount_is_read_to_the_cent(text, amount):
    assert cents(text) == amount


@pytest.mark.parametrize(
    "text", ["", "-5", "1.005", "1,25", "12,34", "1.", ".5", "1e3", "ten", "1234567890"], ids=repr
)
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(AmountError, match="is not an amount such as"):
        cents(text)


@given(st.integers(0, 10**11 - 1))
def test_an_amount_comes_back_from_its_text(amount):
    assert cents(dollars(amount)) == amount
