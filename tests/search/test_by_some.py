from datetime import date

from tests.search.hands_made import indexed

NEW = date(2025, 10, 1)


def test_what_holds_some_of_the_words_is_found_last_and_says_what_it_lacks(tiny):
    found = tiny.find("whale oil burn zzz", NEW)
    assert found.hits[0].code.startswith("T36")
    assert found.hits[0].via == "partial"
    assert "not found: burn, zzz" in found.hits[0].why


def test_words_above_a_code_count_for_it(tiny):
    found = tiny.find("knot rope candle", NEW)
    assert found.hits
    assert all(hit.via == "partial" for hit in found.hits)


def test_words_that_stand_nowhere_find_nothing(tiny):
    assert tiny.find("zzzqq xkcd", NEW).hits == ()
    assert tiny.find("zzzqq xkcd", NEW, billable_only=True).hits == ()


def test_every_code_with_a_word_is_found_where_all_have_one(tmp_path):
    with indexed(tmp_path, [("A20", "Moss", []), ("A21", "Ague", [])]) as index:
        found = index.find("moss ague", NEW)
    assert {hit.code for hit in found.hits} == {"A20", "A21"}
