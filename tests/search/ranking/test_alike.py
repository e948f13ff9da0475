from datetime import date

import pytest

from app.domain.codes import System
from app.search.making.codetable import CodeTable
from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def hands(tmp_path_factory):
    with indexed(tmp_path_factory.mktemp("hands")) as index:
        yield index


def test_what_is_said_of_one_side_is_said_of_the_other(hands):
    first, second = hands.find("scorched right palm", NEW).hits[:2]
    assert (first.code, first.via) == ("A20.2", "partial")
    assert first.why == "worded like A20.1: inclusion term: Scorched left palm"
    assert (second.code, second.why) == (
        "A20.1",
        "inclusion term: Scorched left palm; not found: right",
    )


def test_what_neither_has_is_told(hands):
    first = hands.find("scorched right palm lantern", NEW).hits[0]
    assert first.code == "A20.2"
    assert first.why.endswith("; not found: lantern")


def test_a_word_that_the_title_of_the_other_had_is_not_taken_over(hands):
    # “left” stands in the title of A20.1, so its phrase does not say it of A20.2.
    found = hands.find("scorched right left palm", NEW)
    assert [hit.why for hit in found.hits if hit.code == "A20.2"] == [
        "worded like A20.1: inclusion term: Scorched left palm; not found: left"
    ]


def test_codes_alike_differ_in_one_character_behind_the_chapter(hands):
    codes = hands._shelf.codes
    number = codes.number(System.ICD_10_CM, "A20.1")
    alike = [codes.code(each)[1] for each in codes.alike(number)]
    assert alike == ["A20.2", "A20.8", "A20.9"]


def test_only_diagnoses_are_worded_alike():
    codes = CodeTable.of([(System.HCPCS, "A0021"), (System.HCPCS, "A0022")])
    assert codes.alike(0) == ()
