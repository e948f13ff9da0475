from datetime import date

from app.codebooks import Phrase
from app.domain.codes import System
from app.reading.stems import alone, stems
from app.reading.wordings import wordings


def phrase(text, source="title"):
    days = (date(2024, 10, 1), date(2025, 9, 30))
    return Phrase(System.ICD_10_CM, "A00.0", text, source, True, *days)


def said(text, source="title"):
    return {(way.needed, way.beside): way.rank for way in wordings(phrase(text, source))}


def test_a_title_is_said_by_its_words():
    assert said("Lantern fever, unspecified") == {(stems("lantern fever"), frozenset()): 0}


def test_each_form_of_a_term_of_the_index_is_a_way_and_its_modifiers_may_be_said():
    ways = said("Fever {feverish} (dry), lantern", "index")
    assert ways == {(stems(way), stems("dry")): 1 for way in ("fever lantern", "feverish lantern")}


def test_a_path_that_sends_elsewhere_names_its_code_less_plainly():
    own = said("Fever, lantern", "index")[(stems("fever lantern"), frozenset())]
    sent = said("Fever, lantern, see Burn", "index")[(stems("fever lantern"), frozenset())]
    assert sent > own


def test_what_is_classified_elsewhere_is_meant_last():
    (own,) = said("Lantern fever").values()
    (other,) = said("Other lantern fever").values()
    assert other > own


def test_what_a_title_says_to_be_absent_need_not_be_said():
    ways = said("Lantern fever without glare")
    assert (stems("lantern fever"), stems("without glare")) in ways


def test_a_phrase_too_long_for_a_chart_or_without_words_that_count_is_no_way():
    assert not said("one lantern two rims three wicks four glasses")
    assert not said("Other specified")


def test_a_single_word_must_stand_there_as_it_is():
    ((way, _),) = said("Lanternitis, unspecified")
    assert way == {alone("lanternitis")}


def test_a_word_that_names_nothing_alone_is_no_way():
    assert not said("Old", "index")
