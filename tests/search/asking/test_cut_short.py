"""Words cut to four letters."""

from datetime import date

import pytest

from app.search.asking.asked import Asked, Term
from app.search.asking.cut_short import cut_short
from app.search.asking.lexicon import Lexicon
from app.search.asking.understood import Understood

ON = date(2026, 5, 1)
LEXICON = Lexicon.counted({"hear": 1, "heart": 2, "rose": 1, "fail": 1, "failure": 4, "stage": 1})


def starts(query, *terms):
    meant = Understood(query, (Asked(terms),))
    (asked,) = cut_short(meant, LEXICON, lambda _: False).readings
    return [term.start for term in asked.terms]


def known(word, **others):
    return Term(word, (word,), **others)


def test_a_word_of_four_letters_may_begin_another_though_it_is_one():
    assert starts("hear fail", known("hear"), known("fail")) == ["hear", "fail"]


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        pytest.param("hear", [known("hear")], id="one word"),
        pytest.param("hear stage", [known("hear"), known("stage")], id="a longer word"),
        pytest.param("low hip", [known("low"), known("hip")], id="shorter words only"),
    ],
)
def test_words_that_were_not_cut_begin_no_others(query, terms):
    assert not any(starts(query, *terms))


def test_words_that_are_printed_together_are_also_meant_as_they_stand():
    whole = Asked((known("hear"), known("fail")))
    readings = cut_short(Understood("hear fail", (whole,)), LEXICON, lambda _: True).readings
    assert readings[0] == whole
    assert [term.start for term in readings[1].terms] == ["hear", "fail"]


def test_what_only_joins_and_what_begins_no_word_stays_as_it_is():
    terms = [known("with", is_needed=False), Term("zzzz"), known("hear", start="hea")]
    assert starts("with zzzz hear", *terms) == ["", "", "hea"]


def test_a_condition_is_found_by_the_cut_words_of_its_title(real):
    found = real.find("rheu valv dise", ON).hits
    assert "I09.1" in {hit.code for hit in found}
