import pytest
from PIL import Image

from app.charts.scans import scan as module
from app.charts.scans.scan import Scan
from app.charts.unreadable import UnreadableError
from tests.fixtures.scans import fax_of, harmed_of, picture_of

PACKED = ("raw", "tiff_lzw", "packbits", "group3", "group4", "tiff_ccitt", "tiff_adobe_deflate")
PACKED_COLOURS = ("tiff_lzw", "packbits", "jpeg", "tiff_deflate")


def sized(content, page=0):
    scan = Scan(content)
    try:
        image = scan.image(page)
        return scan.pages, image, scan.size(image)
    finally:
        scan.close()


def test_a_fax_is_as_large_as_its_paper_though_not_as_fine_down_as_across():
    pages, _, size = sized(fax_of(3), page=2)
    assert pages == 3
    assert (round(size.width), round(size.height)) == (72, 72)
    assert round(size.across / size.down, 1) == 2.1


@pytest.mark.parametrize(
    ("options", "width"),
    [
        ({"dpi": (300, 300)}, 72),
        ({}, 792),
        ({"dpi": (1, 1)}, 792),
        ({"size": (200, 300)}, 612),
    ],
    ids=["resolution", "none", "no scanner's", "upright"],
)
def test_without_a_resolution_a_page_is_as_wide_as_a_letter(options, width):
    assert round(sized(picture_of(**options))[2].width) == width


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        (picture_of("TIFF", mode="1"), "L"),
        (picture_of("PNG", mode="P"), "RGB"),
        (picture_of("PNG", mode="RGBA"), "RGB"),
        (picture_of("PNG", mode="LA"), "RGB"),
        (picture_of("PNG", mode="I;16"), "L"),
        (picture_of("JPEG", mode="CMYK"), "RGB"),
        (picture_of("GIF", mode="P"), "RGB"),
        (picture_of("JPEG", mode="RGB"), "RGB"),
        (picture_of("BMP", mode="1"), "L"),
        (picture_of("WEBP", mode="RGB", lossless=True), "RGB"),
        (picture_of("JPEG2000", mode="RGB"), "RGB"),
        *((picture_of("TIFF", mode="1", compression=each), "L") for each in PACKED),
        *((picture_of("TIFF", mode="RGB", compression=each), "RGB") for each in PACKED_COLOURS),
        (picture_of("TIFF", mode="I;16", compression="tiff_lzw"), "L"),
    ],
)
def test_pictures_come_in_grey_or_in_colours(content, mode):
    _, image, _ = sized(content)
    assert image.mode == mode
    white = (255, 255, 255) if mode == "RGB" else 255
    assert image.getpixel((290, 190)) == white


def test_a_photograph_is_turned_upright():
    turned = Image.Exif()
    turned[0x0112] = 6
    _, image, _ = sized(picture_of("JPEG", exif=turned))
    assert image.size == (200, 300)


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_the_frames_of_a_moving_picture_are_no_pages(format):
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    moving = picture_of(format, mode="RGB", save_all=True, append_images=frames)
    assert sized(moving)[0] == 1


def test_pages_of_a_fax_may_differ_in_size_and_colour():
    later = [Image.new("RGB", (300, 600), "white"), Image.new("L", (800, 200), 9)]
    content = picture_of("TIFF", mode="1", dpi=(100, 100), save_all=True, append_images=later)
    found = [sized(content, page) for page in range(3)]
    assert [image.size for _, image, _ in found] == [(300, 200), (300, 600), (800, 200)]
    assert [image.mode for _, image, _ in found] == ["L", "RGB", "L"]
    assert [round(size.width) for *_, size in found] == [216, 216, 576]


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n",
        b"II*\x00\x08\x00\x00\x00",
        picture_of("PNG")[:-40],
        picture_of("JPEG")[:400],
        b"\xff\xd8\xff\xe0junk",
    ],
    ids=["header alone", "tiff", "cut off", "cut off jpeg", "jpeg"],
)
def test_a_damaged_picture_is_one_line(content):
    with pytest.raises(UnreadableError, match="The picture is damaged") as refused:
        sized(content)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("limit", "most", "line"),
    [
        ("MAX_SIZE", 10, "larger than 0 MB"),
        ("MAX_PAGES", 1, "more than 1 pages"),
        ("MAX_PIXELS", 100, "more points than a page"),
    ],
)
def test_what_is_too_large_is_refused(monkeypatch, limit, most, line):
    monkeypatch.setattr(module, limit, most)
    with pytest.raises(UnreadableError, match=line):
        sized(fax_of(2))


def test_a_picture_that_unfolds_to_more_than_a_page_is_refused_unopened(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000)
    with pytest.raises(UnreadableError, match="more points than a page"):
        Scan(picture_of())


def test_what_is_thought_of_a_damaged_fax_is_not_written_on_the_error_output(capfd):
    with pytest.raises(UnreadableError):
        sized(harmed_of(1))
    assert capfd.readouterr().err == ""


def test_a_program_without_an_error_output_opens_scans_too(monkeypatch):
    monkeypatch.setattr(module, "_ERRORS", 10**6)
    assert sized(fax_of(1))[0] == 1
