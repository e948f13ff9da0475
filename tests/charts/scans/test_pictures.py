import pytest

from app.charts.scans import pictures as pictures_module
from app.charts.scans.pictures import PdfPictures, picture
from app.charts.unreadable import UnreadableError
from tests.fixtures.pdfs import pdf_of


def test_a_page_is_drawn_on_white():
    drawn = picture(pdf_of([]), 0, 1.5)
    assert (drawn.width, drawn.height) == (600, 450)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert drawn.pixels[:3] == b"\xff\xff\xff"


def test_an_open_pdf_draws_page_after_page():
    pictures = PdfPictures(pdf_of([], ["Plan"]))
    blank, written = pictures.picture(0, 1), pictures.picture(1, 1)
    pictures.close()
    assert blank.pixels != written.pixels


def test_a_filled_in_form_is_drawn():
    def setting(canvas):
        canvas.acroForm.textfield(x=60, y=60, value="allergies: none", borderStyle="underlined")

    assert picture(pdf_of([], setting=setting), 0, 1).pixels != picture(pdf_of([]), 0, 1).pixels


def test_a_picture_is_never_larger_than_the_limit(monkeypatch):
    monkeypatch.setattr(pictures_module, "MAX_PIXELS", 40_000)
    drawn = picture(pdf_of([]), 0, 50)
    assert drawn.width * drawn.height < 41_000


def test_a_missing_page_is_refused():
    with pytest.raises(UnreadableError, match="Page 8 is damaged and cannot be drawn"):
        picture(pdf_of(["one"]), 7, 1)
