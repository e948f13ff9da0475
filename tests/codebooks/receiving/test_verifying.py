"""Counting what was written before anybody relies on it."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.edition import read_edition
from app.codebooks.making.layers import days_of
from app.codebooks.making.writing import Layer, make_tables, write_code_set
from app.codebooks.receiving.verifying import refuse_fragments, verify
from app.domain.codes import System
from tests.fixtures.books import silent, tiny_releases


@pytest.fixture
def layers():
    return [
        Layer(release, days, read_edition(release, silent))
        for release, days in days_of(tiny_releases())
    ]


def written(folder, layers):
    make_tables(folder / "reference.db")
    write_code_set(folder / "reference.db", layers)


def test_books_written_whole_pass(tmp_path, layers):
    written(tmp_path, layers)
    verify(tmp_path / "reference.db", [layers])


def test_a_code_that_was_not_written_is_noticed(tmp_path, layers):
    *older, newest = layers
    book = replace(newest.book, places=newest.book.places[:-1])
    written(tmp_path, [*older, replace(newest, book=book)])
    with pytest.raises(BrokenReleaseError, match="2026-04 was not written whole"):
        verify(tmp_path / "reference.db", [layers])


@pytest.mark.parametrize(
    ("system", "is_refused"), [(System.HCPCS, True), (System.PAYER, False)], ids=str
)
def test_a_list_of_payers_may_be_shorter_than_the_one_before(layers, system, is_refused):
    older, newest = layers
    owner = replace(newest.release.code_set, system=system)
    few = [place for place in newest.book.places if place.is_billable][:2]
    short = replace(newest.book, places=tuple(few))
    of_system = [
        replace(older, release=replace(older.release, code_set=owner)),
        replace(newest, release=replace(newest.release, code_set=owner), book=short),
    ]
    refusal = pytest.raises(BrokenReleaseError) if is_refused else nullcontext()
    with refusal:
        refuse_fragments(of_system)
