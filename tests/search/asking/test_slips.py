import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.asking.slips import TypedWord

words = st.text("abc", max_size=7)


def slips_by_the_book(one, other):
    """Count by the table of all beginnings, with swaps of neighbours (Damerau, restricted)."""
    rows = [[at + to for to in range(len(other) + 1)] for at in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] == other[j - 1]
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (not same)
            )
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fever", "fever", 0),
        ("fever", "fevr", 1),
        ("fever", "feever", 1),
        ("fever", "lever", 1),
        ("fever", "feevr", 1),
        ("fever", "fveer", 1),
        ("fever", "rash", 5),
        ("fever", "", 5),
    ],
)
def test_slips_are_counted(one, other, expected):
    assert TypedWord(one).slips(other) == expected


@given(words.filter(bool), words)
def test_slips_are_those_of_the_table_of_all_beginnings(one, other):
    assert TypedWord(one).slips(other) == slips_by_the_book(one, other)[-1]


@given(words.filter(bool), words)
def test_the_nearest_beginning_has_the_fewest_slips(one, other):
    slips, end = TypedWord(one).slips_to_beginning(other)
    assert slips == min(slips_by_the_book(one, other)) == slips_by_the_book(one, other)[end]


def test_of_beginnings_as_near_the_one_as_long_as_the_typed_is_meant():
    assert TypedWord("neurpa").slips_to_beginning("neuropathy") == (1, 7)
    assert TypedWord("fevar").slips_to_beginning("feverish") == (1, 5)
