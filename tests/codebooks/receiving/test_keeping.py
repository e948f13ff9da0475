import json
from dataclasses import replace

import pytest

from app.codebooks import BrokenReleaseError, ColumnMap, NoReferenceError
from app.codebooks.receiving.keeping import (
    accepted,
    clear,
    hashes_of,
    kept_content,
    kept_releases,
    removed,
    stage,
)
from app.codebooks.receiving.releases import KeptFile
from app.domain.codes import System
from tests.fixtures.books import tiny_release

RELEASE = replace(
    tiny_release(2026),
    files=(KeptFile("1.gz", "icd10cm.order", "release.zip/order.txt", "ab12"),),
    is_licensed=True,
)
OWNERS = {System.ICD_10_CM: RELEASE.code_set}


def staged(root):
    return stage(root, RELEASE, [b"content"])


def accept(releases):
    with accepted(releases):
        pass


def test_what_is_accepted_is_found_again(tmp_path):
    accept([staged(tmp_path)])
    (kept,) = kept_releases(tmp_path, OWNERS)
    assert kept == replace(RELEASE, path=tmp_path / "releases" / "1")
    assert kept_content(kept, kept.files[0]) == b"content"


def test_what_was_kept_before_files_were_compressed_is_read_as_it_lies(tmp_path):
    (tmp_path / "1").write_bytes(b"content")
    old = replace(RELEASE, path=tmp_path)
    assert kept_content(old, replace(RELEASE.files[0], file="1")) == b"content"


def test_a_kept_file_that_is_damaged_is_said(tmp_path):
    accept([staged(tmp_path)])
    (kept,) = kept_releases(tmp_path, OWNERS)
    file = kept.path / "1.gz"
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.raises(BrokenReleaseError, match="open the release file again"):
        kept_content(kept, kept.files[0])


def test_a_folder_of_kept_releases_that_cannot_be_listed_is_not_an_empty_one(tmp_path):
    assert kept_releases(tmp_path, OWNERS) == []
    (tmp_path / "releases").write_bytes(b"no folder")
    with pytest.raises(NoReferenceError, match="make that directory readable"):
        kept_releases(tmp_path, OWNERS)


def test_what_the_user_said_of_columns_is_kept(tmp_path):
    mapped = ColumnMap(System.CARC, (("code", "Reason"), ("title", "Text")))
    file = replace(RELEASE.files[0], mapped=mapped)
    accept([stage(tmp_path, replace(RELEASE, files=(file,)), [b"1,2"])])
    assert kept_releases(tmp_path, OWNERS)[0].files == (file,)


def test_what_is_let_go_does_not_count_any_more(tmp_path):
    accept([staged(tmp_path)])
    with removed(kept_releases(tmp_path, OWNERS)):
        pass
    assert kept_releases(tmp_path, OWNERS) == []
    clear(tmp_path)
    assert list((tmp_path / "releases").iterdir()) == []


@pytest.mark.parametrize("interruption", [OSError, KeyboardInterrupt])
def test_what_fails_meanwhile_lets_go_of_nothing_and_keeps_nothing(tmp_path, interruption):
    accept([staged(tmp_path)])
    kept, more = kept_releases(tmp_path, OWNERS), staged(tmp_path)
    with pytest.raises(interruption), removed(kept):
        raise interruption
    with pytest.raises(interruption), accepted([more]):
        raise interruption
    with pytest.raises(FileNotFoundError), accepted([more, replace(more, path=tmp_path / "9.new")]):
        pass
    assert kept_releases(tmp_path, OWNERS) == kept
    assert kept_content(more, more.files[0]) == b"content"


def test_what_is_staged_does_not_count_and_is_cleared(tmp_path):
    first, second = staged(tmp_path), staged(tmp_path)
    assert first.path != second.path
    assert kept_releases(tmp_path, OWNERS) == []
    clear(tmp_path)
    assert list((tmp_path / "releases").iterdir()) == []


def test_releases_come_in_the_order_in_which_they_were_received(tmp_path):
    for _ in range(11):
        accept([staged(tmp_path)])
    numbers = [release.path.name for release in kept_releases(tmp_path, OWNERS)]
    assert numbers == [str(number) for number in range(1, 12)]


@pytest.mark.parametrize("damage", ["", "[]", '{"system": "ICD-9"}', None])
def test_a_damaged_note_is_said_with_the_mend(tmp_path, damage):
    accept([staged(tmp_path)])
    note = tmp_path / "releases" / "1" / "release.json"
    note.unlink() if damage is None else note.write_text(damage)
    with pytest.raises(BrokenReleaseError, match="remove that folder and open"):
        kept_releases(tmp_path, OWNERS)


def test_the_hashes_of_kept_files_and_of_packages_are_known(tmp_path):
    assert hashes_of(RELEASE) == {"ab12"}
    assert len(hashes_of(tiny_release(2026))) == 2


def test_the_note_says_the_dates_in_plain_json(tmp_path):
    told = json.loads((staged(tmp_path).path / "release.json").read_text(encoding="utf-8"))
    assert told["effective_from"] == "2025-10-01"
    assert told["files"][0]["kind"] == "icd10cm.order"
