from reportlab.platypus import Paragraph

from app.reports.look import BODY
from app.reports.paper import Running, write
from tests.fixtures.stored import FONTS
from tests.reports.pages import texts


def story():
    return [Paragraph("words " * 2500, BODY)]


def test_every_page_knows_how_many_there_are():
    pages = texts(write(story, Running("Paper", ["head"], ["first notice", "second"]), FONTS))
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of 3" in page
        assert page.rstrip().endswith("first notice second")


def test_the_head_leaves_out_what_does_not_fit_rather_than_cutting_it():
    pages = texts(write(story, Running("Paper", ["encounter 3", "Name " * 60]), FONTS))
    assert pages[1].startswith("Paper · encounter 3 words")


def test_the_head_escapes_no_signs():
    pages = texts(write(story, Running("Paper", ["<i>O'Neil & Sons</i>"]), FONTS))
    assert pages[1].startswith("Paper · <i>O'Neil & Sons</i> words")


def test_nothing_is_compressed_because_builds_of_zlib_differ():
    pdf = write(story, Running("Paper", []), FONTS)
    assert b"/FlateDecode" not in pdf
    assert b"/FontFile2" in pdf
