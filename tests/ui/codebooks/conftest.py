from datetime import date
from pathlib import Path

import pytest

from app.codebooks import Library
from app.domain.codes import System
from app.ui.codebooks.book_room import BookRoom
from tests.codebooks.fetching.mirror import serving
from tests.fixtures.books import build_tiny, tiny_release, tiny_releases

MANIFEST = """
system = "{system}"
publisher = "Nobody"
licence = "Invented for tests."
address = "https://books.example/"
"""
OFFERED = """
[[download]]
name = "Codes file"
months = [10]
addresses = ["https://books.example/{year}-codes.zip"]
"""
BEHIND = """
[[download]]
name = "The edits"
months = [1, 4, 7, 10]
addresses = ["https://books.example/edits"]
licensor = "the Association"
"""
TODAY = date(2026, 11, 11)


def at_once(work, progress):
    """Do the work here, without a process of its own."""
    return work(progress)


def nothing_more(_books, _generation):
    """Finish without an index."""


@pytest.fixture
def mirror():
    with serving() as mirror:
        yield mirror


@pytest.fixture
def manifests(tmp_path):
    for system, more in ((System.ICD_10_CM, OFFERED), (System.NCCI_PTP, BEHIND)):
        folder = tmp_path / "manifests" / system
        folder.mkdir(parents=True)
        (folder / "manifest.toml").write_text(MANIFEST.format(system=system) + more)
    return tmp_path / "manifests"


@pytest.fixture
def library(tmp_path):
    root = build_tiny(tmp_path / "reference", 2025, 2026)
    owners = {System.ICD_10_CM: tiny_release(2026).code_set}
    return Library(root, owners, tiny_releases(), nothing_more, Path.is_dir)


@pytest.fixture
def room(library, manifests, mirror):
    return BookRoom(
        lambda: library, library.root, manifests, lambda: TODAY, at_once, base_url=mirror.url
    )
