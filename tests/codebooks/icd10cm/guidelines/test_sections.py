"""Lines of the guidelines put together to sections and paragraphs."""

import pytest

from app.codebooks.icd10cm.guidelines.pdf import Bookmark, Line
from app.codebooks.icd10cm.guidelines.sections import sections_of

BOOKMARKS = [Bookmark("Section I. Lamps", 1)]
HEADING = Line(1, "Section I. Lamps", 72, 714, 700, 180)


def line(text, top, left=72, right=540, page=1):
    """A line of 14 points."""
    return Line(page, text, left, top, top - 14, right)


def paragraphs(*lines):
    (section,) = sections_of([HEADING, *lines], BOOKMARKS)
    return section.text.split("\n\n")


@pytest.mark.parametrize(
    ("above", "below", "count"),
    [
        pytest.param(line("of lamps", 600), line("and wicks", 586), 1, id="touching"),
        pytest.param(line("of lamps", 600), line("and wicks", 588), 1, id="overlapping"),
        pytest.param(line("of lamps", 600), line("and wicks", 580), 2, id="apart"),
        pytest.param(line("of lamps", 600, right=300), line("Wicks", 586), 2, id="short"),
        pytest.param(line("lamps", 600, left=108), line("Wicks", 586), 2, id="outdented"),
        pytest.param(line("Z65 Oil", 600), line("Z66.1- Wick", 586), 2, id="list of codes"),
        pytest.param(line("code", 600), line("Z66.1, Wick", 586), 1, id="code in a sentence"),
        pytest.param(line("of lamps", 80), line("and wicks", 730, page=2), 1, id="over the page"),
        pytest.param(line("of lamps.", 80), line("Wicks", 730, page=2), 2, id="end of a page"),
    ],
)
def test_lines_make_paragraphs_by_their_places(above, below, count):
    found = paragraphs(above, below)
    assert len(found) == count
    assert " ".join(found) == f"{above.text} {below.text}"


def test_a_heading_is_found_on_its_page_only_and_after_those_before_it():
    lines = [HEADING, line("A. Oil", 600), line("A. Oil", 700, page=2), line("Tar", 686, page=2)]
    bookmarks = [*BOOKMARKS, Bookmark("A. Oil", 2)]
    first, second = sections_of(lines, bookmarks)
    assert (first.text, second.text, second.page) == ("A. Oil", "Tar", 2)


@pytest.mark.parametrize(
    "bookmark",
    [Bookmark("A. Oil", 1), Bookmark("A. Oil and tar", 2), Bookmark("A. Oil", 3)],
    ids=["page before", "other words", "page after"],
)
def test_a_heading_that_is_not_there_is_refused(bookmark):
    lines = [HEADING, line("A. Oil", 700, page=2), line("Tar", 700, page=4)]
    with pytest.raises(ValueError, match=f"is not on page {bookmark.page}"):
        list(sections_of(lines, [*BOOKMARKS, bookmark]))


@pytest.mark.parametrize("lines", [[], [HEADING]])
def test_guidelines_without_numbered_bookmarks_are_refused(lines):
    with pytest.raises(ValueError, match="no bookmarks"):
        list(sections_of(lines, [Bookmark("Lamps", 1)]))
