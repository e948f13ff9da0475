from datetime import date

import pytest

from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.archives import zip_of

KIND = b"application/vnd.oasis.opendocument.text"
BODY = (
    "<office:document-content><office:automatic-styles><style:style style:name='T1'>"
    "<style:text-properties text:display='none'/></style:style></office:automatic-styles>"
    "<office:body><office:text>{0}</office:text></office:body></office:document-content>"
)
STYLES = (
    "<d><master-styles><master-page><style:header><text:p>Clinic</text:p></style:header>"
    "<style:footer><text:p>Page</text:p></style:footer></master-page></master-styles></d>"
)
META = (
    "<d><office:meta><dc:title>Visit note</dc:title><meta:initial-creator>Ada Well"
    "</meta:initial-creator><meta:creation-date>2026-03-12T10:00:00</meta:creation-date>"
    "</office:meta></d>"
)


def opened(body, **parts):
    files = {"mimetype": KIND, "content.xml": BODY.format(body).encode()}
    more = {name.replace("_", "."): text.encode() for name, text in parts.items()}
    found = open_chart(zip_of(files | more), "visit.odt")
    (each,) = found.documents
    return found, each.document


def test_a_text_is_read_with_its_head_and_foot():
    heading = "<text:h text:outline-level='2'>Plan</text:h>"
    body = heading + "<text:p>Rest &amp; <text:span>fluids</text:span></text:p>"
    found, document = opened(body, styles_xml=STYLES, meta_xml=META)
    assert document.pages[0].text == "Clinic\n\nPlan\nRest & fluids\n\nPage\n"
    assert [each.name for each in document.sections] == ["Plan"]
    assert (found.format, document.title, document.author) == ("odt", "Visit note", "Ada Well")
    assert (document.date, found.warnings) == (date(2026, 3, 12), ())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "a b c\nd\n"),
        ("<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>", "- a\n"),
        (
            (
                "<table:table><table:table-header-rows><table:table-row>"
                "<table:table-cell table:number-columns-spanned='2'><text:p>Drugs</text:p>"
                "</table:table-cell><table:covered-table-cell/></table:table-row>"
                "</table:table-header-rows><table:table-row><table:table-cell><text:p>aspirin</text:p>"
                "</table:table-cell><table:table-cell><text:p>81 mg</text:p></table:table-cell>"
                "</table:table-row></table:table>"
            ),
            "Drugs\naspirin  81 mg\n",
        ),
        (
            (
                "<text:p>cough<office:annotation><dc:creator>Bo</dc:creator><dc:date>2026</dc:date>"
                "<text:p>since when?</text:p></office:annotation> and fever"
                "<office:annotation><text:p>ask</text:p></office:annotation></text:p>"
            ),
            "cough [Comment by Bo: since when?] and fever [Comment: ask]\n",
        ),
        (
            (
                "<text:p>EF 35 %<text:note><text:note-citation>1</text:note-citation>"
                "<text:note-body><text:p>per echo</text:p></text:note-body></text:note></text:p>"
            ),
            "EF 35 % [Note: per echo]\n",
        ),
        (
            (
                "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
                "<text:p>seen<text:span text:style-name='T1'>hidden</text:span></text:p>"
            ),
            "seen\n",
        ),
        (
            (
                "<text:p><draw:frame><draw:text-box><text:p>in the box</text:p></draw:text-box>"
                "</draw:frame>beside</text:p>"
            ),
            "in the box\nbeside\n",
        ),
        ("<text:h text:outline-level='12'>Deep</text:h><text:h>Top</text:h>", "Deep\n\nTop\n"),
        ("<text:p>a<office:annotation/></text:p>", "a\n"),
    ],
    ids=[
        *("blanks", "list", "table", "comments", "note", "unseen", "text box", "levels"),
        "blank comment",
    ],
)
def test_every_word_is_shown_once_where_it_stands(body, text):
    assert opened(body)[1].pages[0].text == text


def test_pictures_are_told():
    assert opened("<text:p>a</text:p>", **{"Pictures/1_png": "x"})[0].warnings == (
        "A picture in the document is not shown",
    )


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({"mimetype": KIND, "content.xml": BODY.format("").encode()}, "holds no words"),
        ({"mimetype": KIND, "content.xml": b"<a>"}, "malformed|breaks off"),
        ({"mimetype": KIND}, "damaged"),
        (
            {"mimetype": KIND[:-4] + b"spreadsheet", "META-INF/manifest.xml": b"<x/>"},
            "OpenDocument file other than a text: save it as PDF",
        ),
    ],
    ids=["empty", "malformed", "without a body", "spreadsheet"],
)
def test_what_cannot_be_read_is_one_line(files, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        open_chart(zip_of(files), "x.odt")
    assert "\n" not in str(refused.value)
