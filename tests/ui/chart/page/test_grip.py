import pytest

from app.charts.reading import read
from app.ui.chart.page.grip import Grip
from app.ui.chart.page.leaves import Leaves, Place
from app.ui.chart.page.steps import word_around

LEAVES = Leaves(read(b"chronic kidney disease", "note"))


@pytest.mark.parametrize(
    ("to", "anchor", "caret"),
    [(17, 8, 22), (9, 8, 14), (2, 14, 0)],
    ids=["onwards", "within", "backwards"],
)
def test_a_drag_adds_whole_words_to_the_one_held(to, anchor, caret):
    reached = Grip.at(LEAVES, Place(0, 10), word_around).reaching(LEAVES, Place(0, to))
    assert (reached.anchor.index, reached.caret.index) == (anchor, caret)
