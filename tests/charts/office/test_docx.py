from datetime import date

import pytest

from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import docx_of


def paragraph(text, style="", rest=""):
    named = f'<w:pPr><w:pStyle w:val="{style}"/>{rest}</w:pPr>'
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def opened(body, **options):
    found = open_chart(docx_of(body, **options), "visit.docx")
    (each,) = found.documents
    return found, each.document


def test_paragraphs_lists_and_headings():
    body = (
        paragraph("Plan", "H1")
        + paragraph("A1c <b/> 6.8".replace("<b/>", "&lt;"))
        + paragraph("Recheck", "N", "<w:numPr/>")
        + "<w:p><w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'>b </w:t><w:br/><w:t>c</w:t>"
        "<w:noBreakHyphen/></w:r></w:p>"
    )
    found, document = opened(body)
    assert document.pages[0].text == "Plan\nA1c < 6.8\n- Recheck\na b\nc-\n"
    assert [each.name for each in document.sections] == ["Plan"]
    assert (found.format, document.title, document.author) == ("docx", "Visit note", "Ada Well")
    assert document.date == date(2026, 3, 12)


def test_tables_are_shown_row_by_row():
    cell = "<w:tc><w:tcPr><w:gridSpan w:val='{1}'/></w:tcPr>{0}</w:tc>"
    rows = (
        "<w:tr>"
        + cell.format(paragraph("Drugs"), 2)
        + cell.format(paragraph("Note"), 1)
        + "</w:tr>"
        "<w:tr>" + "".join(cell.format(paragraph(text), 1) for text in "abc") + "</w:tr>"
    )
    _, document = opened(f"<w:tbl>{rows}</w:tbl>")
    assert document.pages[0].text == "Drugs     Note\na      b  c\n"


def test_deleted_words_and_second_forms_are_left_out():
    body = (
        "<w:p><w:del><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>"
        "</w:txbxContent></mc:Choice><mc:Fallback><w:t>again</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:p>"
    )
    assert opened(body)[1].pages[0].text == "new\nbox\n"


def test_headers_and_footnotes_stand_around_the_body():
    notes = "<w:footnotes xmlns:w='w'><w:footnote>{0}</w:footnote></w:footnotes>"
    parts = {
        "word/header1.xml": "<w:hdr xmlns:w='w'>" + paragraph("Sample Clinic") + "</w:hdr>",
        "word/footnotes.xml": notes.format(paragraph("by mouth")),
        "word/media/image1.png": "x",
    }
    found, document = opened(paragraph("Metformin"), parts=parts)
    assert document.pages[0].text == "Sample Clinic\n\nMetformin\n\nby mouth\n"
    assert found.warnings == ("A picture in the document is not shown",)


def test_a_document_may_have_a_body_alone():
    _, document = opened(paragraph("words", "H1"), bare=True)
    assert (document.title, document.author, document.date) == ("visit", "", None)
    assert document.sections == ()


@pytest.mark.parametrize(
    ("body", "line"),
    [("", "holds no words"), ("<w:p>", "malformed|breaks off")],
    ids=["empty", "damaged"],
)
def test_what_cannot_be_read_is_one_line(body, line):
    with pytest.raises(UnreadableError, match=line):
        opened(body)
