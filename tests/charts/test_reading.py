import pytest

from app.charts.reading import UnreadableError, read
from tests.fixtures.ccda import document_of, enclosed, section_of, structured
from tests.fixtures.pdfs import pdf_of, portfolio


def test_a_pdf_is_known_by_its_header_whatever_its_name():
    document = read(b"junk before the header\n" + pdf_of(["Assessment"]), "note.txt")
    assert document.format == "pdf"
    assert document.pages[0].text == "Assessment"


def test_text_is_text_whatever_its_name():
    assert read(b"Assessment: see PDF-1 attached", "note.pdf").format == "text"


@pytest.mark.parametrize(
    "name",
    ["Echo 03-02.txt", "C:\\charts\\Echo 03-02.txt", "/charts/Echo 03-02.txt"],
    ids=["name", "windows path", "path"],
)
def test_a_text_is_titled_by_the_stem_of_its_name(name):
    assert read(b"EF 55 %", name).title == "Echo 03-02"


def test_a_pdf_is_titled_by_itself():
    content = pdf_of(["Assessment"], setting=lambda canvas: canvas.setTitle("Progress note"))
    assert read(content, "scan0001.pdf").title == "Progress note"


def test_an_empty_file_is_refused():
    with pytest.raises(UnreadableError, match="The file is empty"):
        read(b"", "note.txt")


def test_a_refusal_never_names_the_file():
    with pytest.raises(UnreadableError) as refused:
        read(b"\x00" * 9, "Doe Jane.txt")
    assert "Doe" not in str(refused.value)


def test_several_documents_follow_one_another_as_pages_of_text():
    note = enclosed(b"Enclosed words", "text/plain").replace("component", "entry")
    section = section_of(
        "Plan", "Rest", note + "<component>" + section_of("Diet", "Salt") + "</component>"
    )
    document = read(document_of(structured(section), header=""), "visit.xml")
    assert document.title == "visit"
    assert [page.text for page in document.pages] == [
        "Plan\nRest\n\nDiet\nSalt\n",
        "Enclosed words",
    ]
    assert document.format == "text"
    assert [each.name for each in document.sections] == ["Plan", "Diet"]


def test_a_single_enclosed_pdf_is_laid_out_as_text_with_its_own_title():
    document = read(document_of(enclosed(pdf_of(["Findings"]))), "visit.xml")
    assert (document.title, document.format) == ("Visit of Jane Sample", "text")
    assert document.pages[0].text == "Findings"


def test_a_pdf_with_files_in_it_stays_as_it_was_drawn():
    document = read(portfolio({"a.txt": b"words"}), "all.pdf")
    assert (document.format, document.pages[0].text) == ("pdf", "Open this portfolio in a reader")
    assert document.warnings == ("The files in the PDF are not shown with it: attach them alone",)


def test_a_document_carries_the_warnings_of_its_file():
    assert read(b"<section><text>words</text></section>", "x").warnings == ("fragment",)
