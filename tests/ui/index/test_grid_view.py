import pytest

from app.codebooks.icd10cm.index.terms import Volume
from app.domain.printed.index import Term
from app.ui.index.grid_model import COLUMNS, GridModel
from app.ui.index.grid_view import GridView


@pytest.fixture
def grid(qtbot):
    model = GridModel(Volume.DRUGS)
    model.show([Term(1, 0, "Tar"), Term(2, 1, "oil")])
    view = GridView(model, "Table")
    qtbot.addWidget(view)
    view.show()
    return view


def of_codes(grid):
    return sum(grid.columnWidth(column) for column in range(1, COLUMNS))


def test_columns_stand_nearer_together_before_the_names_scroll_away(qtbot, grid):
    grid.resize(2000, 200)
    wide, names = of_codes(grid), grid.columnWidth(0)
    # A little less than the least, whether the table has a frame or not.
    least = wide + 18 * grid.fontMetrics().averageCharWidth() - 4
    grid.resize(least, 200)
    qtbot.waitUntil(lambda: of_codes(grid) < wide)
    qtbot.waitUntil(lambda: grid.columnWidth(0) < names)
    qtbot.waitUntil(lambda: grid.horizontalScrollBar().maximum() == 0)
    grid.resize(200, 200)
    qtbot.waitUntil(lambda: grid.horizontalScrollBar().maximum() > 0)
