from base64 import encodebytes
from email.message import EmailMessage

import pytest

from app.charts.opening import open_chart
from tests.fixtures.scans import picture_of

WORDS = "<p>See the page below.</p>"
VECTOR = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def documents(picture, html=WORDS + "<img src='cid:a%40b'>", kind="png", plain=""):
    """Return the formats of what is found in a mail that shows a picture within its words."""
    mail = EmailMessage()
    mail["Subject"] = "Scan"
    mail.set_content(html, subtype="html")
    mail.add_related(picture, "image", kind, cid="<a@b>")
    if plain:
        outer = EmailMessage()
        outer["Subject"] = "Scan"
        outer.set_content(plain)
        outer.make_alternative()
        outer.attach(mail)
        mail = outer
    found = open_chart(mail.as_bytes(), "mail.eml")
    return [each.document.format for each in found.documents], found.warnings


@pytest.mark.parametrize(
    ("size", "kept"),
    [((200, 80), 0), ((1200, 300), 0), ((1, 1), 0), ((612, 792), 1), ((1728, 1078), 1)],
    ids=["logo", "wide signature", "counting point", "page on screen", "fax"],
)
def test_a_picture_within_the_words_is_a_document_where_it_may_be_a_page(size, kept):
    formats, warnings = documents(picture_of(size=size))
    assert formats == ["text"] + kept * ["image"]
    assert len(warnings) == kept


@pytest.mark.parametrize(("size", "kept"), [((200, 80), 0), ((612, 792), 1)])
def test_pictures_of_a_form_that_is_not_shown_belong_to_the_mail_too(size, kept):
    formats, _ = documents(picture_of(size=size), plain="See below.")
    assert formats == ["text"] + kept * ["image"]


def test_a_small_picture_that_is_attached_is_a_document():
    assert documents(picture_of(size=(200, 80)), html=WORDS)[0] == ["text", "image"]


def test_a_mail_of_a_picture_alone_shows_it():
    assert documents(picture_of(size=(200, 80)), html="<img src='cid:a@b'>")[0] == ["image"]


@pytest.mark.parametrize(
    ("picture", "told"),
    [(VECTOR, 0), (b"\x89PNG\r\n\x1a\n" + b"\x01" * 99, 1), (b"\x00\x01\x02" * 2**16, 1)],
    ids=["drawing", "damaged", "large, of no known kind"],
)
def test_what_cannot_be_read_is_told_unless_it_is_light(picture, told):
    formats, warnings = documents(picture)
    assert formats == ["text"]
    assert len(warnings) == told


def saved_page(*parts):
    """Return the words and warnings of a page that a browser saved with all that belongs to it."""
    head = "From: <Saved by Blink>\nSubject: Visit\nMIME-Version: 1.0\n"
    lines = [head + "Content-Type: multipart/related; boundary=b\n"]
    for kind, place, content in parts:
        lines.append(f"--b\nContent-Type: {kind}\nContent-Location: {place}")
        lines.append(f"Content-Transfer-Encoding: base64\n\n{encodebytes(content).decode()}")
    found = open_chart("\n".join([*lines, "--b--\n"]).encode(), "visit.mhtml")
    return [each.document.pages[0].text for each in found.documents], found.warnings


def test_a_page_saved_by_a_browser_is_one_document():
    page = b"<h1>Visit</h1><img src='https://p.test/logo.png?a=1&amp;b=2'>seen today"
    (text,), warnings = saved_page(
        ("text/html", "https://p.test/visit", page),
        ("text/css", "https://p.test/a.css", b"p {color: red}"),
        ("font/woff", "https://p.test/a.woff", b"wOFF"),
        ("image/png", "https://p.test/logo.png?a=1&b=2", picture_of()),
    )
    assert text.endswith("Visit\nseen today\n")
    assert warnings == ()


def test_the_signature_of_a_mail_is_no_document():
    mail = (
        b"MIME-Version: 1.0\nContent-Type: multipart/signed; boundary=b\n\n--b\n\nwords\n"
        b"--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\n0\x80\x06\n--b--\n"
    )
    found = open_chart(mail, "m.eml")
    assert (len(found.documents), found.warnings) == (1, ())
