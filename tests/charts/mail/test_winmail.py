import struct

import pytest

from app.charts.mail import winmail as module
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import mail_of
from tests.fixtures.pdfs import pdf_of

BODY, BEGINS, TITLE, CONTENT, OTHER = 0x0002800C, 0x00069002, 0x00018010, 0x0006800F, 0x00069005


def winmail(*attributes):
    packed = (
        struct.pack("<BII", 2, kind, len(value)) + value + b"\x00\x00" for kind, value in attributes
    )
    return b"\x78\x9f\x3e\x22\x01\x00" + b"".join(packed)


def attached(title, content):
    return (BEGINS, bytes(14)), (TITLE, title + b"\x00"), (OTHER, b"x"), (CONTENT, content)


def test_the_files_in_it_are_opened():
    wrapped = winmail(*attached(b"echo.pdf", pdf_of(["EF 35 %"])), *attached(b"note", b"seen"))
    found = open_chart(mail_of("See attached", winmail_dat=wrapped), "m.eml")
    assert [each.document.pages[0].text for each in found.documents][1:] == ["EF 35 %", "seen"]
    assert [each.document.title for each in found.documents][1:] == ["echo", "note"]
    assert found.warnings == ()


def test_plain_words_in_it_are_shown():
    found = open_chart(winmail((BODY, b"Seen today\r\nwell\x00")), "winmail.dat")
    (each,) = found.documents
    assert (each.document.pages[0].text, each.document.kind) == ("Seen today\nwell\n", "letter")
    assert found.format == "email"


def test_a_file_without_a_name_is_opened():
    found = open_chart(winmail((BEGINS, b""), (CONTENT, b"words")), "winmail.dat")
    assert [each.document.title for each in found.documents] == ["Attachment"]


def test_what_cannot_be_read_in_it_is_told():
    wrapped = winmail(*attached(b"a.bin", b"\x00\x01\x02" * 9), *attached(b"b.txt", b"words"))
    found = open_chart(wrapped, "winmail.dat")
    assert len(found.documents) == 1
    assert "“a.bin” is not shown" in found.warnings[0]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (winmail((OTHER, b"x")), "without files in it: ask the sender"),
        (winmail((TITLE, b"x"), (CONTENT, b"x")), "without files in it"),
        (winmail((BODY, b"words"))[:-5], "breaks off: ask the sender for the files"),
        (winmail() + b"\x01", "breaks off"),
    ],
    ids=["no files", "of no file", "cut off", "cut off in a head"],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line):
        open_chart(content, "winmail.dat")


def test_so_many_attributes_are_read_and_no_more(monkeypatch):
    monkeypatch.setattr(module, "_MOST", 1)
    with pytest.raises(UnreadableError, match="without files"):
        open_chart(winmail((OTHER, b"x"), (BODY, b"words")), "winmail.dat")
