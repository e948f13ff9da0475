import pytest

from app.domain.codes import System
from app.search import Hit
from app.suggestions.choosing.fitting import fitting


def hit(code, why, title=""):
    via = "partial" if "not found" in why else "index"
    return Hit(code, System.ICD_10_CM, title, True, why, via)


def first(hits, words, sex=""):
    return fitting(hits, words, sex)[0].code


def test_the_wording_that_adds_least_comes_first():
    hits = [hit("A00.1", "Index: Glare, tidal, harsh (Index FY2025)"), hit("A00.9", "Index: Glare")]
    assert first(hits, "glare") == "A00.9"


def test_what_the_index_may_say_or_not_adds_nothing():
    hits = [hit("A00.9", "Index: Glare (tidal) (harsh)"), hit("A00.1", "Index: Glare, old")]
    assert first(hits, "glare") == "A00.9"


def test_words_that_stand_for_those_said_are_said():
    why = "Index: Lantern, fever (Index FY2025); lay words: glare → lantern fever"
    hits = [hit("A00.1", "Index: Glare, tidal"), hit("A00.2", why)]
    assert first(hits, "glare") == "A00.2"


@pytest.mark.parametrize(("sex", "code"), [("male", "B01"), ("female", "B02"), ("", "B01")])
def test_a_wording_for_the_other_sex_comes_last(sex, code):
    hits = [hit("B01", "Index: Glare, male"), hit("B02", "Index: Glare, female")]
    assert first(hits, "glare", sex) == code


def test_the_first_encounter_is_the_one_where_nothing_is_said():
    hits = [
        hit("S01", "title", "Glare, sequela"),
        hit("S02", "title", "Glare, initial encounter for closed glare"),
    ]
    assert first(hits, "glare") == "S02"


def test_codes_that_lack_other_words_keep_their_place():
    hits = [
        hit("A1", "Index: Glare, old; not found: rim"),
        hit("A2", "Index: Rim; not found: glare"),
    ]
    assert [each.code for each in fitting(hits, "glare rim")] == ["A1", "A2"]


def test_nothing_found_is_nothing():
    assert fitting([], "glare") == []
