from datetime import date

import pytest

from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)


def codes(found):
    return [hit.code for hit in found.hits]


@pytest.mark.parametrize("typed", ["a00.1", "A001", " a00.1 "])
def test_a_code_is_found_with_and_without_its_dot(tiny, typed):
    (hit,) = tiny.find(typed, NEW).hits
    assert (hit.code, hit.via, hit.why) == ("A00.1", "code", "code A00.1")


@pytest.mark.parametrize("typed", ["s10.1", "s101"])
def test_a_beginning_of_a_code_lists_the_code_itself_and_those_below(tiny, typed):
    found = tiny.find(typed, NEW)
    assert codes(found)[:3] == ["S10.1", "S10.11", "S10.11XA"]
    assert found.hits[1].why == "code begins with S10.1"
    assert found.searched_as == "S10.1"


def test_one_letter_begins_words_and_not_codes(tiny):
    found = tiny.find("t", NEW)
    assert found.hits
    assert all(hit.via != "code" for hit in found.hits)


def test_a_code_among_words_comes_first(tiny):
    found = tiny.find("B2A.1 - flood of the wharf", NEW)
    assert (found.hits[0].code, found.hits[0].why) == ("B2A.1", "code B2A.1")
    assert found.searched_as.startswith("B2A.1 ")


def test_a_code_that_is_not_printed_does_not_turn_into_words(tiny):
    for typed in ("A10.9", "T36.1"):
        found = tiny.find(typed.lower(), NEW)
        assert (found.hits, found.searched_as) == ((), typed)


@pytest.mark.parametrize("typed", ["Z99.9 lantern", "A00 lantern", "(A0) lantern"])
def test_what_is_no_whole_code_among_words_is_a_word(tiny, typed):
    assert all(hit.via != "code" for hit in tiny.find(typed, NEW).hits)


def test_only_codes_are_found_where_only_codes_stand(tiny):
    found = tiny.find("B20, A00.1; ", NEW)
    assert [(hit.code, hit.via) for hit in found.hits] == [("B20", "code"), ("A00.1", "code")]


def test_a_phrase_that_names_the_code_with_the_same_words_comes_next(tmp_path):
    entries = [
        ("A20", "Moss", []),
        ("A21", "History of moss", ["Conditions classifiable to A20.1"]),
    ]
    with indexed(
        tmp_path, [*entries, ("A20.1", "Wet moss", []), ("A22", "Conditions", [])]
    ) as index:
        found = index.find("conditions classifiable to A20.1", NEW)
    assert codes(found)[:2] == ["A20.1", "A21"]
