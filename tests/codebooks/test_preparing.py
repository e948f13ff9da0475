"""Books that are prepared, looked at, and then turned to, thrown away or turned back."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.codebooks import Library, NoReferenceError, open_books
from app.codebooks.making.generations import current, previous, take_over
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from tests.codebooks.received_made import codes_file, listed, order_file, poa_list
from tests.fixtures.books import opened, silent, tiny_release, tiny_releases

CM = System.ICD_10_CM
NEXT = [*listed()[:-1], ("A0012", True, "Fever of Monday")]


class Finishing:
    """Counts how often an index is made, and leaves a file for it."""

    def __init__(self):
        self.times = 0

    def __call__(self, _books, generation):
        self.times += 1
        (generation / "index" / "inner").mkdir(parents=True)
        (generation / "index" / "inner" / "words").write_text("lantern")


@pytest.fixture
def finish():
    return Finishing()


@pytest.fixture
def library(tmp_path, finish):
    owners = {CM: tiny_release(2026).code_set}
    made = Library(tmp_path / "reference", owners, tiny_releases(), finish, Path.is_dir)
    made.build(silent)
    return made


@pytest.fixture
def prepare(library, tmp_path):
    def prepare(content=None, name="codes 2027.txt"):
        path = tmp_path / name
        path.write_bytes(codes_file(NEXT) if content is None else content)
        return library.prepare(Wish(path), silent)

    return prepare


PAYERS = b"Payer ID,Payer Name\nLAMP1,Lantern Mutual\nWICK2,Wick Health\n"


def test_a_list_leaves_the_code_systems_and_their_index_as_they_are(library, prepare, finish):
    owner = replace(library.owners[CM], system=System.PAYER)
    more = replace(library, owners={**library.owners, System.PAYER: owner})
    before = current(library.root)
    path = library.root.parent / "payers 2026.csv"
    path.write_bytes(PAYERS)
    more.accept(more.prepare(Wish(path), silent))
    after = current(library.root)
    assert finish.times == 1
    for name in ("reference.db", "index/inner/words"):
        assert (after / name).samefile(before / name)
    with opened(library.root) as books:
        assert books.entry("lamp1", date(2026, 5, 1), System.PAYER).title == "Lantern Mutual"
        assert books.entry("A00.0", date(2026, 5, 1)).is_billable
    more.roll_back()
    assert current(library.root) == before


def test_where_files_have_one_name_only_what_stays_is_copied(tmp_path, monkeypatch):
    def refuse(_source, _target):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "one" / "index").mkdir(parents=True)
    (tmp_path / "one" / "index" / "words").write_text("lantern")
    (tmp_path / "two").mkdir()
    take_over(tmp_path / "one" / "index", tmp_path / "two")
    assert (tmp_path / "two" / "index" / "words").read_text() == "lantern"


def editions(library):
    with opened(library.root) as books:
        return [each.edition for each in books.editions()]


def test_what_is_prepared_is_not_in_force(library, prepare):
    prepared = prepare()
    assert [(row.edition, row.codes, row.is_new) for row in prepared.rows] == [
        ("2026-10", 26, True)
    ]
    assert editions(library) == ["2025-04", "2026-04"]
    assert library.is_built()


def test_a_preview_tells_what_an_import_would_change(library, prepare):
    (preview,) = library.previews(prepare())
    assert (preview.covered_before, preview.covered_after, preview.against) == (
        "2024-10-01 to 2026-09-30",
        "2024-10-01 to 2027-09-30",
        "2026-04",
    )
    assert preview.differences.added == ("A00.12",)
    assert len(preview.differences.deleted) == 1


def test_a_list_for_a_loaded_year_compares_no_codes(library, prepare):
    (preview,) = library.previews(prepare(poa_list("A00.0"), "poa.txt"))
    assert (preview.edition, preview.against, preview.differences) == ("2025-10", "", None)
    library.accept(prepare(codes_file(listed())))
    (preview,) = library.previews(prepare(order_file(listed()), "order 2027.txt"))
    assert (preview.edition, preview.differences) == ("2026-10", None)


def test_without_books_before_all_is_new(tmp_path, finish):
    owners = {CM: tiny_release(2026).code_set}
    library = Library(tmp_path / "empty", owners, tiny_releases(), finish, Path.is_dir)
    (tmp_path / "codes 2027.txt").write_bytes(codes_file(NEXT))
    prepared = library.prepare(Wish(tmp_path / "codes 2027.txt"), silent)
    (preview,) = library.previews(prepared)
    assert (preview.covered_before, preview.against) == ("none", "2026-04")


def test_what_is_loaded_already_prepares_and_changes_nothing(library, prepare):
    library.accept(prepare())
    before = current(library.root)
    again = prepare()
    assert (again.generation, library.previews(again)) == (None, ())
    library.accept(again)
    library.discard(again)
    assert current(library.root) == before


def test_accepting_turns_to_the_prepared_books(library, prepare):
    library.accept(prepare())
    assert editions(library) == ["2025-04", "2026-04", "2026-10"]
    assert library.is_built()


def test_discarding_leaves_no_trace(library, prepare):
    prepared = prepare()
    library.discard(prepared)
    assert not prepared.generation.exists()
    assert list((library.root / "releases").iterdir()) == []
    assert editions(library) == ["2025-04", "2026-04"]


def test_of_two_preparations_only_the_later_can_be_accepted(library, prepare):
    first = prepare()
    second = prepare(order_file(listed()), "order 2027.txt")
    with pytest.raises(NoReferenceError, match="open the file again"):
        library.accept(first)
    library.accept(second)
    assert editions(library) == ["2025-04", "2026-04", "2026-10"]


def test_rolling_back_takes_the_last_import_out_again(library, prepare):
    library.accept(prepare(poa_list("A00.0"), "poa.txt"))
    library.accept(prepare())
    assert [release.edition for release in library.previous()] == ["2026-10"]
    library.roll_back()
    assert editions(library) == ["2025-04", "2025-10", "2026-04"]
    assert library.is_built()
    assert len(list((library.root / "releases").iterdir())) == 1


def test_there_is_one_step_back(library, prepare):
    assert library.previous() == ()
    library.accept(prepare())
    library.roll_back()
    with pytest.raises(NoReferenceError, match="no earlier code books"):
        library.roll_back()


def test_what_cannot_be_turned_to_or_back_changes_nothing(library, prepare):
    library.accept(prepare())
    prepared = prepare(poa_list("A00.0"), "poa.txt")
    kept, before, was = library.releases(), current(library.root), library.previous()
    # No note of the books in force can be written here.
    (library.root / "current.new").mkdir()
    for turn in (lambda: library.accept(prepared), library.roll_back):
        with pytest.raises(NoReferenceError, match="make room there"):
            turn()
        assert (library.releases(), current(library.root)) == (kept, before)
        assert library.previous() == was
    (library.root / "current.new").rmdir()
    library.accept(prepared)
    assert [release.edition for release in library.previous()] == ["2025-10"]


def test_where_it_is_not_known_what_an_import_brought_nothing_is_let_go_of(library, prepare):
    library.accept(prepare(poa_list("A00.0"), "poa.txt"))
    library.accept(prepare())
    before = previous(library.root)
    (before / "manifest.json").write_text("damaged")
    assert library.previous() == ()
    with pytest.raises(NoReferenceError, match="no earlier code books"):
        library.roll_back()
    assert editions(library) == ["2025-04", "2025-10", "2026-04", "2026-10"]


def test_books_that_are_built_anew_have_no_step_back(library, prepare):
    library.accept(prepare())
    library.build(silent)
    assert library.previous() == ()
    assert len(list((library.root / "generations").iterdir())) == 1


def test_books_that_are_open_while_they_are_rolled_back_go_on(library, prepare):
    library.accept(prepare())
    books = open_books(library.root)
    library.roll_back()
    assert books.entry("A00.12", date(2026, 11, 1), CM).title == "Fever of Monday"
    books.close()
