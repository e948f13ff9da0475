from dataclasses import dataclass, field, replace

import pytest

from app.charts.opening import open_chart
from app.charts.pdf.pdf import read_pdf
from app.charts.scans import scanned as module
from app.charts.scans.scanned import with_words
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import Box, Boxes, Page, ReadWord
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import fax_of, harmed_of, picture_of


@dataclass
class Reader:
    """A machine that finds the same word on every page, or what it is told to."""

    finds: tuple = ("words",)
    seen: list = field(default_factory=list)

    def read(self, image, size):
        self.seen.append((image.size, size))
        word = self.finds[(len(self.seen) - 1) % len(self.finds)]
        if word is None:
            return None
        boxes = Boxes.of(Box(0, 0, 9, 9) for _ in word)
        read = (ReadWord(0, len(word), 90),) if word else ()
        return Page(word, boxes, size.width, size.height, read)


def only(content, machine=None):
    found = open_chart(content, "fax.tif", machine)
    (each,) = found.documents
    return each.document, found


def test_without_a_machine_pages_have_no_text_and_it_is_said_how_to_get_one():
    document, found = only(fax_of(2))
    assert [page.has_text_layer for page in document.pages] == [False, False]
    assert round(document.pages[0].width) == 72
    (warning,) = found.warnings
    assert warning.startswith("Pages 1, 2 are without a text layer. Install Tesseract")
    assert (document.format, found.format, document.title) == ("image", "image", "fax")


def test_with_a_machine_every_page_says_that_nobody_has_verified_it():
    document, found = only(fax_of(3), Reader())
    assert [page.text for page in document.pages] == ["words"] * 3
    assert found.warnings[2] == "Page 3 is machine-read, unverified (confidence 90 %)"
    assert document.pages[0].machine_read == (ReadWord(0, 5, 90),)


def test_pages_without_words_and_pages_that_fail_are_told():
    _, found = only(fax_of(1), Reader(("",)))
    assert found.warnings == ("Page 1 is without a text layer, and no words were found",)
    _, found = only(fax_of(1), Reader((None,)))
    assert found.warnings == ("Page 1 is without a text layer, and could not be read",)


def test_only_so_many_pages_are_read_and_the_rest_is_told(monkeypatch):
    monkeypatch.setattr(module, "MAX_READ", 1)
    document, found = only(fax_of(3), Reader())
    assert [page.text for page in document.pages] == ["words", "", ""]
    assert found.warnings[-1] == "Pages 2, 3 are without a text layer, and could not be read"


def test_pages_of_a_pdf_without_a_text_layer_are_read_too():
    content = pdf_of(["Assessment"], [])
    document, found = only(content)
    assert found.warnings[0].startswith("Page 2 is without a text layer. Install")
    machine = Reader()
    document, found = only(content, machine)
    assert [page.text for page in document.pages] == ["Assessment", "words"]
    ((shape, size),) = machine.seen
    assert (size.width, size.height) == (400, 300)
    assert shape == (1667, 1250)


def test_a_pdf_whose_pages_all_have_text_is_not_read_again():
    machine = Reader()
    only(pdf_of(["Assessment"]), machine)
    assert machine.seen == []


def test_a_damaged_page_is_shown_empty_and_the_others_are_read():
    document, found = only(harmed_of(3), Reader())
    assert [page.text for page in document.pages] == ["", "words", "words"]
    assert found.warnings[0] == "Page 1 is damaged and is shown empty"
    assert (document.pages[0].width, document.pages[0].height) == (612, 792)


def test_a_file_without_one_page_that_can_be_drawn_is_refused():
    with pytest.raises(UnreadableError, match="The picture is damaged"):
        only(picture_of("PNG")[:-40])


def test_many_pages_are_named_up_to_a_point():
    _, found = only(fax_of(25))
    assert "20, … are without" in found.warnings[0]


def test_a_damaged_page_of_a_pdf_is_passed_over():
    content = pdf_of([], [])
    document = replace(read_pdf(content), pages=(read_pdf(content).pages[0],) * 3)
    found = with_words(document, content, Reader())
    assert [page.text for page in found.pages] == ["words", "words", ""]
    assert found.warnings[-1] == "Page 3 is without a text layer, and could not be read"
