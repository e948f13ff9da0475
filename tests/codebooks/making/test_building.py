"""Building generations: whole or not at all."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.codebooks import (
    BrokenReleaseError,
    BuildInProgressError,
    CodeBooksError,
    NoReferenceError,
    build,
    is_current,
    open_books,
)
from app.domain.codes import System
from tests.codebooks.releases_made import changed, released, tabular
from tests.fixtures.books import opened, silent, tiny_release, tiny_releases, tiny_root


def nothing_more(_books, _generation):
    """Finish without an index."""


def generations(root):
    return sorted(path.name for path in (root / "generations").iterdir())


def test_a_build_says_its_steps_and_returns_the_generation(tmp_path):
    said = []
    made = build(
        tmp_path, tiny_releases(), nothing_more, lambda step, *parts: said.append((step, parts))
    )
    assert made == tmp_path / "generations" / "1"
    assert list(dict.fromkeys(step for step, _ in said)) == [
        "Reading ICD-10-CM 2025-04",
        "Reading ICD-10-CM 2026-04",
        "Writing the code books",
        "Building the search index",
        "Turning to the new code books",
    ]
    assert all(0 <= done <= total for _, (done, total) in said)


def test_the_index_is_made_from_open_books_beside_the_database(tmp_path):
    def finish(books, generation):
        (generation / "index").mkdir()
        words = [phrase.text for phrase in books.phrases()]
        (generation / "index" / "words").write_text("\n".join(words), encoding="utf-8")

    with opened(tiny_root(tmp_path, finish)) as books:
        assert "Candle headache" in (books.generation / "index" / "words").read_text("utf-8")


def test_a_second_build_turns_to_a_new_generation_and_removes_the_old(tmp_path):
    tiny_root(tmp_path)
    tiny_root(tmp_path)
    assert generations(tmp_path) == ["2"]
    assert (tmp_path / "current").read_text() == "2\n"


def test_an_open_generation_is_left_alone_until_it_is_closed(tmp_path):
    tiny_root(tmp_path)
    with opened(tmp_path) as books:
        tiny_root(tmp_path)
        assert generations(tmp_path) == ["1", "2"]
        assert books.entry("B20", tiny_release(2026).released).title == "Candle headache"
    tiny_root(tmp_path)
    assert generations(tmp_path) == ["3"]


@pytest.mark.parametrize("step", ["Reading", "Writing", "Building", "Turning"])
def test_a_build_cancelled_at_any_step_leaves_the_old_books(tmp_path, step):
    tiny_root(tmp_path)

    def stop(said, _done, _total):
        if said.startswith(step):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, tiny_releases(), nothing_more, stop)
    assert generations(tmp_path) == ["1"]
    assert is_current(tmp_path, tiny_releases())


def test_a_killed_build_leaves_the_old_books_and_no_lock(tmp_path):
    tiny_root(tmp_path)
    script = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from app.codebooks import build\n"
        "from tests.fixtures.books import silent, tiny_releases\n"
        "def wait(books, generation):\n"
        "    print('half way', flush=True)\n"
        "    time.sleep(60)\n"
        "build(Path(sys.argv[1]), tiny_releases(), wait, silent)\n"
    )
    project = Path(__file__).parents[3]
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", script, str(tmp_path)],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        stdout=subprocess.PIPE,
    ) as builder:
        assert builder.stdout.readline().strip() == b"half way"
        with pytest.raises(BuildInProgressError, match="are being built already"):
            tiny_root(tmp_path)
        builder.kill()
    assert generations(tmp_path) == ["1", "2"]
    with opened(tmp_path) as books:
        assert books.generation.name == "1"
    tiny_root(tmp_path)
    assert generations(tmp_path) == ["2"]


def test_a_broken_release_builds_nothing_and_leaves_the_old_books(tmp_path):
    tiny_root(tmp_path)
    broken = changed(tmp_path / "broken", "</chapter>", "")
    with pytest.raises(BrokenReleaseError, match="get the release again"):
        build(tmp_path, [tiny_release(2025), broken], nothing_more, silent)
    assert generations(tmp_path) == ["1"]
    assert is_current(tmp_path, tiny_releases())


def test_a_fragment_of_a_release_is_refused(tmp_path):
    diag = "<diag><name>A00</name><desc>Lantern fever</desc></diag>"
    fragment = released(tmp_path / "fragment", tabular(diag), "1 A00-A09 A00")
    with pytest.raises(BrokenReleaseError, match="2026-04 holds 1 codes, fewer than half of"):
        build(tmp_path, [tiny_release(2025), fragment], nothing_more, silent)


def test_a_place_that_cannot_be_written_is_said_plainly(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NoReferenceError, match="CODERDESK_REFERENCE"):
        tiny_root(tmp_path / "file")


def test_a_lock_that_cannot_be_made_is_not_called_another_builder(tmp_path):
    (tmp_path / "lock.db").mkdir()
    with pytest.raises(NoReferenceError, match="cannot be built"):
        tiny_root(tmp_path)


def test_a_lock_that_may_only_be_read_is_not_called_another_builder(tmp_path):
    lock = tmp_path / "lock.db"
    with closing(sqlite3.connect(lock)) as database:
        database.execute("CREATE TABLE held (by)")
    # A write version from the future makes SQLite treat the file as read-only.
    header = bytearray(lock.read_bytes())
    header[18] = 3
    lock.write_bytes(header)
    with pytest.raises(NoReferenceError, match="readonly"):
        tiny_root(tmp_path)


def test_every_error_of_the_code_books_is_of_one_family():
    assert issubclass(BrokenReleaseError, CodeBooksError)
    assert issubclass(NoReferenceError, CodeBooksError)


def test_two_code_sets_stand_side_by_side(tmp_path, monkeypatch):
    # No other package carries a whole book: the invented one is read under another system.
    whole = sys.modules["app.codebooks.making.editions"]._WHOLE
    monkeypatch.setitem(whole, System.HCPCS, whole[System.ICD_10_CM])
    other = tiny_release(2026)
    other = replace(other, code_set=replace(other.code_set, system=System.HCPCS))
    build(tmp_path, [other, *tiny_releases()], nothing_more, silent)
    with opened(tmp_path) as books:
        assert books.coverage(System.HCPCS) == "2025-10-01 to 2026-09-30"
        assert [each.system for each in books.editions()] == ["ICD-10-CM"] * 2 + ["HCPCS"]
        phrases = {(phrase.system, phrase.code) for phrase in books.phrases()}
    assert (System.HCPCS, "A00.0") in phrases
    assert (System.ICD_10_CM, "A00.0") in phrases


def test_years_that_do_not_adjoin_are_told_apart(tmp_path):
    gone = tiny_release(2025)
    gone = replace(gone, effective_to=gone.effective_to.replace(month=8, day=31))
    build(tmp_path, [gone, tiny_release(2026)], nothing_more, silent)
    with opened(tmp_path) as books:
        covered = books.coverage(System.ICD_10_CM)
        entry = books.entry("A10.9", gone.effective_to)
    assert covered == "2024-10-01 to 2025-08-31, 2025-10-01 to 2026-09-30"
    assert (entry.valid_from, entry.valid_to) == (None, None)


def test_books_without_any_release_cover_nothing(tmp_path):
    build(tmp_path, [], nothing_more, silent)
    books = open_books(tmp_path)
    assert books.editions() == ()
    assert "No CPT books are loaded" in books.no_edition_message(
        System.CPT, tiny_release(2026).released
    )
    books.close()
