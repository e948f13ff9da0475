"""Letters that are the first letters of a phrase of the books."""

from datetime import date

import pytest

NEW = date(2025, 10, 1)


def initials(index, letters):
    return index._shelf.knowledge.initials(letters)


@pytest.mark.parametrize(
    ("letters", "wordings"),
    [
        pytest.param("slf", ("spotted lantern fever",), id="in the order printed"),
        pytest.param("rbw", ("rope burn of wrist",), id="small words left out"),
        pytest.param("ewo", ("exposure to whale oil",), id="given once"),
        pytest.param("rwf", ("relapsing wick fever",), id="what stands behind a comma in front"),
        pytest.param("tfe", (), id="what says nothing more"),
        pytest.param("rbf", ("rope burn of finger",), id="a whole phrase"),
    ],
)
def test_letters_are_told_the_phrases_that_begin_so(tiny, letters, wordings):
    assert initials(tiny, letters) == wordings


@pytest.mark.parametrize("letters", ["lf", "lanter", "s1f", "zzz", "", "äbc", "etwo"])
def test_what_is_no_run_of_letters_or_begins_nothing_has_no_wording(tiny, letters):
    assert initials(tiny, letters) == ()


def test_no_more_than_three_wordings_are_told(tiny):
    assert len(initials(tiny, "rbl")) <= 3


def test_letters_in_capitals_find_what_they_are_the_first_letters_of(tiny):
    found = tiny.find("RBW", NEW)
    assert found.hits[0].title.startswith("Rope burn of wrist")
    assert found.searched_as == "rope burn of wrist"
    assert "initials: rbw → rope burn of wrist" in found.hits[0].why


def test_small_letters_are_words(tiny):
    assert "initials" not in " ".join(hit.why for hit in tiny.find("rbw", NEW).hits)
