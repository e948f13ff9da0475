from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading.assertions import Assertion
from app.ui.chart.marks.said_marks import NOTHING_SAID, SaidMarks, by_document
from app.ui.chart.marks.said_stroke import Stroke
from app.ui.chart.page.leaves import Place
from tests.fixtures.said import said_place

FEVER = said_place("fever", at=10)
WICK = said_place("wick fever", Assertion.ABSENT, at=5, by="“no”")
LATER = said_place("cough", at=3, page=2)
MARKS = SaidMarks([LATER, FEVER, WICK])


def test_the_marks_that_show_are_returned_with_their_strokes():
    found = MARKS.tints(0, 0, 12)
    assert [(each.start, each.end, each.said) for each in found] == [
        (5, 12, Stroke(Assertion.ABSENT)),
        (10, 12, Stroke(Assertion.PRESENT)),
    ]
    assert MARKS.tints(0, 16, 90) == []
    assert MARKS.tints(1, 0, 90) == []


def test_the_shortest_at_a_caret_comes_first():
    assert MARKS.at(Place(0, 12)) == [FEVER, WICK]
    assert MARKS.at(Place(0, 5)) == [WICK]
    assert MARKS.at(Place(0, 40)) == []
    assert MARKS.at(None) == []


def test_a_place_tells_why():
    assert MARKS.lines_at(Place(0, 5)) == [
        "“wick fever” is absent: because of “no”, in Assessment."
    ]


def test_each_document_has_its_own():
    other = said_place("cough", document_id=7)
    found = by_document([FEVER, other])
    assert found[7].at(Place(0, 1)) == [other]
    assert found.get(9, NOTHING_SAID).tints(0, 0, 9) == []


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 30)), max_size=30), st.integers(0, 900)
)
def test_nothing_that_shows_is_left_out(runs, first):
    places = [said_place("x" * length, at=at) for at, length in runs]
    found = {(each.start, each.end) for each in SaidMarks(places).tints(0, first, first + 100)}
    for at, length in runs:
        if at < first + 100 and at + length > first:
            assert (at, min(at + length, first + 100)) in found
