from app.ui.chart.page.even_rows import EvenRows
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel

WORDS = Column("Words", lambda row: row)
LENGTH = Column("Length", lambda row: str(len(row)), is_number=True)


def shown(qtbot, rows):
    asked = []
    counted = Column("Words", lambda row: asked.append(row) or row)
    model = RowsModel([counted, LENGTH])
    view = EvenRows(model, "Words", 0)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    model.show(rows)
    qtbot.waitUntil(lambda: not view._fitting.isActive())
    return view, asked


def test_of_thousands_of_rows_only_some_are_looked_at(qtbot):
    rows = [f"row {number}" for number in range(20_000)]
    view, asked = shown(qtbot, rows)
    assert len(set(asked)) < 200
    assert view.rowHeight(0) == view.rowHeight(19_999) >= view.fontMetrics().height()


def test_other_columns_are_as_wide_as_the_first_rows_ask_for(qtbot):
    view, _ = shown(qtbot, ["x" * 30_000])
    room = view.fontMetrics().horizontalAdvance("30000")
    assert view.columnWidth(1) >= room
    assert view.columnWidth(0) + view.columnWidth(1) <= view.viewport().width()


def test_without_rows_nothing_is_measured(qtbot):
    view, asked = shown(qtbot, [])
    view.fit()
    assert asked == []
