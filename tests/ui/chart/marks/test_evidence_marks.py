import pytest
from PySide6.QtCore import QPointF

from app.charts.reading import read
from app.domain.chart.documents import Box
from app.domain.chart.spans import Area, Span
from app.ui.chart.marks.evidence_marks import EvidenceMarks, holds, is_on
from app.ui.chart.marks.marks import Mark, Role
from app.ui.chart.page.leaves import Leaves, Place

WIDE, NARROW = Mark(Span(1, 0, 0, 20), "E11.22"), Mark(Span(1, 0, 8, 16), "E11.9")
LARGE, SMALL = (
    Mark(Area(1, 1, Box(0, 0, side, side)), label) for side, label in ((90, "I10"), (40, "R05"))
)
MARKS = EvidenceMarks([WIDE, NARROW, LARGE, SMALL])


def labels(marks):
    return [mark.label for mark in marks]


def test_one_place_can_support_several_codes_and_the_shortest_comes_first():
    assert labels(MARKS.at(Place(0, 9), 0, QPointF())) == ["E11.9", "E11.22"]
    assert labels(MARKS.at(None, 1, QPointF(10, 10))) == ["R05", "I10"]
    assert labels(MARKS.at(None, 1, QPointF(60, 60))) == ["I10"]


def test_a_caret_beside_words_is_at_their_code():
    assert labels(MARKS.beside(Place(0, 16))) == ["E11.9", "E11.22"]
    assert labels(MARKS.beside(Place(0, 17))) == ["E11.22"]
    assert MARKS.beside(None) == []


def test_a_place_is_asked_for_exactly():
    assert MARKS.on_exactly(SMALL.span) == [SMALL]
    assert MARKS.label_of(NARROW.span, "") == "E11.9"
    assert MARKS.label_of(Span(1, 0, 0, 1), "Z00") == "Z00"


def test_the_code_in_hand_is_set_off():
    roles = [tint.role for tint in MARKS.tints(0, "E11.9")]
    assert roles == [Role.MARK, Role.MARK_IN_HAND]


@pytest.mark.parametrize(
    ("where", "is_there"),
    [
        (Span(1, 0, 0, 6), True),
        (Span(1, 0, 0, 7), False),
        (Span(1, 1, 0, 1), False),
        (Area(1, 0, Box(0, 0, 9, 9)), True),
        (Area(1, 1, Box(0, 0, 9, 9)), False),
    ],
    ids=["words", "behind the end", "no such page", "part of a page", "of no page"],
)
def test_what_a_document_does_not_have_is_left_out(where, is_there):
    leaves = Leaves(read(b"Cough.", "note"))
    assert is_on(leaves, where) is is_there
    assert bool(EvidenceMarks([Mark(where, "R05")]).on(leaves)) is is_there


def test_a_part_of_a_page_holds_no_character():
    assert not holds(SMALL.span, Place(1, 0))
    assert not holds(WIDE.span, None)
    assert holds(WIDE.span, Place(0, 19))
    assert not holds(WIDE.span, Place(0, 20))
