from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.search.finding.partial import best_first, rarity, weight
from app.search.making.masks import bits, mask_of

SIZE = 50
weighed = st.lists(st.tuples(st.sets(st.integers(0, SIZE - 1)), st.integers(1, 9)), max_size=12)


@given(weighed, st.sets(st.integers(0, SIZE - 1)))
def test_every_phrase_in_scope_has_the_sum_of_its_words(words, scope):
    expected = Counter(dict.fromkeys(scope, 0))
    for docnums, worth in words:
        expected.update(dict.fromkeys(docnums & scope, worth))
    masks = [(mask_of(docnums, SIZE), worth) for docnums, worth in words]
    groups = list(best_first(masks, mask_of(scope, SIZE)))
    assert {docnum: score for score, found in groups for docnum in bits(found)} == expected


@given(weighed)
def test_the_best_comes_first(words):
    masks = [(mask_of(docnums, SIZE), worth) for docnums, worth in words]
    scores = [score for score, _ in best_first(masks, (1 << SIZE) - 1)]
    assert scores == sorted(set(scores), reverse=True)


def test_a_rare_word_is_worth_more():
    held = [rarity(found, 100_000) for found in (1, 500, 90_000)]
    assert held == sorted(held, reverse=True)
    assert weight(held[0]) > weight(held[1]) > weight(held[2]) == 1


def test_in_an_empty_index_every_word_is_worth_the_same():
    assert rarity(0, 0) == rarity(1, 0) == 0
