import pytest

from app.charts.opening import open_chart
from app.charts.web.furniture import is_furniture
from tests.fixtures.archives import zip_of
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import picture_of

PAGE = b"<html><title>Visit</title><p>seen</p></html>"


@pytest.mark.parametrize(
    ("name", "content", "belongs"),
    [
        ("HTML/style.CSS", b"p{}", True),
        ("a/jquery.js", b"var x", True),
        ("STYLE.XSL", b"<xsl:stylesheet/>", True),
        ("img/logo.gif", picture_of("GIF", mode="P"), True),
        ("img/scan.png", picture_of(size=(850, 1100)), False),
        ("IHE_XDM\\SUBSET01\\METADATA.XML", b"<x/>", True),
        ("metadata.xml", b"<x/>", False),
        ("note.txt", b"p{}", False),
    ],
)
def test_what_is_for_the_looks_of_pages_belongs_to_them(name, content, belongs):
    assert is_furniture(name, content) is belongs


def test_an_export_of_a_portal_shows_its_documents_alone():
    found = open_chart(
        zip_of(
            {
                "1 of 1 - Summary.PDF": pdf_of(["Summary"]),
                "HTML/Index.html": PAGE,
                "HTML/style.css": b"p{}",
                "HTML/font.woff": b"wOFF\x00\x01" + b"\x00\x02" * 30,
                "HTML/img/logo.png": picture_of(),
            }
        ),
        "export.zip",
    )
    assert [each.document.title for each in found.documents] == ["1 of 1 - Summary", "Visit"]
    assert found.warnings == ()


def test_without_pages_a_picture_is_a_document():
    found = open_chart(zip_of({"wound.png": picture_of(), "note.txt": b"seen"}), "x.zip")
    assert len(found.documents) == 2
