import io
import os
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.receiving.opening import Limits, opened
from tests.codebooks.received_made import zipped


def names(path, limits=None):
    return [member.name for member in opened(path, limits)]


def written(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_loose_file_is_its_own_member(tmp_path):
    (member,) = opened(written(tmp_path / "codes.txt", b"A00"))
    assert (member.name, member.content) == ("codes.txt", b"A00")


def test_a_zip_within_a_zip_is_opened(tmp_path):
    path = written(tmp_path / "all.zip", zipped(b__txt=b"b", inner__zip=zipped(a__txt=b"a")))
    assert names(path) == ["all.zip/b.txt", "all.zip/inner.zip/a.txt"]


def test_folders_in_a_zip_are_no_members(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("folder/", "")
        archive.writestr("folder/x.txt", "x")
    assert names(tmp_path / "a.zip") == ["a.zip/folder/x.txt"]


def test_a_spreadsheet_is_one_file_though_it_is_a_zip(tmp_path):
    with zipfile.ZipFile(tmp_path / "table.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert names(tmp_path / "table.xlsx") == ["table.xlsx"]


def test_a_folder_is_opened_in_the_order_of_its_names_without_links(tmp_path):
    folder = tmp_path / "release"
    written(folder / "b.txt", b"b")
    written(folder / "a" / "z.txt", b"z")
    (folder / "link.txt").symlink_to(folder / "b.txt")
    assert names(folder) == ["release/b.txt", "release/a/z.txt"]


def test_names_that_climb_out_stay_names(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../../climb.txt", "x")
    assert names(tmp_path / "a.zip") == ["a.zip/../../climb.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


DEEP = zipped(a__zip=zipped(a__zip=zipped(a__txt=b"a")))


@pytest.mark.parametrize(
    ("content", "limits", "reason"),
    [
        (DEEP, Limits(depth=2), "nested too deep"),
        (zipped(a=b"", b=b"", c=b""), Limits(members=2), "holds more than 2 files"),
        (zipped(a=bytes(2 << 20)), None, "far more comes out"),
        (zipped(a=b"abc"), Limits(total=2), "far more comes out"),
        (b"plain", Limits(largest=4), "larger than"),
    ],
    ids=["depth", "count", "ratio", "total", "size"],
)
def test_a_hostile_file_is_refused(tmp_path, content, limits, reason):
    path = written(tmp_path / "a.zip", content)
    with pytest.raises(BrokenReleaseError, match=reason) as refused:
        names(path, limits)
    assert "\n" not in str(refused.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(BrokenReleaseError, match="gone cannot be opened: No such file"):
        names(tmp_path / "gone")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BrokenReleaseError, match="pipe cannot be opened: it is no plain file"):
        names(tmp_path / "pipe")
    assert names(tmp_path) == []


def test_a_folder_that_cannot_be_listed_is_not_passed_over(tmp_path, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(BrokenReleaseError, match="cannot be opened: Permission denied"):
        names(tmp_path)


def test_a_locked_zip_is_refused(tmp_path):
    content = bytearray(zipped(a__txt=b"secret"))
    # The flag of encryption, in the member's own header and in the directory.
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BrokenReleaseError, match="damaged or locked"):
        names(written(tmp_path / "a.zip", bytes(content)))


SOUND = zipped(a__txt=b"abc" * 40, inner__zip=zipped(b__txt=b"def"))


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged") / "a.zip"


@given(st.integers(0, len(SOUND) - 1), st.binary(max_size=6))
def test_a_damaged_zip_is_opened_or_refused_never_anything_else(place, start, instead):
    place.write_bytes(SOUND[:start] + instead + SOUND[start + len(instead) :])
    assert opened_or_refused(place)


def opened_or_refused(path):
    try:
        return [member.name for member in opened(path)] or ["empty"]
    except BrokenReleaseError as error:
        return "" if "\n" in str(error) else "refused"


@given(st.integers(5, len(SOUND) - 1))
def test_a_truncated_zip_is_refused(place, length):
    place.write_bytes(SOUND[:length])
    with pytest.raises(BrokenReleaseError):
        list(opened(place))


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_a_member_that_is_damaged_in_any_way_of_packing_is_refused(tmp_path, way):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", way) as archive:
        archive.writestr("a.txt", bytes(range(256)) * 40)
    content = bytearray((tmp_path / "a.zip").read_bytes())
    for place in range(60, 300):
        content[place] ^= 0x55
    with pytest.raises(BrokenReleaseError, match="damaged or locked"):
        names(written(tmp_path / "a.zip", bytes(content)))


def test_an_unknown_way_of_packing_is_refused(tmp_path):
    target = io.BytesIO(zipped(a__txt=b"x" * 100))
    content = bytearray(target.getvalue())
    content[8] = 99
    content[content.index(b"PK\x01\x02") + 10] = 99
    with pytest.raises(BrokenReleaseError, match="damaged or locked"):
        names(written(tmp_path / "a.zip", bytes(content)))
