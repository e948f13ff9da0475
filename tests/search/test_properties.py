"""What holds for whatever is typed."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.codes import undotted
from app.search.asking.words import forms, indexed

OLD, NEW = date(2025, 9, 30), date(2025, 10, 1)
TYPED_WORDS = ["lantern", "fever", "rash", "rope", "burns", "left", "ear", "of", "oi", "knot"]
TYPED = [*TYPED_WORDS, "a00", "b2a.", "s10.1", "lanterm", "zz"]

typed_texts = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(TYPED),
        max_size=6,
    ).map(" ".join),
)


@given(typed_texts, st.sampled_from([OLD, NEW]), st.integers(0, 5), st.booleans())
def test_whatever_is_typed_every_hit_is_printed_on_the_date(tiny, typed, on, limit, billable_only):
    found = tiny.find(typed, on, limit=limit, billable_only=billable_only)
    assert len(found.hits) <= limit
    for hit in found.hits:
        entry = tiny._books.entry(hit.code, on)
        assert (entry.title, entry.is_billable) == (hit.title, hit.is_billable)
        assert hit.is_billable or not billable_only


@given(typed_texts)
def test_a_code_is_found_by_its_own_letters_and_digits(tiny, typed):
    for hit in tiny.find(typed, NEW).hits:
        if hit.via == "code":
            begun = hit.why.rpartition(" ")[2]
            assert hit.code.startswith(begun)
            assert undotted(begun) in undotted(typed)


@given(st.lists(st.sampled_from(TYPED_WORDS), min_size=1, max_size=4))
def test_the_phrase_that_a_hit_names_holds_every_word(tiny, typed):
    for hit in tiny.find(" ".join(typed), NEW).hits:
        if hit.via in {"title", "inclusion"}:
            printed = hit.title if hit.why == "title" else hit.why.removeprefix("inclusion term: ")
            assert all(_holds(indexed(printed), word) for word in typed if word != "of")


def _holds(held, word):
    return any(each.startswith(word) for each in held) or bool(held & set(forms(word)))


@given(st.lists(st.sampled_from(TYPED_WORDS), min_size=2, max_size=4))
def test_a_partial_hit_lacks_what_it_says(tiny, typed):
    for hit in tiny.find(" ".join(typed), NEW).hits:
        if hit.via == "partial":
            lacking = hit.why.partition("not found: ")[2].split(", ")
            held = indexed(hit.title)
            assert not any(word in held for word in lacking)
