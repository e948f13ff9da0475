import pytest
from PIL import Image

from app.charts.opening import open_chart
from app.charts.scans.tiff_chain import breaks_off
from tests.fixtures.scans import fax_of, picture_of

ENDLESS = b"II*\x00\x08\x00\x00\x00" + b"\x00\x00" + b"\x08\x00\x00\x00"
PAGES = {"save_all": True, "append_images": [Image.new("L", (300, 200), 9)] * 2}


@pytest.mark.parametrize("options", [{}, {"big_tiff": True}], ids=["usual", "big"])
def test_a_fax_that_ends_after_its_last_page_is_whole(options):
    assert not breaks_off(picture_of("TIFF", **PAGES, **options))


@pytest.mark.parametrize(
    "content",
    [picture_of("PNG"), ENDLESS, b"MM\x00*\x00\x00\x00\x00"],
    ids=["another kind", "in a circle", "nothing"],
)
def test_what_tells_no_end_is_taken_for_whole(content):
    assert not breaks_off(content)


@pytest.mark.parametrize("options", [{}, {"big_tiff": True}], ids=["usual", "big"])
def test_pages_that_are_missing_are_told(options):
    content = picture_of("TIFF", **PAGES, **options)
    assert breaks_off(content[: len(content) // 2])


def test_a_fax_that_breaks_off_says_so():
    content = fax_of(3, size=(400, 300))
    found = open_chart(content[: len(content) * 6 // 10], "fax.tif")
    assert len(found.documents[0].document.pages) == 2
    assert "The file breaks off, pages at its end are missing" in found.warnings[0]
    assert not any("breaks off" in each for each in open_chart(content, "fax.tif").warnings)
