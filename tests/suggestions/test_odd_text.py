from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.encounter import Setting
from app.suggestions.wish import ChartWish
from tests.suggestions.conftest import ON

PARTS = [
    "________",
    "12",
    "\n",
    "Assessment:",
    "Denies:",
    "•",
    "—",
    "fever",
    "no",
    "***",
    "Dx:",
    "E11.9",
    "😀",
    "\t",
    "history",
    "of",
    "?",
    "gout",
    "1.",
    "(",
    "|",
    "ALLERGIES",
    "PLAN",
    "possible",
    "¶",
    "左",
    "left",
    "vs",
    "Penicillin",
    "11.2",
    "(8.5-10.5)",
    "H",
]


@settings(max_examples=100, deadline=None)
@given(
    pages=st.lists(st.lists(st.sampled_from(PARTS), max_size=14).map(" ".join), max_size=3),
    setting=st.sampled_from([Setting.OFFICE, Setting.INPATIENT]),
)
def test_every_text_is_read_and_every_place_lies_on_its_page(real, pages, setting):
    found = real.suggested(ChartWish(tuple(pages), setting, ON))
    places = [(each.page, each.start, each.end) for each in (*found.said, *found.gaps)]
    places += [place for gap in found.gaps for place in gap.indicators]
    for page, start, end in places:
        assert 0 <= start < end <= len(pages[page])
