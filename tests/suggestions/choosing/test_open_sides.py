import pytest

from app.suggestions.choosing.open_sides import without_open_sides
from app.suggestions.finding import Finding


@pytest.mark.parametrize(
    ("codes", "kept"),
    [
        (["M25.561", "M25.569"], ["M25.561"]),
        (["M25.569"], ["M25.569"]),
        (["M25.561", "M25.562"], ["M25.561", "M25.562"]),
        (["M25.561", "M25.519"], ["M25.561", "M25.519"]),
    ],
)
def test_a_code_without_a_side_gives_way_to_the_one_on_its_side(look, codes, kept):
    found = without_open_sides([Finding(code, (), "") for code in codes], look("Gout."))
    assert [each.code for each in found] == kept
