import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.domain.codes import System
from app.domain.printed.tabular import Branch, PlaceKind, TreePlace
from app.ui.tables.rows_model import ROW
from app.ui.tabular.place_model import IS_OPEN, PlaceModel

CM = System.ICD_10_CM
FEVERS = TreePlace(1, CM, PlaceKind.CHAPTER, "1", "Fevers", has_below=True)
ACHES = TreePlace(9, CM, PlaceKind.CHAPTER, "2", "Aches", has_below=True)
HEADER = TreePlace(2, CM, PlaceKind.HEADER, "A00", "Lantern fever", has_below=True)
CODE = TreePlace(3, CM, PlaceKind.BILLABLE, "A00.1", "Lantern fever with cough")
BRANCH = Branch((FEVERS, HEADER, CODE), {1: (HEADER,), 2: (CODE,)})


@pytest.fixture
def model(qapp, qtmodeltester):
    model = PlaceModel()
    model.show([FEVERS, ACHES])
    yield model
    qtmodeltester.check(model)


def test_each_level_is_asked_for_when_it_is_opened(model, qtbot):
    with qtbot.waitSignal(model.wanted) as told:
        model.fetchMore(model.at(1))
    assert told.args == [1]
    assert not model.canFetchMore(model.at(1))
    model.add_below(1, [HEADER])
    with qtbot.waitSignal(model.wanted) as told:
        model.fetchMore(model.at(2))
    assert told.args == [2]


def test_a_branch_brings_all_levels_and_none_of_them_is_asked_for_again(model):
    model.add_all(BRANCH.below)
    model.add_all(BRANCH.below)
    assert [place.name for place in model.line_to(model.at(3))] == ["1", "A00", "A00.1"]
    assert (model.rowCount(model.at(1)), model.rowCount(model.at(2))) == (1, 1)
    assert not model.canFetchMore(model.at(1))
    assert model.place(3) == CODE
    assert model.place(77) is None


def test_levels_of_unknown_places_are_left_out(model):
    model.add_below(77, [CODE])
    model.add_below(9, [])
    assert model.rowCount(model.at(9)) == 0
    assert model.index(0, 0, QModelIndex()).data(ROW) == FEVERS


def test_the_open_code_is_marked_and_said(model):
    model.add_all(BRANCH.below)
    model.mark("A00.1")
    code = model.at(3)
    assert code.data(IS_OPEN)
    assert not model.at(2).data(IS_OPEN)
    assert code.data(Qt.ItemDataRole.AccessibleTextRole).endswith("billable, open in the book")
    assert code.data(Qt.ItemDataRole.ToolTipRole) == "A00.1  Lantern fever with cough"
    assert code.data(Qt.ItemDataRole.FontRole) is None
