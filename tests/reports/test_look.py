"""How tables of a paper go on over several pages."""

import pytest
from reportlab.platypus import Paragraph

from app.reports import typeface
from app.reports.look import BODY, bare, ruled
from app.reports.paper import WIDTH, Running, write
from tests.fixtures.stored import FONTS
from tests.reports.pages import texts

RUNNING = Running("Invented paper", [])


@pytest.fixture(autouse=True)
def typefaces():
    typeface.load(FONTS)


def pages(*heights):
    """Lay out a table of rows with so many lines each, and return the text of its pages."""
    rows = [
        [Paragraph("<br/>".join([f"row {n}"] * lines), BODY)] for n, lines in enumerate(heights)
    ]
    return texts(write(lambda: [ruled(["Heading"], [WIDTH], rows)], RUNNING, FONTS))


@pytest.mark.parametrize(
    "heights",
    [
        pytest.param([9] * 30, id="high rows"),
        pytest.param([1] * 200, id="low rows"),
        pytest.param([50, 40, 3, 55], id="rows of nearly a page"),
    ],
)
def test_the_head_stands_once_on_every_page(heights):
    found = pages(*heights)
    assert len(found) > 1
    assert [page.count("Heading") for page in found] == [1] * len(found)
    for number, lines in enumerate(heights):
        on = [page.split().count(str(number)) for page in found]
        assert sorted(on)[-1] >= lines, "a row that fits on a page is not broken"


def test_a_row_of_more_than_a_page_goes_on_over_the_break():
    found = pages(2, 150, 2)
    assert [page.count("Heading") for page in found] == [1] * len(found)
    assert sum(page.count("row 1") for page in found) == 150
    assert "row 2" in found[-1]


def test_rows_without_a_head_go_on_too():
    rows = [[Paragraph("line<br/>" * 20, BODY)] for _ in range(8)]
    found = texts(write(lambda: [bare([WIDTH], rows)], RUNNING, FONTS))
    assert sum(page.count("line") for page in found) == 160
