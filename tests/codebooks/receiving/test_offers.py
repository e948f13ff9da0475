"""A folder of releases, loaded at set-up."""

import os
from pathlib import Path

import pytest

from app.codebooks import Library, new_offers, take_offers
from app.domain.codes import System
from tests.codebooks.received_made import codes_file, listed, order_file, poa_list, zipped
from tests.fixtures.books import opened, silent, tiny_release, tiny_releases

CM = System.ICD_10_CM


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "releases offered"
    (made / "2027" / "empty").mkdir(parents=True)
    (made / "2027" / "codes.txt").write_bytes(codes_file(listed()))
    (made / "order 2027.zip").write_bytes(zipped(order__txt=order_file(listed())))
    (made / "poa.txt").write_bytes(poa_list("A00.0"))
    (made / "letter.txt").write_text("Dear coder,")
    (made / ".hidden").write_text("x")
    return made


@pytest.fixture
def library(tmp_path):
    owners = {CM: tiny_release(2026).code_set}
    return Library(tmp_path / "reference", owners, tiny_releases(), lambda *_: None, Path.is_dir)


def editions(library):
    with opened(library.root) as books:
        return [(each.edition, each.codes) for each in books.editions()]


ALL = [("2025-04", 25), ("2025-10", 0), ("2026-04", 26), ("2026-10", 26)]


def test_every_release_in_the_folder_is_loaded_in_one_build(library, folder):
    assert take_offers(library, folder, silent) == []
    assert editions(library) == ALL
    assert [path.name for path in (library.root / "generations").iterdir()] == ["1"]


def test_what_was_looked_at_is_not_looked_at_again(library, folder):
    take_offers(library, folder, silent)
    assert new_offers(library, folder) == []
    os.utime(folder / "letter.txt", (1, 1))
    assert [path.name for path in new_offers(library, folder)] == ["letter.txt"]


@pytest.mark.parametrize("note", ["", "[]"])
def test_a_damaged_note_only_means_to_look_again(library, folder, note):
    take_offers(library, folder, silent)
    (library.root / "releases" / "offered.json").write_text(note)
    assert len(new_offers(library, folder)) == 4
    assert take_offers(library, folder, silent) == []
    assert editions(library) == ALL


def test_a_broken_release_keeps_no_other_from_being_loaded(library, folder):
    (folder / "broken 2028.txt").write_bytes(codes_file(listed()[:9]))
    (folder / "broken.zip").write_bytes(b"PK\x03\x04")
    (folder / "undated.txt").write_bytes(codes_file(listed()))
    complaints = take_offers(library, folder, silent)
    assert len(complaints) == 3
    assert any("broken.zip" in line for line in complaints)
    assert any("name a day on which it is in force" in line for line in complaints)
    assert "it is cut" in complaints[-1]
    assert editions(library) == ALL
    assert new_offers(library, folder) == []


def test_a_folder_that_is_not_there_is_said(library, folder):
    (line,) = take_offers(library, folder / "gone", silent)
    assert "CODERDESK_RELEASES cannot be read" in line
