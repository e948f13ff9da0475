import pytest

from app.suggestions.telling.reasons import as_reason

WHYS = {
    "title": "Tabular List: by its title",
    "title; not found: acute": "Tabular List: by its title; it does not say: acute",
    "below A05: title": "below A05: Tabular List: by its title",
    "inclusion term: Tide fever": "Tabular List, inclusion term: Tide fever",
    "Index: Gout (Index FY2025)": "Index: Gout (Index FY2025)",
    "Index: Gout; shorthand: today → left out; not found: mild": (
        "Index: Gout; it does not say: mild"
    ),
    "Index: Gout; shorthand: today → left out": "Index: Gout",
    "“title of a book” names it": "“title of a book” names it",
}


@pytest.mark.parametrize("why", WHYS)
def test_a_reason_is_told_in_the_words_of_a_coder(why):
    assert as_reason(why) == WHYS[why]
