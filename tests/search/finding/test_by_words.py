from datetime import date

import pytest

NEW = date(2025, 10, 1)


def codes(found):
    return [hit.code for hit in found.hits]


@pytest.mark.parametrize("typed", ["lantern fever", "fever lantern", "FEVER LANT", "fever, lant"])
def test_words_are_found_in_any_order_with_the_last_one_half_typed(tiny, typed):
    assert "A00" in codes(tiny.find(typed, NEW))


def test_the_shortest_phrase_that_may_be_claimed_comes_first(tiny):
    assert codes(tiny.find("lantern fever", NEW))[:2] == ["A00.9", "A00"]


def test_a_hit_says_which_inclusion_term_was_meant(tiny):
    hit = tiny.find("spotted", NEW).hits[0]
    assert (hit.code, hit.via) == ("A00.0", "inclusion")
    assert hit.why == "inclusion term: Spotted lantern fever"
    assert hit.title == "Lantern fever with rash"


def test_a_hit_says_that_its_title_was_meant(tiny):
    hit = tiny.find("candle", NEW).hits[0]
    assert (hit.code, hit.why, hit.via) == ("B20", "title", "title")


def test_a_misspelt_word_is_put_right_and_said(tiny):
    found = tiny.find("lanterm fever", NEW)
    assert found.searched_as == "lantern fever"
    assert found.hits[0].why == "title; spelling: lanterm → lantern"
    assert found.hits[0].via == "spelling"


def test_a_code_appears_once_with_its_best_phrase(tiny):
    found = tiny.find("lantern", NEW, limit=50)
    assert len(set(codes(found))) == len(codes(found))


@pytest.mark.parametrize("typed", ["x" * 5000, "é" * 5000, "a-" * 2500, "(a)" * 1600])
def test_a_long_run_of_letters_is_answered_with_nothing(tiny, typed):
    assert all(hit.via == "partial" for hit in tiny.find(typed, NEW).hits)


def test_a_long_selection_is_answered(tiny):
    typed = "lantern fever with cough " + "and much else " * 350
    assert codes(tiny.find(typed, NEW))[0] == "A00.1"
