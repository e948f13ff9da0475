import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from app.charts.pdf import pdf as pdf_module
from app.charts.pdf.header import is_pdf
from app.charts.pdf.pdf import read_pdf
from app.charts.unreadable import UnreadableError
from tests.fixtures.pdfs import pdf_of


def test_every_page_is_read_in_its_own_size():
    document = read_pdf(pdf_of(["Assessment", "T2DM"], ["Plan"]))
    assert [page.text for page in document.pages] == ["Assessment\nT2DM", "Plan"]
    assert (document.pages[0].width, document.pages[0].height) == (400, 300)
    assert document.warnings == ()


@pytest.mark.parametrize("lines", [[], ["   "]], ids=["nothing", "blanks"])
def test_a_page_without_text_layer_has_neither_text_nor_boxes(lines):
    page = read_pdf(pdf_of(lines)).pages[0]
    assert not page.has_text_layer
    assert (page.text, len(page.boxes)) == ("", 0)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Discharge summary", "Discharge summary"),
        ("  Discharge \n summary ", "Discharge summary"),
        ("untitled", ""),
        ("(anonymous)", ""),
        ("Microsoft Word - note1.docx", ""),
        ("scan_0001.pdf", ""),
        ("C:\\temp\\x", ""),
        ("Document1", ""),
        ("x" * 200, ""),
    ],
    ids=["title", "blanks", "untitled", "anonymous", "word", "file", "path", "document", "long"],
)
def test_only_a_sensible_title_counts(title, shown):
    content = pdf_of(["text"], setting=lambda canvas: canvas.setTitle(title))
    assert read_pdf(content).title == shown


def test_a_protected_pdf_is_refused():
    content = pdf_of(["secret"], encrypt=StandardEncryption("open me", canPrint=0))
    with pytest.raises(UnreadableError, match="asks for a password: save a copy without it"):
        read_pdf(content)


@pytest.mark.parametrize("keep", [9, 300], ids=["header only", "cut"])
def test_a_damaged_pdf_is_refused(keep):
    with pytest.raises(UnreadableError, match="damaged and cannot be opened"):
        read_pdf(pdf_of(["text"])[:keep])


def test_a_pdf_without_its_table_is_mended():
    content = pdf_of(["still readable"])
    table, trailer = content.index(b"xref"), content.index(b"trailer")
    without = content[:table] + content[trailer:]
    assert read_pdf(without).pages[0].text == "still readable"


def test_a_damaged_page_is_shown_empty_with_a_warning():
    content = pdf_of(["first"], ["second"])
    page = content.index(b"/Type /Page\n")
    broken = content[:page] + b"/Type /Pomp\n" + content[page + 12 :]
    document = read_pdf(broken)
    assert len(document.pages) == 2
    assert document.warnings == ("Page 1 is damaged and is shown empty",)
    assert document.pages[1].text == "second"


def test_limits_are_said(monkeypatch):
    monkeypatch.setattr(pdf_module, "MAX_PAGES", 1)
    with pytest.raises(UnreadableError, match="more than 1 pages"):
        read_pdf(pdf_of(["one"], ["two"]))
    monkeypatch.setattr(pdf_module, "MAX_SIZE", 0)
    with pytest.raises(UnreadableError, match="larger than 0 MB"):
        read_pdf(pdf_of(["one"]))


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"%PDF-1.4", True),
        (b" " * 1024 + b"%PDF-1.4", True),
        (b" " * 1025 + b"%PDF-1.4", False),
        (b"note", False),
    ],
    ids=["at once", "at the limit", "beyond", "text"],
)
def test_the_header_begins_within_1024_bytes(content, answer):
    assert is_pdf(content) is answer
