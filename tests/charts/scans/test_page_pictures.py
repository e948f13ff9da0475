from base64 import b64encode

import pytest

from app.charts.opening import Limits, Opener, TooMuchError, open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import docx_of, zip_of
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import picture_of

PAGE, LOGO = picture_of(size=(850, 1100)), picture_of(size=(200, 80))
WORDS = "<w:p><w:r><w:t>See the scan</w:t></w:r></w:p>"


def web_page(*pictures, words="<p>See the scan</p>"):
    shown = (f"<img src='data:image/png;base64,{b64encode(each).decode()}'>" for each in pictures)
    return f"<html>{words}{''.join(shown)}</html>".encode()


def word_document(*pictures, words=WORDS):
    files = {"[Content_Types].xml": b"<Types/>"}
    body = f"<w:document xmlns:w='w'><w:body>{words}</w:body></w:document>"
    files["word/document.xml"] = body.encode()
    files |= {f"word/media/image{at}.png": each for at, each in enumerate(pictures, start=1)}
    return zip_of(files)


@pytest.mark.parametrize("made", [web_page, word_document])
def test_a_page_pasted_into_a_document_is_a_document_of_its_own(made):
    found = open_chart(made(LOGO, PAGE), "visit.x")
    text, page = (each.document for each in found.documents)
    assert (text.pages[0].text, page.format) == ("See the scan\n", "image")
    assert page.title.startswith("visit, ")
    assert found.documents[1].content == PAGE


@pytest.mark.parametrize("made", [web_page, word_document])
def test_pages_stand_for_a_document_without_words(made):
    found = open_chart(made(PAGE, PAGE, words=""), "visit.x")
    assert [each.document.format for each in found.documents] == ["image", "image"]


@pytest.mark.parametrize("made", [web_page, word_document])
def test_without_words_and_pages_it_is_refused(made):
    with pytest.raises(UnreadableError, match="words"):
        open_chart(made(LOGO, words=""), "visit.x")


@pytest.mark.parametrize(
    ("pictures", "said"),
    [
        ((), ()),
        ((LOGO,), ("A picture in the document is not shown",)),
        ((LOGO, b"\xd7\xcd\xc6\x9a" * 9), ("2 pictures in the document are not shown",)),
    ],
)
def test_pictures_that_are_no_pages_are_counted(pictures, said):
    assert open_chart(word_document(*pictures), "visit.docx").warnings == said


def test_a_damaged_page_is_told():
    found = open_chart(word_document(b"\x89PNG\r\n\x1a\n" + b"\x01" * 99), "visit.docx")
    assert len(found.documents) == 1
    assert "damaged" in found.warnings[0]


def test_words_are_shown_though_a_picture_is_damaged_in_its_archive():
    content = bytearray(docx_of(WORDS, {"word/media/image1.png": "x" * 60}, bare=True))
    at = content.index(b"word/media/image1.png")
    content[at + 21 : at + 24] = b"\xff\xff\xff"
    found = open_chart(bytes(content), "visit.docx")
    assert found.documents[0].document.pages[0].text == "See the scan\n"


def test_what_is_no_base64_is_left_out():
    page = b"<html><p>words</p><img src='data:image/png;base64,A'></html>"
    assert len(open_chart(page, "x.html").documents) == 1


def test_limits_hold_for_pictures_too():
    with pytest.raises(TooMuchError):
        Opener(Limits(size=6_000)).opened(word_document(b"x" * 9_000), "visit.docx")


@pytest.mark.parametrize(
    "element",
    [
        "<embed src='data:application/pdf;base64,{0}'>",
        '<object data="data:application/pdf;name=a.pdf;base64,{0}"></object>',
        "<a href='data:application/pdf;base64,{0}'>Report</a>",
    ],
    ids=["embed", "object", "link"],
)
def test_a_file_that_stands_in_a_web_page_is_opened(element):
    packed = b64encode(pdf_of(["EF 35 %"])).decode()
    found = open_chart(f"<html><p>words</p>{element.format(packed)}</html>".encode(), "x.html")
    assert [each.document.pages[-1].text for each in found.documents][1:] == ["EF 35 %"]


@pytest.mark.parametrize("kind", ["font/woff", "text/css", "application/javascript"])
def test_what_is_for_the_looks_of_a_web_page_is_not(kind):
    page = f"<html><p>words</p><link href='data:{kind};base64,{b64encode(b'words').decode()}'>"
    assert len(open_chart(page.encode(), "x.html").documents) == 1
