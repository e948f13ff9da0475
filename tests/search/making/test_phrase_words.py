from datetime import date

import pytest

from app.codebooks import Phrase
from app.domain.codes import System
from app.search.making.phrase_words import own_words, side_words


def phrase(text, source="index", code="A00", system=System.ICD_10_CM):
    return Phrase(system, code, text, source, True, date(2025, 10, 1), date.max)


@pytest.mark.parametrize(
    ("path", "own", "side"),
    [
        pytest.param("Ague, moss", {"ague", "moss"}, set(), id="plain"),
        pytest.param("Ague (dry), moss (wet)", {"ague", "moss"}, {"dry", "wet"}, id="modifiers"),
        pytest.param("Ague {aguish}, moss", {"ague", "aguish", "moss"}, set(), id="other form"),
        pytest.param("Ague (dry), see Moss (wet)", {"ague"}, {"dry"}, id="sent elsewhere"),
        pytest.param("Ague (ague), moss", {"ague", "moss"}, set(), id="said twice"),
        pytest.param("Ague, unspecified foot", {"ague"}, {"unspecified", "foot"}, id="not said"),
        pytest.param("Ague(s)", {"ague", "agues", "s"}, set(), id="brackets in a word"),
    ],
)
def test_a_path_is_found_by_its_own_words_and_its_modifiers(path, own, side):
    assert own_words(phrase(path)) == own
    assert side_words(phrase(path)) == side


def test_all_words_of_a_title_are_its_own():
    title = phrase("Ague (dry), see moss", "title")
    assert own_words(title) == {"ague", "dry", "see", "moss"}
    assert side_words(title) == set()


@pytest.mark.parametrize(
    ("code", "system", "side"),
    [
        pytest.param("S10.0XXQ", System.ICD_10_CM, {"7thq"}, id="diagnosis"),
        pytest.param("S10.0X", System.ICD_10_CM, set(), id="no 7th character"),
        pytest.param("02T1ZZQ", System.ICD_10_PCS, set(), id="procedure"),
    ],
)
def test_a_title_is_found_by_the_7th_character_as_official_short_titles_print_it(
    code, system, side
):
    assert side_words(phrase("Rope burn", "title", code, system)) == side
    assert side_words(phrase("Rope burn", "index", code, system)) == set()
