from datetime import date

import pytest

from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def hands(tmp_path_factory):
    with indexed(tmp_path_factory.mktemp("hands")) as index:
        yield index


def codes(found):
    return [hit.code for hit in found.hits]


def test_the_code_that_leaves_the_side_open_comes_first_when_no_side_is_asked_for(hands):
    found = hands.find("rope hand", NEW)
    assert codes(found)[:2] == ["A20.9", "A20.1"]
    assert found.hits[0].why.startswith("leaves open what A20.1 specifies; inclusion term:")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("rope hand left", "A20.1", id="side asked for"),
        pytest.param("scorched left palm", "A20.1", id="phrase of no more than the words"),
        pytest.param("glowing kno", "A20.8", id="other is no detail"),
        pytest.param("plain", "A21.0", id="without is no detail"),
    ],
)
def test_what_is_asked_for_stays_first(hands, typed, first):
    assert codes(hands.find(typed, NEW))[0] == first


def test_each_code_is_found_once(hands):
    found = codes(hands.find("rope", NEW, limit=50))
    assert len(set(found)) == len(found)
