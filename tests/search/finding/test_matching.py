import pytest
from whoosh.matching import Matcher

from app.search.finding.matching import AllOf
from app.search.making.masks import mask_of


@pytest.fixture
def query():
    return AllOf([mask_of([1, 5, 9, 30], 40), mask_of([5, 9, 30, 31], 40)])


def test_the_matches_stand_in_every_set(query, tiny):
    assert list(query.docs(tiny._shelf.postings.searcher)) == [5, 9, 30]


def test_the_search_library_can_walk_them(query):
    matcher = query.matcher(None)
    assert isinstance(matcher, Matcher)
    walked = []
    while matcher.is_active():
        walked.append(matcher.id())
        matcher.next()
    assert walked == [5, 9, 30]


def test_the_search_library_can_skip_among_them(query):
    matcher = query.matcher(None)
    matcher.skip_to(6)
    assert (matcher.id(), matcher.score()) == (9, 1.0)
    matcher.skip_to(31)
    assert not matcher.is_active()
    matcher.reset()
    assert matcher.id() == 5


def test_the_search_library_can_use_them_as_a_filter(query, tiny):
    searcher = tiny._shelf.postings.searcher
    found = searcher.search(query, limit=None)
    assert sorted(found.docs()) == [5, 9, 30]
    assert query.estimate_size(searcher.reader()) == 3


def test_a_short_list_of_the_library_and_the_words_themselves_agree(tiny):
    shelf = tiny._shelf
    for word in shelf.knowledge.lexicon.words:
        holding = {n for n in range(len(shelf.variants)) if word in shelf.variants.text(n).lower()}
        assert set(AllOf([shelf.postings.word(word)]).docs(shelf.postings.searcher)) <= holding


def test_a_beginning_holds_the_phrases_of_all_its_words(tiny):
    shelf = tiny._shelf
    words = shelf.knowledge.lexicon.beginning("f")
    assert len(words) > 1
    assert shelf.postings.beginning("f") == shelf.postings.any_of(words)
