from datetime import date

import pytest

ON = date(2026, 5, 1)


@pytest.mark.parametrize(
    ("typed", "lacking"),
    [
        pytest.param("lantern rash", (), id="all words are there"),
        pytest.param("lantern zzqx", ("zzqx",), id="a word of no phrase"),
        pytest.param("lantern fever zzqx yyqx", ("zzqx", "yyqx"), id="two of them"),
        pytest.param("A00.0 zzqx", ("zzqx",), id="beside a code"),
        pytest.param("lantern w/ zzqx", ("zzqx",), id="what only joins words is not missed"),
        pytest.param("rope burn finger neap", (), id="each word stands in some hit"),
        pytest.param("A00.0", (), id="a code"),
        pytest.param("zzqx", (), id="nothing is found at all"),
    ],
)
def test_the_words_that_no_hit_holds_are_told(tiny, typed, lacking):
    assert tiny.find(typed, ON).lacking == lacking
