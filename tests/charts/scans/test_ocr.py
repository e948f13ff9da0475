import sys

import pytest
from PIL import Image

from app.charts.scans import ocr
from app.charts.scans.machine import Tesseract
from app.charts.scans.scan import PageSize
from tests.fixtures.scans import table_of, tesseract_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script")

LETTER = PageSize(612, 792, 300 / 72, 300 / 72)
WORDS = table_of(
    ("Type", 10, (300, 300, 200, 50), 96.5),
    ("2", 10, (550, 300, 50, 50), 90),
    ("diabetes", 11, (300, 400, 400, 50), 80),
    ("Plan", 20, (300, 900, 200, 50), 91),
)


def read(program, image=None, size=LETTER, **options):
    return Tesseract(program, **options).read(image or Image.new("L", (2550, 3300)), size)


def test_words_come_with_their_places_and_how_sure_the_machine_is(tmp_path):
    page = read(tesseract_in(tmp_path, WORDS))
    assert page.text == "Type 2\ndiabetes\n\nPlan"
    assert [page.text[each.start : each.end] for each in page.machine_read] == [
        *("Type", "2", "diabetes", "Plan"),
    ]
    assert [each.confidence for each in page.machine_read] == [96.5, 90, 80, 91]
    first, blank, behind = page.boxes[0], page.boxes[4], page.boxes[6]
    assert (first.left, first.top, first.right, first.bottom) == (72, 72, 84, 84)
    assert (blank.left, blank.right) == (120, 132)
    assert behind.left == behind.right == 144
    assert (page.width, page.height) == (612, 792)


def test_a_page_without_words_has_none(tmp_path):
    page = read(tesseract_in(tmp_path, table_of()))
    assert (page.text, page.machine_read) == ("", ())


def test_rows_that_are_no_words_are_left_out(tmp_path):
    table = table_of(("  ", 10, (1, 1, 1, 1), 9), ("x", 10, ("a", 1, 1, 1), 9)) + "5\t1\n"
    assert read(tesseract_in(tmp_path, table)).text == ""


def test_a_coarse_fax_is_made_as_fine_as_the_machine_wants_it(tmp_path):
    size = PageSize(612, 792, 204 / 72, 98 / 72)
    page = read(tesseract_in(tmp_path, WORDS), Image.new("L", (1734, 1078)), size)
    assert page.boxes[0].left == 72


def test_a_fine_scan_stays_as_fine_as_it_is(tmp_path):
    size = PageSize(612, 792, 400 / 72, 400 / 72)
    page = read(tesseract_in(tmp_path, WORDS), Image.new("L", (3400, 4400)), size)
    assert page.boxes[0].left == 54


def test_a_huge_page_is_made_small_enough(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "_MOST_PIXELS", 10_000)
    assert read(tesseract_in(tmp_path, WORDS)).text


@pytest.mark.parametrize(
    ("does", "seconds"),
    [("sys.exit(1)", 30), ("import time; time.sleep(30)", 0.5)],
    ids=["fails", "takes too long"],
)
def test_a_machine_that_fails_reads_nothing(tmp_path, does, seconds):
    assert read(tesseract_in(tmp_path, WORDS, does), seconds=seconds) is None


def test_a_machine_that_is_gone_reads_nothing(tmp_path):
    assert read(str(tmp_path / "gone")) is None
