from base64 import encodebytes

import pytest

from app.charts.opening import open_chart
from tests.fixtures.archives import mail_of

HEAD = b"MIME-Version: 1.0\nSubject: s\n"


def texts(content):
    found = open_chart(content, "mail.eml")
    return [each.document.pages[0].text.removeprefix("Subject: s\n\n") for each in found.documents]


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("plain; charset=us-ascii", "café".encode(), "café"),
        ("plain; charset=martian", "café".encode(), "café"),
        ("plain; charset=iso-8859-1", b"patient\x92s", "patient’s"),
        ("plain; charset=utf-16", b"cafe", "cafe"),
        ("plain; charset=utf-16", "café".encode("utf-16"), "café"),
        ("html; charset=windows-1251", "<p>Пр</p>".encode("cp1251"), "Пр"),
        ("html; charset=utf-16", b"<p>words</p>", "words"),
    ],
)
def test_words_come_in_the_encoding_that_they_are_in(kind, body, text):
    assert texts(HEAD + f"Content-Type: text/{kind}\n\n".encode() + body) == [text + "\n"]


def test_quoted_printable_is_undone():
    head = b"Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n"
    assert texts(HEAD + head + b"EF =3D 55 %, lo=\nng\n") == ["EF = 55 %, long\n"]


def test_what_is_attached_within_a_form_that_is_not_shown_is_opened():
    content = HEAD + (
        b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nplain\n--b\n"
        b"Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: text/html\n\nrich\n--c\n"
        b"Content-Type: text/plain\nContent-Disposition: attachment; filename=n.txt\n\nattached\n"
        b"--c--\n--b--\n"
    )
    assert texts(content) == ["plain\n", "attached"]


def test_a_mail_in_base64_within_a_mail_is_opened():
    content = HEAD + (
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nouter\n--b\n"
        b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
        + encodebytes(mail_of("inner words"))
        + b"\n--b--\n"
    )
    outer, inner = texts(content)
    assert outer == "outer\n"
    assert inner.endswith("inner words\n")


def test_a_winmail_that_breaks_off_is_told_with_what_to_ask_for():
    found = open_chart(mail_of("see", winmail_dat=b"\x78\x9f\x3e\x22" + b"\x01" * 99), "m.eml")
    assert "ask the sender for the files in it" in found.warnings[0]
