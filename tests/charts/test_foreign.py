import pytest

from app.charts.foreign import refuse_foreign
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import zip_of

REST = b"\x00\x01\x02" * 30


def old_office(part=""):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + REST + part.encode("utf-16-le") + REST


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\x00\x00\x00\x18ftypheic" + REST, "HEIC.*save it as JPEG or PDF"),
        (b"\x00\x00\x00\x18ftypmp42" + REST, "film.*ask for the written note"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt " + REST, "sound recording: ask for its transcription"),
        (b"ID3\x04" + REST, "sound recording"),
        (bytes(4) + b"Standard Jet DB", "database"),
        (bytes(128) + b"DICM" + REST, "DICOM picture: ask for the report"),
        (b"\xffWPC\x10" + REST, "WordPerfect document: save it as PDF"),
        (b"%!PS-Adobe-3.0\n(Visit) show\n", "for a printer: save it as PDF"),
        (b"\x1bE\x1b&l0OVisit note", "for a printer"),
        (b"Rar!\x1a\x07" + REST, r"compressed file \(RAR\): send the files in it"),
        (b"a.txt" + bytes(252) + b"ustar" + REST, r"archive \(TAR\)"),
        (b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n", "encrypted"),
        (b"\x30\x82\x01\x85\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03" + REST, "encrypted"),
        (
            b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02" + REST,
            "signed mail in one piece",
        ),
        (b"MZ\x90" + REST + b"PE\x00\x00" + REST, "do not open it, and tell its sender"),
        (b"[InternetShortcut]\r\nURL=https://x\r\n", "This is a link: open it"),
        (old_office("Workbook"), "old Excel"),
        (old_office(), "old Office file"),
        (zip_of({"[Content_Types].xml": b"x", "xl/workbook.xml": b"x"}), "Excel file"),
        (zip_of({"[Content_Types].xml": b"x", "ppt/a.xml": b"x"}), "PowerPoint file"),
        (zip_of({"[Content_Types].xml": b"x", "vsd/a.xml": b"x"}), "other than Word"),
        (zip_of({"[Content_Types].xml": b"x", "a/1.fpage": b"x"}), "XPS file: print it to PDF"),
        (zip_of({"Index/Document.iwa": b"x", "preview.jpg": b"x"}), "Apple’s Pages"),
    ],
)
def test_a_kind_that_is_known_is_told_with_what_to_do_instead(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        open_chart(content, "x")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 110


@pytest.mark.parametrize(
    "text", [b"MZ twins, healthy", b"ID3: seen", b"The ECG WAVE", b"BZ 7.2", b"0\x0a\x05 mg", b""]
)
def test_words_that_only_begin_so_are_left_alone(text):
    refuse_foreign(text)
