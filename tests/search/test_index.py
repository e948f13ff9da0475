import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date

import pytest

from app.codebooks import build, open_books
from app.domain.books import Status
from app.domain.codes import System
from app.search import BrokenIndexError, build_index, is_whole, open_index
from tests.fixtures.books import opened, silent, tiny_releases, tiny_root

OLD, NEW = date(2025, 9, 30), date(2025, 10, 1)


def codes(found):
    return [hit.code for hit in found.hits]


@pytest.mark.parametrize(
    ("on", "title", "is_billable"),
    [
        pytest.param(OLD, "Tide fever of left ear", True, id="before"),
        pytest.param(NEW, "Tide fever, left ear", True, id="after"),
    ],
)
def test_the_title_is_that_of_the_date(tiny, on, title, is_billable):
    hit = tiny.find("A10.1", on).hits[0]
    assert (hit.title, hit.is_billable) == (title, is_billable)


@pytest.mark.parametrize(("on", "is_billable"), [(OLD, True), (NEW, False)])
def test_a_code_that_became_a_header_is_billable_only_before(tiny, on, is_billable):
    assert tiny.find("A05", on).hits[0].is_billable == is_billable
    assert ("A05" in codes(tiny.find("wick", on, billable_only=True))) == is_billable


@pytest.mark.parametrize(
    ("typed", "code", "on"),
    [("neap", "A11", NEW), ("A11", "A11", NEW), ("unspecified ear", "A10.9", OLD)],
)
def test_new_and_deleted_codes_are_found_in_their_years_only(tiny, typed, code, on):
    other = OLD if on == NEW else NEW
    assert code in codes(tiny.find(typed, on))
    assert code not in codes(tiny.find(typed, other))


@pytest.mark.parametrize("on", [date(2024, 9, 30), date(2026, 10, 1)])
def test_a_date_without_an_edition_is_said_and_nothing_is_found(tiny, on):
    for typed in ("fever", "A00", ""):
        found = tiny.find(typed, on)
        assert (found.hits, found.status) == ((), Status.NO_EDITION)


def test_other_systems_are_left_out(tiny):
    assert tiny.find("fever", NEW, systems=[System.ICD_10_CM]).hits
    found = tiny.find("fever", NEW, systems=[System.HCPCS])
    assert (found.hits, found.status) == ((), Status.NO_EDITION)
    assert tiny.find("S1", NEW, systems=[System.HCPCS]).hits == ()


def test_the_systems_that_can_be_searched_are_told(tiny):
    assert tiny.systems == (System.ICD_10_CM,)


@pytest.mark.parametrize("limit", [-1, 0, 1, 3])
def test_no_more_hits_than_asked_for(tiny, limit):
    assert len(tiny.find("fever", NEW, limit=limit).hits) == max(limit, 0)


@pytest.mark.parametrize("typed", ["", " ", "\t\n", "...", "—", "🙂", "\x00", "\ud800", "'", "-"])
def test_nothing_asked_finds_nothing(tiny, typed):
    found = tiny.find(typed, NEW)
    assert (found.hits, found.status, found.query) == ((), None, typed)


def test_a_search_is_the_same_from_any_thread(tiny):
    typed = ["fever", "a0", "lantern rash", "rope burn finger", "lanterm"] * 8
    alone = [tiny.find(each, NEW) for each in typed]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda each: tiny.find(each, NEW), typed)) == alone


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda index: index.joinpath("layout.json").unlink(), id="unfinished"),
        pytest.param(lambda index: index.joinpath("layout.json").write_text("{"), id="torn"),
        pytest.param(lambda index: index.joinpath("layout.json").write_text("7"), id="strange"),
        pytest.param(
            lambda index: index.joinpath("layout.json").write_text(json.dumps({"layout": 0})),
            id="other layout",
        ),
    ],
)
def test_an_index_that_is_not_whole_is_refused_with_the_mend(tmp_path, spoil):
    with opened(tiny_root(tmp_path, finish=build_index)) as books:
        assert is_whole(books.generation)
        spoil(books.generation / "index")
        assert not is_whole(books.generation)
        with pytest.raises(BrokenIndexError, match=r"is not whole: run python3 installer/run.py"):
            open_index(books.generation, books)


def test_the_same_books_give_the_same_answers_from_another_build(tiny, tmp_path):
    build(tmp_path, tiny_releases(), build_index, silent)
    with (
        closing(open_books(tmp_path)) as books,
        closing(open_index(books.generation, books)) as new,
    ):
        for typed in ("fever", "lantern rash", "s10", "rope whale", "lanterm"):
            assert new.find(typed, NEW) == tiny.find(typed, NEW)
