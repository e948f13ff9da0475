from contextlib import closing
from datetime import date

from app.search.index import CodeIndex
from app.vocabulary.entries import Entry, Reason
from app.vocabulary.vocabulary import Vocabulary
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


def test_of_a_short_query_no_word_hides_the_others(tmp_path):
    ropes = [(f"A20.{n}", f"Rope {kind}", []) for n, kind in enumerate(["knot", "wick", "tar"])]
    moss = [("A21", "Green hairy moss of lamps and lanterns and their posts", [])]
    with indexed(tmp_path, [("A20", "Rope", []), *ropes, *moss]) as index:
        found = index.find("rope moss", NEW)
        assert "A21" in [hit.code for hit in found.hits[:2]]


def test_of_a_long_query_siblings_stay_together(tmp_path):
    knot = "Rope knot burning slowly in the harbour"
    ropes = [(f"A20.{n}", f"{knot}, {kind}", []) for n, kind in enumerate(["wet", "dry", "tarry"])]
    with indexed(tmp_path, [("A20", "Cord", []), *ropes, ("A21", "Glowing moss", [])]) as index:
        found = index.find("rope knot burning slowly harbour glowing", NEW)
    assert [hit.code for hit in found.hits[:3]] == ["A20.0", "A20.1", "A20.2"]


def test_a_phrase_with_some_words_of_a_wording_is_found_and_says_what_it_lacks(worded):
    books = worded._books
    vocabulary = Vocabulary({("heel",): Entry(("stone neuralopathy",), Reason.LAY)})
    with closing(CodeIndex.open_index(books.generation, books, vocabulary)) as index:
        found = {hit.code: hit.why for hit in index.find("heel ague", NEW).hits}
        assert "A24" in [hit.code for hit in index.find("heel ", NEW).hits]
    assert found["A24"].endswith("; not found: heel (stone neuralopathy), ague")
