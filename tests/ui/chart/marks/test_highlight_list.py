import pytest
from PySide6.QtCore import Qt

from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Span
from app.ui.chart.marks.highlight_list import HighlightList

FEVER = Highlight(Span(1, 0, 0, 5), "Fever", Category.DIAGNOSIS, "38.9", 1)
PLACE = Highlight(Span(1, 4, 0, 1), "", Category.BOOKMARK, "", 2)


@pytest.fixture
def listing(qtbot):
    listing = HighlightList()
    qtbot.addWidget(listing)
    listing.show()
    listing.show_marked((FEVER, PLACE), {1: "Visit"})
    return listing


def cells(listing):
    model = listing.rows.model()
    return [[model.index(r, c).data() for c in (0, 1)] for r in range(model.rowCount())]


def test_marks_are_listed_with_their_page(listing):
    assert cells(listing) == [["38.9", "1"], ["Bookmark", "5"]]
    tip = listing.rows.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Diagnosis: 38.9\nFever\nVisit"
    assert not listing.rows.model().index(1, 0).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_a_whole_note_that_is_marked_is_told_by_its_ends(listing):
    words = "stable line " * 5_000 + "end"
    listing.show_marked((Highlight(Span(1, 0, 0, 60_003), words, Category.LAB, "", 3),), {})
    (row,) = cells(listing)
    assert (len(row[0]), row[0][:12], row[0][-3:]) == (80, "stable line ", "end")
    tip = listing.rows.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert len(tip) < 330


def test_one_category_can_be_listed_alone(listing):
    listing.turn_to(Category.BOOKMARK)
    assert cells(listing) == [["Bookmark", "5"]]
    listing.turn_to(Category.LAB)
    assert listing._empty.isVisible()
    listing.turn_to(None)
    assert len(cells(listing)) == 2


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "chosen"),
        (Qt.Key.Key_F2, "note_wanted"),
        (Qt.Key.Key_Delete, "remove_wanted"),
    ],
    ids=["go to", "note", "take away"],
)
def test_keys_act_on_the_current_mark(listing, qtbot, key, signal):
    listing.rows.choose(0)
    with qtbot.waitSignal(getattr(listing, signal)) as told:
        qtbot.keyClick(listing.rows, key)
    assert told.args == [FEVER]


def test_without_a_current_mark_nothing_is_told(listing, qtbot):
    listing.show_marked((), {})
    with qtbot.assertNotEmitted(listing.chosen):
        listing._choose()
