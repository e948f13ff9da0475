from datetime import date

import pytest

from app.charts.mail import mail as module
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import mail_of, zip_of
from tests.fixtures.pdfs import pdf_of

HEAD = (
    "From: Ada Wéll <ada@clinic.test>\nTo: coder@desk.test\n"
    "Date: Thu, 12 Mar 2026 10:00:00 -0500\nSubject: Échocardiogram of Jane\n\n"
)


def opened(content):
    return open_chart(content, "mail.eml")


def test_a_mail_is_a_letter_with_its_words():
    found = opened(mail_of("EF 55 %.\nNo café.\n"))
    (each,) = found.documents
    assert each.document.pages[0].text == HEAD + "EF 55 %.\nNo café.\n"
    assert (each.document.title, each.document.kind) == ("Échocardiogram of Jane", "letter")
    assert (each.document.date, each.document.author) == (date(2026, 3, 12), "Ada Wéll")
    assert (found.format, found.warnings) == ("email", ())


def test_of_two_forms_the_plain_one_is_shown():
    text = opened(mail_of("plain", "<p>rich</p>")).documents[0].document.pages[0].text
    assert text == HEAD + "plain\n"


@pytest.mark.parametrize("plain", ["", " \n"], ids=["none", "blank"])
def test_where_there_is_no_plain_form_the_rich_one_is(plain):
    text = opened(mail_of(plain, "<p>rich</p>")).documents[0].document.pages[0].text
    assert text == HEAD + "rich\n"


def test_attachments_are_opened():
    pdf, archive = pdf_of(["Findings"]), zip_of({"note.txt": b"inner"})
    found = opened(mail_of("See attached", echo_pdf=pdf, all_zip=archive))
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts == [HEAD + "See attached\n", "Findings", "inner"]
    assert [each.document.title for each in found.documents[1:]] == ["echo", "note"]
    assert found.documents[1].content == pdf


def test_a_mail_attached_to_a_mail_is_opened():
    outer = (
        b"MIME-Version: 1.0\nSubject: Fw\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        b"Content-Type: message/rfc822\n\n" + mail_of("inner") + b"\n--x--\n"
    )
    (each,) = opened(outer).documents
    assert each.document.pages[0].text.endswith("\n\ninner\n")


def test_what_is_attached_and_cannot_be_read_is_told():
    found = opened(mail_of("See attached", x_bin=b"\x00\x01\x02" * 9))
    assert found.warnings[0].startswith("Enclosed “x.bin” is not shown. ")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain; charset=martian", "café".encode("cp1252")),
        ("text/plain; charset=utf-8", "café".encode("cp1252")),
        ("text/plain; charset=iso-8859-1", "café".encode("latin-1")),
        ("text/plain", "café".encode()),
    ],
)
def test_words_are_decoded_as_well_as_can_be(kind, body):
    head = f"MIME-Version: 1.0\nContent-Type: {kind}\nFrom: a@b.test\nDate: never\n\n"
    (each,) = opened(head.encode() + body + b"\r\n").documents
    assert each.document.pages[0].text == "From: a@b.test\nDate: never\n\ncafé\n"
    assert (each.document.date, each.document.author) == (None, "a@b.test")
    assert each.document.title == "mail"


def test_a_header_that_cannot_be_decoded_is_shown_as_it_is():
    head = b"MIME-Version: 1.0\nSubject: =?martian?q?x?=\n\nwords"
    assert opened(head).documents[0].document.title == "=?martian?q?x?="


def test_a_page_without_words_is_left_out():
    found = opened(mail_of("", "<img src=x>", note_txt=b"words"))
    assert [each.document.title for each in found.documents] == ["note"]


def test_a_mail_without_anything_is_refused():
    with pytest.raises(UnreadableError, match="There is no file in it"):
        opened(mail_of("", "<img src=x>"))


@pytest.mark.parametrize(
    ("limit", "most", "line"),
    [("MAX_SIZE", 9, "larger than 0 MB"), ("_MOST_PARTS", 1, "more than 1 parts")],
)
def test_what_is_too_large_is_refused(monkeypatch, limit, most, line):
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(UnreadableError, match=line):
        opened(mail_of("words", a_txt=b"words"))


def nested(depth):
    content = b"words"
    for number in range(depth):
        head = f"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{number}x\n\n"
        content = f"{head}--b{number}x\n".encode() + content + f"\n--b{number}x--\n".encode()
    return content


def test_parts_in_parts_are_opened_and_end_somewhere():
    assert opened(nested(80)).documents[0].document.pages[0].text.endswith("words\n")
    with pytest.raises(UnreadableError, match="nested too deep"):
        opened(nested(600))


@pytest.mark.parametrize(
    "change",
    [(b"Thu, 12 Mar 2026", b"Thu, 12 Mar 99999999999"), (b'charset="utf-8"', b'charset="u\x00t"')],
    ids=["year", "character set"],
)
def test_heads_that_were_damaged_leave_the_words(change):
    content = mail_of("EF 55 %.\n")
    assert change[0] in content
    assert "EF 55 %." in opened(content.replace(*change)).documents[0].document.pages[0].text
