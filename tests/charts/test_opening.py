import pytest

from app.charts.opening import Limits, Opener, TooMuchError, open_chart, shown, stem
from app.charts.unreadable import UnreadableError
from tests.fixtures.ccda import document_of, enclosed
from tests.fixtures.pdfs import pdf_of


def nested(depth):
    content = b"words"
    for _ in range(depth):
        content = document_of(enclosed(content, "text/xml"))
    return content


def test_a_file_within_files_is_found():
    found = open_chart(nested(5), "x.xml")
    assert [each.document.pages[0].text for each in found.documents] == ["words"]


@pytest.mark.parametrize(
    ("limits", "line"),
    [
        (Limits(depth=3), "nested too deep"),
        (Limits(files=3), "More than 3 files"),
        (Limits(size=1_000), "Far more comes out"),
    ],
    ids=["depth", "files", "size"],
)
def test_what_goes_beyond_the_limits_is_refused_whole(limits, line):
    with pytest.raises(TooMuchError, match=line) as refused:
        Opener(limits).opened(nested(5), "x.xml")
    assert "\n" not in str(refused.value)


def test_an_empty_file_is_refused():
    with pytest.raises(UnreadableError, match="The file is empty"):
        open_chart(b"", "note.txt")


def test_a_document_takes_its_title_from_the_name_of_the_file():
    (found,) = open_chart(b"words", "C:\\charts\\Echo 03.02.txt").documents
    assert (found.document.title, found.content) == ("Echo 03.02", b"words")


def test_warnings_of_a_document_are_those_of_its_file():
    assert open_chart("café".encode("cp1252"), "x").warnings[0].startswith("Not UTF-8")
    assert open_chart(pdf_of(["one"]), "x").format == "pdf"


def test_names_from_outside_are_safe_to_show():
    assert shown("../\x1b[2J\nnote.pdf") == "\ufffd[2J\ufffdnote.pdf"
    assert stem("x" * 300) == "x" * 120
