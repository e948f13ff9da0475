"""Spellings that stand between the coder and the printed words."""

from contextlib import closing
from datetime import date

import pytest

from app.search.index import CodeIndex
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.vocabulary import Vocabulary

NEW = date(2025, 10, 1)


def codes(found):
    return [hit.code for hit in found.hits]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("sezary moss", "A20", id="accent left out"),
        pytest.param("SÉZARY", "A20", id="accent and case"),
        pytest.param("gastrolantern", "A20.1", id="hyphen left out"),
        pytest.param("gastro lantern", "A20.1", id="hyphen as a blank"),
        pytest.param("crohnley", "A21", id="possessive left out"),
        pytest.param("crohnleys", "A21", id="apostrophe left out"),
        pytest.param("crohnley’s", "A21", id="curly apostrophe"),
        pytest.param("endolampitis", "A22", id="without the bracket"),
        pytest.param("endomyolampitis", "A22", id="with the bracket"),
        pytest.param("nonpressure ulcer", "A23", id="hyphenated word as one"),
        pytest.param("heel ulcers", "A23", id="plural"),
        pytest.param("artery stone", "A27", id="singular"),
        pytest.param("vertebra", "A26", id="latin singular"),
        pytest.param("diabotes neurlopathy", "A24", id="misspelt"),
        pytest.param("hepatick stone", "A28", id="misspelt in the middle"),
        pytest.param("liver stone", "A28", id="one word written as two"),
    ],
)
def test_spellings_lead_to_the_code(worded, typed, code):
    assert any(found.startswith(code) for found in codes(worded.find(typed, NEW))[:1])


def test_the_plain_condition_comes_before_its_special_cases(worded):
    order = codes(worded.find("sézary moss", NEW))
    assert set(order[:2]) == {"A20.0", "A20.9"}
    assert order.index("A20") < order.index("A20.8")
    assert codes(worded.find("diabotes", NEW)) == ["A25", "A24"]


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [
        pytest.param("XQ", {"A20", "A20.0"}, id="letters alone"),
        pytest.param("XQ ulcer", {"A28", "A23"}, id="beside another word"),
    ],
)
def test_senses_that_the_books_print_are_not_looked_for_in_pieces(worded, typed, pieces):
    senses = Entry(("hepatic stone", "sézary lantern ague"), Reason.ABBREVIATION)
    books, vocabulary = worded._books, Vocabulary({("xq",): senses})
    with closing(CodeIndex.open_index(books.generation, books, vocabulary)) as index:
        found = index.find(typed, NEW).hits
    by_pieces = {hit.code for hit in found if hit.via == "partial"}
    assert pieces <= by_pieces
    assert ("A27" in by_pieces) == (typed != "XQ")
