from contextlib import closing
from hashlib import shake_128

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.making.masks import (
    MaskFile,
    bits,
    has_bit,
    mask_of,
    packed,
    without,
    write_masks,
)

docnums = st.sets(st.integers(0, 999))


@given(docnums)
def test_a_set_gives_back_its_numbers_in_order(numbers):
    assert list(bits(mask_of(numbers, 1000))) == sorted(numbers)


@given(docnums, st.integers(0, 2000))
def test_a_set_holds_just_its_numbers(numbers, asked):
    assert has_bit(packed(mask_of(numbers, 1000)), asked) == (asked in numbers)


@given(docnums, docnums)
def test_the_numbers_in_two_sets_are_those_in_both(one, other):
    assert set(bits(mask_of(one, 1000) & mask_of(other, 1000))) == one & other


def test_written_sets_are_read_back(tmp_path):
    masks = {"word fever": mask_of([3, 900], 1000), "start fe": 0, "word rash": 1}
    write_masks(tmp_path / "masks", masks.items())
    with closing(MaskFile(tmp_path / "masks")) as file:
        assert {name: file[name] for name in masks} == masks


def test_sets_are_known_by_kind_and_by_name(tmp_path):
    write_masks(tmp_path / "masks", [("word fever", 1), ("start fe", 1)])
    with closing(MaskFile(tmp_path / "masks")) as file:
        assert file.names("start") == ["start fe"]
        assert "word fever" in file
        assert "word rash" not in file


@pytest.mark.parametrize("last", [40, 40_000, 400_000], ids=["near", "far", "furthest"])
def test_a_set_is_walked_from_end_to_end(last):
    numbers = [0, 7, 33, last]
    assert list(bits(mask_of(numbers, last + 1))) == numbers


@given(st.sets(st.integers(0, 90)), st.sets(st.integers(0, 90)))
def test_a_set_without_another_has_the_rest(numbers, others):
    rest = without(mask_of(numbers, 91), mask_of(others, 91))
    assert list(bits(rest)) == sorted(numbers - others)


def test_a_set_that_hardly_shrinks_is_read_back_too(tmp_path):
    full = int.from_bytes(shake_128().digest(10_000), "little")
    write_masks(tmp_path / "masks", [("start f", full), ("word fever", 1)])
    assert (tmp_path / "masks.bin").stat().st_size > 10_000
    with closing(MaskFile(tmp_path / "masks")) as file:
        assert (file["start f"], file["word fever"]) == (full, 1)
