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
