import io

import pytest
from PIL import Image

from app.charts.scans.pictures import PdfPictures, picture, pictures_of
from app.charts.unreadable import UnreadableError
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import fax_of, harmed_of


def pixel(drawn, x, y):
    at = y * drawn.stride + 4 * x
    return tuple(drawn.pixels[at : at + 3])


def test_a_page_of_a_fax_is_drawn_with_the_proportions_of_its_paper():
    drawn = picture(fax_of(2), 1, 2.0)
    assert (drawn.width, drawn.height, drawn.stride) == (144, 144, 576)
    assert pixel(drawn, 5, 5) == (0, 0, 0)
    assert pixel(drawn, 140, 140) == (255, 255, 255)
    assert len(drawn.pixels) == 144 * 144 * 4


def test_colours_stand_in_the_order_that_is_painted():
    out = io.BytesIO()
    Image.new("RGB", (40, 60), (200, 100, 50)).save(out, "PNG")
    assert pixel(picture(out.getvalue(), 0, 0.1), 5, 5) == (50, 100, 200)


def test_a_pdf_is_drawn_as_before():
    pictures = pictures_of(pdf_of(["one"]))
    assert isinstance(pictures, PdfPictures)
    pictures.close()


@pytest.mark.parametrize("page", [0, 9], ids=["damaged", "none"])
def test_a_page_that_cannot_be_drawn_is_one_line(page):
    with pytest.raises(UnreadableError, match="damaged"):
        picture(harmed_of(2), page, 1.0)
