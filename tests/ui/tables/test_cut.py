import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.tables.cut import cut_in_the_middle


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Echo", "Echo"),
        ("exactly twelve"[:12], "exactly twel"),
        ("Discharge summary of the lung ward, 2026-03-12", "Discharg…3-12"),
        ("one two three four five", "one two…five"),
    ],
    ids=["short", "as long as may be", "both ends", "no blank beside the cut"],
)
def test_both_ends_of_a_long_name_are_kept(words, shown):
    assert cut_in_the_middle(words, 13 if "Discharge" in words else 12) == shown


@given(st.text(max_size=60), st.integers(4, 40))
@settings(max_examples=60)
def test_a_name_is_never_longer_than_its_place(words, most):
    cut = cut_in_the_middle(words, most)
    assert len(cut) <= most
    assert cut == words or "…" in cut
