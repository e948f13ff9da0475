import pytest

from app.charts.reading import read
from app.ui.chart.page.leaves import MAX_EVIDENCE, Leaves, Place, Selection
from tests.fixtures.charts import ECHO, NOTE

LEAVES = Leaves(read(b"type 2\n  diabetes \fplan: A1c\f", "note"))
SCAN = Leaves(read(ECHO, "echo"))


def test_a_selection_reads_from_its_earlier_end():
    selection = Selection(Place(1, 4), Place(0, 2))
    assert (selection.start, selection.end) == (Place(0, 2), Place(1, 4))


def test_words_selected_are_quoted_on_one_line_without_blanks_around():
    (piece,) = LEAVES.evidence(Selection(Place(0, 4), Place(0, 18)), 7)
    assert piece.quote == "2 diabetes"
    assert (piece.span.document, piece.span.page) == (7, 0)
    assert LEAVES.page(0).text[piece.span.start : piece.span.end] == "2\n  diabetes"


def test_blanks_alone_are_no_evidence():
    assert LEAVES.evidence(Selection(Place(0, 6), Place(0, 9)), 7) == ()


def test_a_selection_over_pages_is_a_piece_a_page():
    pieces = LEAVES.evidence(Selection(Place(0, 9), Place(1, 4)), 7)
    assert [(piece.quote, piece.span.page) for piece in pieces] == [("diabetes", 0), ("plan", 1)]
    assert LEAVES.text(Selection(Place(0, 9), Place(1, 4))) == "diabetes \nplan"


def test_a_whole_record_is_no_evidence():
    leaves = Leaves(read(b"word " * (MAX_EVIDENCE // 5 + 1), "note"))
    assert leaves.evidence(Selection(leaves.first(), leaves.last()), 7) == ()


def test_pages_without_text_are_passed_over():
    assert SCAN.first() == Place(0, 0)
    assert SCAN.last().page == 2
    assert (SCAN.beside(0, 1), SCAN.beside(2, -1)) == (2, 0)
    assert (SCAN.beside(2, 1), SCAN.beside(0, -1)) == (None, None)


def test_only_short_texts_are_reflowed_at_once():
    assert LEAVES.can_reflow
    assert not SCAN.can_reflow
    assert not Leaves(read(b"word " * 60_000, "note")).can_reflow


def test_reflowing_moves_no_character():
    leaves = Leaves(read(b"chronic kidney disease stage 3b " * 9, "note"))
    before = leaves.page(0)
    leaves.reflow(40)
    assert leaves.page(0).text == before.text
    assert leaves.page(0).height > before.height
    assert leaves.rows(0).at(0).end <= 41


@pytest.mark.parametrize("content", [NOTE.encode(), ECHO], ids=["text", "pdf"])
def test_the_height_of_a_character_is_that_of_its_box(content):
    leaves = Leaves(read(content, "chart"))
    boxes = leaves.page(0).boxes
    for index in range(0, len(boxes), 7):
        assert leaves.top(Place(0, index)) == pytest.approx(boxes[index].top)
