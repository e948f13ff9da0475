import pytest

from app.suggestions.telling.conditions import is_condition


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("gout", True),
        ("middle lobe pneumonia", True),
        ("Right middle and lower lobes", False),
        ("colon cancer screening", False),
        ("no fever", False),
        ("MRI", False),
        ("Past  medical\nhistory", False),
    ],
)
def test_tests_denials_and_parts_of_the_body_are_no_conditions(words, is_one):
    assert is_condition(words) is is_one
