import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QIcon

from app.ui.tables.columns import Column
from app.ui.tables.rows_model import ROW, RowsModel

ROLE = Qt.ItemDataRole


@pytest.fixture
def model(qtbot):
    model = RowsModel[str](
        [
            Column("Word", str, tip=str.upper, edit=lambda row: row or None),
            Column("Length", lambda row: str(len(row)), is_number=True, font=QFont),
            Column(
                "",
                lambda row: row[:1],
                icon=lambda _: QIcon(),
                tick=lambda row: row == "tick" if row else None,
                quiet=lambda row: row == "quiet",
            ),
        ]
    )
    model.show(["one", "tick", ""])
    return model


def test_model_is_well_formed(model, qtmodeltester):
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("row", "column", "role", "value"),
    [
        (0, 0, ROLE.DisplayRole, "one"),
        (0, 0, ROLE.EditRole, "one"),
        (0, 1, ROLE.EditRole, None),
        (0, 0, ROLE.ToolTipRole, "ONE"),
        (0, 1, ROLE.ToolTipRole, "3"),
        (0, 0, ROLE.AccessibleTextRole, "Word: one"),
        (0, 2, ROLE.AccessibleTextRole, "o"),
        (1, 2, ROLE.CheckStateRole, Qt.CheckState.Checked),
        (0, 2, ROLE.CheckStateRole, Qt.CheckState.Unchecked),
        (2, 2, ROLE.CheckStateRole, None),
        (0, 0, ROLE.DecorationRole, None),
        (0, 0, ROLE.FontRole, None),
        (0, 2, ROLE.ForegroundRole, None),
        (0, 0, ROW, "one"),
        (0, 0, ROLE.StatusTipRole, None),
    ],
)
def test_cells_say_what_their_column_says(model, row, column, role, value):
    assert model.data(model.index(row, column), role) == value


def test_numbers_stand_to_the_right_under_their_heading(model):
    for numbers in (
        model.data(model.index(0, 1), ROLE.TextAlignmentRole),
        model.headerData(1, Qt.Orientation.Horizontal, ROLE.TextAlignmentRole),
    ):
        assert numbers & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Length"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, ROLE.ToolTipRole) is None


def test_quiet_rows_stand_back(model):
    model.show(["quiet"])
    assert model.data(model.index(0, 2), ROLE.ForegroundRole) is not None


def test_only_what_can_be_changed_can_be_edited_or_ticked(model):
    editable, checkable = Qt.ItemFlag.ItemIsEditable, Qt.ItemFlag.ItemIsUserCheckable
    assert model.flags(model.index(0, 0)) & editable
    assert not model.flags(model.index(2, 0)) & editable
    assert not model.flags(model.index(0, 1)) & editable
    assert model.flags(model.index(0, 2)) & checkable
    assert not model.flags(model.index(2, 2)) & checkable
    assert not model.flags(QModelIndex()) & (editable | checkable)


def test_what_is_typed_is_told_and_not_kept(qtbot, model):
    with qtbot.waitSignal(model.edited) as edited:
        assert not model.setData(model.index(0, 0), "two")
    assert edited.args == [0, 0, "two"]
    assert model.rows[0] == "one"


def test_the_same_text_is_not_told(qtbot, model):
    with qtbot.assertNotEmitted(model.edited):
        model.setData(model.index(0, 0), "one")


def test_a_tick_is_told_and_not_kept(qtbot, model):
    with qtbot.waitSignal(model.ticked) as ticked:
        model.setData(model.index(0, 2), Qt.CheckState.Checked.value, ROLE.CheckStateRole)
    assert ticked.args == [0, 2, True]
    assert model.data(model.index(0, 2), ROLE.CheckStateRole) == Qt.CheckState.Unchecked


def test_other_roles_change_nothing(qtbot, model):
    with qtbot.assertNotEmitted(model.edited), qtbot.assertNotEmitted(model.ticked):
        assert not model.setData(model.index(0, 0), "x", ROLE.ToolTipRole)


def test_only_cells_that_look_different_are_told(model):
    told = []
    model.dataChanged.connect(lambda first, _: told.append((first.row(), first.column())))
    model.show(["two", "tick", ""])
    assert told == [(0, 0), (0, 2)]


def test_a_row_that_differs_unseen_is_told_as_a_whole(qtbot):
    model = RowsModel[tuple[str, int]]([Column("", lambda row: row[0])])
    model.show([("a", 1)])
    with qtbot.waitSignal(model.dataChanged):
        model.show([("a", 2)])


def test_rows_come_and_go_at_the_end(model):
    model.show(["one", "tick", "", "four", "five"])
    assert model.rowCount() == 5
    model.show(["one"])
    assert model.rows == ("one",)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None
