import pytest

from app.suggestions.finding import Finding, merged
from app.suggestions.kinds.long_term import is_control


@pytest.mark.parametrize(
    ("medicine", "kept", "wanted"),
    [("Z79.4", "E11.9", True), ("Z79.4", "I10", False), ("Z79.01", "E11.9", False)],
)
def test_how_diabetes_is_controlled_is_control_beside_it(medicine, kept, wanted):
    assert is_control(medicine, [Finding(kept, (0,), "title")]) is wanted


def test_a_caution_of_any_support_is_kept():
    plain, unsure = Finding("A05", (0,), "title"), Finding("A05", (1,), "index", "ask first")
    (found,) = merged([plain, unsure])
    assert (found.said, found.why, found.caution) == ((0, 1), "title", "ask first")
