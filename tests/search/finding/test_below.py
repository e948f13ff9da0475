from datetime import date

import pytest

from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)
# The Tabular List says what nothing more is said of once as “NOS”, once as “unspecified”.
ENTRIES = (
    ("A20", "Wick ague due to other moss", ["Moss ague, glowing"]),
    ("A20.0", "Wick ague due to other moss with rash", ["Moss ague, glowing, with scales"]),
    ("A20.1", "Wick ague due to other moss with fever", ["Wick ague due to other moss NOS"]),
    ("A21", "Rope sore", ["Harbour sore stage 1", "Harbour sore stage 2"]),
    ("A21.1", "Rope sore, stage 1", []),
    ("A21.2", "Rope sore, stage 2", []),
    ("A21.9", "Rope sore, unspecified stage", []),
    ("A22", "Lantern palsy", ["Glimmering palsy"]),
    ("A22.0", "Lantern palsy in remission", []),
    ("A22.1", "Lantern palsy in relapse", []),
)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    with indexed(tmp_path_factory.mktemp("below"), ENTRIES) as index:
        yield index


def codes(found):
    return [hit.code for hit in found.hits]


def test_the_code_below_a_header_for_nothing_more_comes_right_after_it(book):
    found = book.find("moss ague glowing", NEW)
    assert codes(found)[:2] == ["A20", "A20.1"]
    assert found.hits[1].why == "below A20: inclusion term: Moss ague, glowing"


def test_the_code_below_a_header_that_says_what_was_asked_comes_before_it(book):
    found = book.find("harbour sore stage 2", NEW)
    assert codes(found)[:2] == ["A21.2", "A21"]
    assert found.hits[0].why == "below A21: inclusion term: Harbour sore stage 2"


def test_a_header_stays_first_where_no_code_below_says_more_of_it(book):
    assert codes(book.find("harbour sore", NEW))[0] == "A21"


def test_a_header_with_all_of_the_words_is_not_followed_by_what_says_more(book):
    assert codes(book.find("lantern palsy", NEW)) == ["A22", "A22.0", "A22.1"]


def test_what_is_said_of_a_header_is_said_of_the_codes_right_below_it(book):
    first = book.find("glimmering palsy remission", NEW).hits[0]
    assert (first.code, first.why) == ("A22.0", "below A22: inclusion term: Glimmering palsy")
