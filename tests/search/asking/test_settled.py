from datetime import date

import pytest

from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """The index of a book with two words between which a slip may lie."""
    entries = [
        ("A20", "Topical rash", []),
        ("A21", "Tropical ulcer", []),
        ("A22", "Rash", []),
        ("A23", "Stone fever", []),
        ("A24", "Stove fever", []),
    ]
    with indexed(tmp_path_factory.mktemp("crowded"), entries) as index:
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


def test_of_words_as_near_that_stand_there_too_each_is_searched(crowded):
    found = crowded.find("stoue fever", NEW)
    assert found.searched_as == "stone fever or stove fever"
    assert [hit.code for hit in found.hits[:2]] == ["A23", "A24"]
    assert [each.said for each in found.understood.replacements] == [
        "spelling: stoue → stone",
        "spelling: stoue → stove",
    ]


def test_a_half_typed_word_has_one_beginning(crowded):
    assert crowded.find("rash tropib", NEW).searched_as == "rash tropic…"
