import pytest

from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import docx_of, zip_of

WORDS = "<w:p><w:r><w:t>See below</w:t></w:r></w:p>"


def word_document(words, **parts):
    body = f"<w:document xmlns:w='w'><w:body>{words}</w:body></w:document>".encode()
    return zip_of({"[Content_Types].xml": b"x", "word/document.xml": body} | parts)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/afchunk1.htm", b"<html><p>EF 35 %</p></html>"),
        ("word/aFChunk.rtf", rb"{\rtf1 EF 35 %}"),
        (
            "word/embeddings/Document.docx",
            docx_of("<w:p><w:r><w:t>EF 35 %</w:t></w:r></w:p>", bare=True),
        ),
    ],
    ids=["web page", "rich text", "word"],
)
def test_files_set_into_a_document_are_opened(name, content):
    found = open_chart(word_document(WORDS, **{name: content}), "visit.docx")
    texts = [each.document.pages[0].text for each in found.documents]
    assert texts == ["See below\n", "EF 35 %\n"]
    assert found.documents[1].document.title.startswith("visit, ")
    assert (found.format, found.warnings) == ("docx", ())


def test_a_file_set_in_may_stand_for_the_words():
    content = word_document("", **{"word/afchunk.html": b"<html><p>EF 35 %</p></html>"})
    found = open_chart(content, "visit.docx")
    assert [each.document.pages[0].text for each in found.documents] == ["EF 35 %\n"]
    assert found.format == "html"


def test_a_file_set_in_that_cannot_be_read_is_told():
    content = word_document(WORDS, **{"word/afchunk.dat": b"\x00\x01\x02" * 9})
    (warning,) = open_chart(content, "visit.docx").warnings
    assert "afchunk.dat” is not shown" in warning


def test_a_damaged_body_is_not_hidden_by_what_is_set_in():
    content = word_document("<w:p>", **{"word/afchunk.html": b"<p>words</p>"})
    with pytest.raises(UnreadableError, match="malformed"):
        open_chart(content, "visit.docx")


def test_nothing_that_can_be_read_is_refused():
    content = word_document("", **{"word/afchunk.dat": b"\x00\x01\x02" * 9})
    with pytest.raises(UnreadableError, match="holds no words"):
        open_chart(content, "visit.docx")
