import pytest

from app.codebooks.icd10cm.index.columns import behavior_column, check_heads, column_words
from app.codebooks.icd10cm.index.terms import Volume


def test_a_column_has_the_words_that_coders_ask_with():
    assert column_words(Volume.DRUGS, 6) == "adverse effect"
    assert "cancer" in column_words(Volume.NEOPLASMS, 2)
    assert column_words(Volume.INDEX, 1) == ""
    assert behavior_column("benign") == 5
    assert behavior_column("quay") is None


@pytest.mark.parametrize("volume", [Volume.DRUGS, Volume.NEOPLASMS])
def test_every_column_is_made_sure_of(volume):
    heads = {column: column_words(volume, column) for column in range(2, 8)}
    check_heads(volume, heads)
    for column in heads:
        with pytest.raises(ValueError, match=f"column {column} is headed “”"):
            check_heads(volume, {**heads, column: ""})
