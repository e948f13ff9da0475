import pytest

from app.suggestions.choosing.ranges import is_named


@pytest.mark.parametrize(
    ("code", "noted", "is_it"),
    [
        ("J96.01", "J96.-", True),
        ("J96.01", "J96", True),
        ("J95.821", "J95.82-", True),
        ("J95.83", "J95.82-", False),
        ("E11.22", "E08-E13", True),
        ("E14.1", "E08-E13", False),
        ("N18.6", "N18.1-N18.6", True),
        ("N18.9", "N18.1-N18.6", False),
        ("T17.908A", "T17.-", True),
        ("I10", "I11", False),
    ],
)
def test_a_note_names_codes_by_code_stem_or_range(code, noted, is_it):
    assert is_named(code, noted) is is_it
