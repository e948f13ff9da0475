from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build, open_books
from app.search import build_index, open_index
from tests.fixtures.books import silent
from tests.search.invented import release

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """The index of a book with two words between which a slip may lie."""
    root = tmp_path_factory.mktemp("crowded")
    entries = [("A20", "Topical rash", []), ("A21", "Tropical ulcer", []), ("A22", "Rash", [])]
    build(root, [release(tmp_path_factory.mktemp("release"), entries)], build_index, silent)
    with closing(open_books(root)) as books, closing(open_index(books.generation, books)) as index:
        yield index


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        pytest.param("stune disease", "stone disease", id="known"),
        pytest.param("harbpar ague", "harbour ague", id="beside others"),
        pytest.param("neuralopatyh harbour", "neuralopathy harbour", id="before another word"),
        pytest.param("moss lampitus", "moss lampitis", id="never beside it"),
        pytest.param("haorbur lamplihgters", "harbour lamplighters", id="two of them"),
    ],
)
def test_a_misspelt_word_is_settled_by_the_words_beside_it(worded, typed, searched):
    assert worded.find(typed, NEW).searched_as == searched


def test_the_word_that_stands_beside_the_others_is_meant_before_a_nearer_one(crowded):
    assert crowded.find("toyical", NEW).searched_as == "topical"
    found = crowded.find("toyical ulcer", NEW)
    assert found.searched_as == "tropical ulcer"
    assert found.hits[0].why.endswith("spelling: toyical → tropical")
