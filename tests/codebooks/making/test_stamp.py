"""When a generation must be built again."""

import json
import os
import shutil
from dataclasses import replace

import pytest

from app.codebooks import is_current
from app.codebooks.making.generations import DATABASE
from app.codebooks.making.stamp import came_after, holds
from tests.fixtures.books import TINY, silent, tiny_release, tiny_releases, tiny_root


@pytest.fixture
def root(tmp_path):
    return tiny_root(tmp_path / "reference")


def manifest(root):
    return root / "generations" / "1" / "manifest.json"


def test_a_fresh_generation_is_current(root):
    assert is_current(root, tiny_releases())


def test_nothing_built_is_not_current(tmp_path):
    assert not is_current(tmp_path, tiny_releases())


@pytest.mark.parametrize(
    "releases",
    [
        [],
        [tiny_release(2025)],
        [tiny_release(2025), replace(tiny_release(2026), edition="2026-10")],
        [tiny_release(2025), replace(tiny_release(2026), carrier="another package")],
        [tiny_release(2025), replace(tiny_release(2026), released=tiny_release(2025).released)],
    ],
    ids=["none", "one less", "another edition", "another package", "another date"],
)
def test_other_releases_need_another_build(root, releases):
    assert not is_current(root, releases)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"schema": 1}', "null"], ids=lambda text: text or "empty"
)
def test_a_damaged_manifest_is_no_stamp(root, text):
    manifest(root).write_text(text)
    assert not is_current(root, tiny_releases())


@pytest.mark.parametrize(
    ("field", "value"), [("schema", 0), ("libraries", ["SQLite 3.0.0"]), ("releases", [])]
)
def test_another_program_needs_another_build(root, field, value):
    told = json.loads(manifest(root).read_text())
    manifest(root).write_text(json.dumps({**told, field: value}))
    assert not is_current(root, tiny_releases())


def test_the_libraries_that_wrote_it_are_named(root):
    sqlite, whoosh = json.loads(manifest(root).read_text())["libraries"]
    assert sqlite.startswith("SQLite 3.")
    assert whoosh.startswith("Whoosh")


@pytest.mark.parametrize("loss", ["cut", "removed"])
def test_a_generation_that_lost_a_file_is_not_usable(tmp_path, loss):
    def finish(_books, generation):
        (generation / "index").mkdir()
        (generation / "index" / "words").write_text("lantern")

    root = tiny_root(tmp_path, finish)
    assert is_current(root, tiny_releases())
    words = root / "generations" / "1" / "index" / "words"
    words.write_text("lan") if loss == "cut" else words.unlink()
    assert not is_current(root, tiny_releases())


class TestFilesOfARelease:
    """A release that lies in a directory of its own."""

    @pytest.fixture
    def moved(self, tmp_path):
        shutil.copytree(TINY / "tiny-2026-04", tmp_path / "moved")
        (tmp_path / "moved" / "__pycache__").mkdir()
        return tiny_release(2026, tmp_path / "moved")

    @pytest.fixture
    def built(self, tmp_path, moved):
        from app.codebooks import build

        build(tmp_path / "reference", [moved], lambda _books, _generation: None, silent)
        return tmp_path / "reference"

    def test_the_same_content_with_another_time_is_the_same(self, built, moved):
        os.utime(moved.path / "tabular.xml", (1, 1))
        assert is_current(built, [moved])

    def test_other_content_of_the_same_length_is_another(self, built, moved):
        path = moved.path / "tabular.xml"
        path.write_bytes(path.read_bytes().replace(b"Candle", b"Handle"))
        os.utime(path, (1, 1))
        assert not is_current(built, [moved])

    def test_another_length_is_another(self, built, moved):
        path = moved.path / "tabular.xml"
        path.write_bytes(path.read_bytes() + b"\n")
        assert not is_current(built, [moved])

    def test_a_file_that_is_gone_is_another(self, built, moved):
        (moved.path / "tabular.xml").unlink()
        assert not is_current(built, [moved])


@pytest.mark.parametrize("text", ["", "{", "[]", "null"], ids=lambda text: text or "empty")
def test_of_a_damaged_manifest_nothing_can_be_said(root, text):
    generation = manifest(root).parent
    release = tiny_release(2026)
    assert holds(generation, DATABASE, tiny_releases())
    assert not came_after(generation, release)
    assert came_after(generation, replace(release, edition="2027-04"))
    manifest(root).write_text(text)
    assert not holds(generation, DATABASE, tiny_releases())
    assert not came_after(generation, replace(release, edition="2027-04"))
