import re
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.reading import read
from app.domain.chart.documents import Boxes, Document, Page
from app.domain.chart.spans import Span
from app.encounters.quotes import folded, located

PAGES = "Type 2 diabetes\n  with CKD.\nCKD (stage 3b)\fCKD [x] again. Type 2"


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("with CKD", (0, 18, 26)),
        ("diabetes with", (0, 7, 22)),
        ("CKD", (0, 23, 26)),
        ("(stage 3b)", (0, 32, 42)),
        ("CKD [x]", (1, 0, 7)),
        ("  Type \n 2  ", (0, 0, 6)),
        ("ckd", None),
        ("3b) CKD", None),
        ("pneumonia", None),
        ("   ", None),
    ],
    ids=[
        "on a line",
        "over a line break",
        "first of several",
        "signs",
        "second page",
        "other white space",
        "other case",
        "over a page break",
        "not there",
        "blank",
    ],
)
def test_a_quote_is_found_where_it_stands_first(quote, place):
    document = read(PAGES.encode(), "note.txt")
    found = located(quote, document, 4)
    assert found == (Span(4, *place) if place else None)
    if found:
        text = document.pages[found.page].text[found.start : found.end]
        assert folded(text) == folded(quote)


@given(st.text("ab \n\t\u00a0\x1c", max_size=60), st.text("ab \n\u2003", min_size=1, max_size=6))
def test_a_quote_is_found_as_a_pattern_would_find_it(text, quote):
    document = Document("", "text", (Page(text, Boxes(array("f", bytes(16 * len(text)))), 1, 1),))
    pattern = r"\s+".join(quote.split())
    match = re.search(pattern, text) if pattern else None
    assert located(quote, document, 0) == (Span(0, 0, *match.span()) if match else None)
