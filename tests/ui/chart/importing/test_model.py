from app.ui.chart.importing.model import ImportCell, ImportModel, ImportRow
from tests.ui.chart.arriving import arrival

ROWS = [ImportRow.of(arrival(f"Note {number}", here="Note" * (number == 1))) for number in range(9)]


def test_all_that_are_new_are_ticked_or_none_and_it_is_told_once(qtbot):
    model = ImportModel()
    model.show(ROWS)
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.tick_all()
    assert not any(row.is_ticked for row in model.rows)
    model.tick_all()
    assert [row.is_ticked for row in model.rows] == [row.arrival.is_new for row in ROWS]
    assert told == [(0, 8)] * 2


def test_a_document_that_is_here_already_has_nothing_to_tick(qtbot):
    model = ImportModel()
    model.show(ROWS)
    ticks = [model.index(row, ImportCell.TICK).flags() for row in (0, 1)]
    assert ticks[0] != ticks[1]
