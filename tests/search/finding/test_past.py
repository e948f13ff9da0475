from datetime import date

import pytest

from tests.search.hands_made import indexed
from tests.search.past_made import HISTORIES

NEW = date(2025, 10, 1)


@pytest.fixture(scope="module")
def agues(tmp_path_factory):
    with indexed(tmp_path_factory.mktemp("agues"), HISTORIES) as index:
        yield index


def codes(found):
    return [hit.code for hit in found.hits]


def test_a_history_leads_to_the_code_whose_range_holds_the_condition(agues):
    found = agues.find("history of lantern ague", NEW)
    assert codes(found)[0] == "Z86.8"
    assert found.hits[0].why == "Tabular: history of conditions such as A20.9"


def test_the_history_worded_like_the_condition_comes_before_the_others(agues):
    found = codes(agues.find("h/o lantern ague harbour", NEW))
    assert found.index("Z86.0") < found.index("Z86.8")


def test_what_no_range_holds_has_the_history_of_its_chapter(agues):
    assert "Z86.8" in codes(agues.find("hx of moss rot", NEW))


def test_a_family_history_is_that_of_relatives_only_where_it_is_said(agues):
    assert codes(agues.find("family history of moss rot", NEW))[0] == "Z80.1"
    found = codes(agues.find("history of lantern ague", NEW))
    assert found.index("Z86.8") < found.index("Z80.1")


def test_a_chapter_without_a_history_has_none(agues):
    assert not any(code.startswith("Z86") for code in codes(agues.find("h/o tower cramp", NEW))[:1])


def test_a_history_of_nothing_asks_for_nothing_else(agues):
    assert codes(agues.find("personal history of ", NEW))[0].startswith("Z86")


def test_a_condition_that_is_no_history_leads_to_none(agues):
    assert codes(agues.find("moss rot", NEW)) == ["A28"]


def test_a_history_of_what_was_done_is_the_status_of_today(agues):
    assert codes(agues.find("h/o rope graft", NEW))[0] == "Z95"
    assert agues.find("family history of rope graft", NEW).hits[0].via == "partial"
