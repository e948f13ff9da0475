import sys

import pytest

from app.charts import received
from app.charts.received import open_path
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import zip_of
from tests.fixtures.scans import picture_of


def test_a_folder_gives_its_files_in_the_order_of_their_names(tmp_path):
    chart = tmp_path / "chart"
    (chart / "b").mkdir(parents=True)
    (chart / "b" / "two.txt").write_text("two")
    (chart / "a.zip").write_bytes(zip_of({"one.txt": b"one"}))
    (chart / "Thumbs.db").write_text("x")
    if sys.platform != "win32":
        (chart / "link.txt").symlink_to(chart / "b" / "two.txt")
    (chart / "junk.bin").write_bytes(b"\x00\x01\x02" * 9)
    found = open_path(chart)
    assert [each.document.title for each in found.documents] == ["one", "two"]
    assert found.format == "folder"
    assert found.warnings[0].startswith("Enclosed “junk.bin” is not shown")


def test_what_lies_beside_pages_for_their_looks_is_left_out(tmp_path):
    (tmp_path / "style.css").write_text("p {color: red}")
    (tmp_path / "logo.png").write_bytes(picture_of())
    (tmp_path / "._visit.html").write_bytes(b"\x00\x05")
    assert len(open_path(tmp_path).documents) == 2
    (tmp_path / "visit.html").write_text("<html><p>Visit</p></html>")
    found = open_path(tmp_path)
    assert [each.document.title for each in found.documents] == ["visit"]
    assert found.warnings == ()


def test_a_file_is_opened_alone(tmp_path):
    (tmp_path / "one.txt").write_text("one")
    assert open_path(tmp_path / "one.txt").documents[0].document.title == "one"


def test_what_is_no_file_is_refused(tmp_path):
    with pytest.raises(UnreadableError, match="name a file that can be read"):
        open_path(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="There is no file in it"):
        open_path(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="devices have no path there")
def test_a_device_is_refused():
    with pytest.raises(UnreadableError, match="no plain file"):
        open_path(received.Path("/dev/null"))


def test_a_file_over_the_limit_is_refused_unread_and_a_folder_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(received, "MAX_SIZE", 4)
    (tmp_path / "a.txt").write_text("too long")
    with pytest.raises(UnreadableError, match="larger than 0 MB"):
        open_path(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("fits")
    found = open_path(tmp_path)
    assert found.warnings[0].startswith("“a.txt” is not shown. The file is larger")


def test_a_folder_that_cannot_be_listed_is_refused(tmp_path, monkeypatch):
    def refusing(path, onerror):
        onerror(PermissionError(13, "Permission denied"))
        return iter(())

    monkeypatch.setattr(received.os, "walk", refusing)
    with pytest.raises(UnreadableError, match="Permission denied; name a file"):
        open_path(tmp_path)
