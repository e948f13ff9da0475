import io
import zipfile

import pytest

from app.charts import archive as module
from app.charts.opening import Limits, Opener, TooMuchError, open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import zip_of
from tests.fixtures.hl7v2 import message_of
from tests.fixtures.pdfs import pdf_of

OTHER = message_of("NTE|1||two").replace(b"Sample", b"Other")


def test_every_file_is_opened_in_the_order_of_its_name():
    inner = zip_of({"deep/c.txt": b"three"})
    found = open_chart(
        zip_of(
            {
                "b.zip": inner,
                "a.pdf": pdf_of(["one"]),
                "__MACOSX/a.pdf": b"x",
                "d/.DS_Store": b"x",
                "d/": b"",
            }
        ),
        "export.zip",
    )
    assert [each.document.pages[0].text for each in found.documents] == ["one", "three"]
    assert [each.document.title for each in found.documents] == ["a", "c"]
    assert (found.format, found.warnings) == ("zip", ())


def test_files_of_one_name_are_told_apart_by_their_folders():
    names = {
        "Jane/2025/note.txt": b"old",
        "Jane/2026/note.txt": b"new",
        "note.txt": b"a",
        "b.txt": b"b",
    }
    found = open_chart(zip_of(names), "x.zip")
    titles = {each.document.title: each.document.pages[0].text for each in found.documents}
    assert titles == {"2025: note": "old", "2026: note": "new", "note": "a", "b": "b"}


def test_what_has_a_title_of_its_own_keeps_it():
    page = b"<html><title>Visit</title><p>words</p></html>"
    found = open_chart(zip_of({"a/1.html": page, "b/1.html": page}), "x.zip")
    assert [each.document.title for each in found.documents] == ["Visit", "Visit"]


def test_two_files_of_the_very_same_name_are_both_opened():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "one")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "two")
    found = open_chart(out.getvalue(), "x.zip")
    assert [each.document.pages[0].text for each in found.documents] == ["one", "two"]


def test_what_a_mac_keeps_beside_files_is_left_out():
    found = open_chart(zip_of({"d/n.txt": b"words", "d/._n.txt": b"\x00\x05\x16\x07"}), "x.zip")
    assert (len(found.documents), found.warnings) == (1, ())


def test_limits_hold_over_archives_in_archives():
    inner = {f"{number}.zip": zip_of({"a.txt": b"words " * 999}) for number in range(3)}
    with pytest.raises(TooMuchError, match="Far more comes out"):
        Opener(Limits(size=20_000)).opened(zip_of(inner), "x.zip")


def test_a_file_that_cannot_be_read_is_told_and_the_rest_goes_on():
    found = open_chart(zip_of({"a.txt": b"words", "b.bin": b"\x00\x01\x02" * 9}), "x.zip")
    assert len(found.documents) == 1
    assert found.warnings[0].startswith("Enclosed “b.bin” is not shown. ")


def test_patients_are_told_apart():
    found = open_chart(zip_of({"a.hl7": message_of("NTE|1||one"), "b.hl7": OTHER}), "x.zip")
    assert found.warnings == ("The files are about 2 patients",)
    assert [each.patient.family for each in found.documents] == ["Sample", "Other"]


def locked():
    content = bytearray(zip_of({"a.txt": b"words"}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + at] |= 1
    return bytes(content)


def harmed():
    content = bytearray(zip_of({"a.txt": b"words and words"}))
    content[40] ^= 0xFF
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (zip_of({"a.txt": b"words"})[:-30], "damaged or breaks off"),
        (zip_of({}), "There is no file in it"),
        (zip_of({"a.bin": b"\x00\x01\x02" * 9}), "“a.bin” is not shown"),
        (zip_of({"[Content_Types].xml": b"x", "xl/workbook.xml": b"x"}), "an Excel file"),
        (locked(), "asks for a password"),
        (harmed(), "damaged or breaks off"),
    ],
    ids=["cut off", "empty", "junk alone", "spreadsheet", "locked", "harmed"],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        open_chart(content, "x.zip")
    assert "\n" not in str(refused.value)


def test_a_bomb_is_refused_whole(monkeypatch):
    monkeypatch.setattr(module, "_RATIO_FROM", 2**16)
    bomb = zip_of({"a.txt": b"0" * 2**22, "b.txt": b"words"})
    with pytest.raises(TooMuchError, match="Far more comes out of the archive"):
        open_chart(bomb, "x.zip")


@pytest.mark.parametrize(
    ("limits", "line"),
    [(Limits(files=2), "more than 2 files"), (Limits(size=2_000), "Far more comes out")],
    ids=["files", "size"],
)
def test_more_than_a_chart_holds_is_refused_whole(limits, line):
    content = zip_of({f"{number}.txt": b"words " * 150 for number in range(3)})
    with pytest.raises(TooMuchError, match=line):
        Opener(limits).opened(content, "x.zip")


def test_zips_in_zips_end_somewhere():
    content = b"words"
    for _ in range(12):
        content = zip_of({"x.zip": content})
    with pytest.raises(TooMuchError, match="nested too deep"):
        open_chart(content, "x.zip")


def test_a_name_that_appears_twice_is_opened_once_each():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../etc/passwd", b"words")
    (found,) = open_chart(out.getvalue(), "x.zip").documents
    assert found.document.title == "passwd"


def test_an_entry_without_a_name_is_left_out():
    content = zip_of({"a.txt": b"words", "b": b"x"})
    at = content.rindex(b"PK\x01\x02")
    unnamed = content[: at + 28] + b"\x00\x00\x01\x00" + content[at + 32 :]
    (each,) = open_chart(unnamed, "x.zip").documents
    assert each.document.pages[0].text == "words"
