import pytest
from PySide6.QtCore import Qt

from app.domain.printed.procedure_tables import Choice, Value
from app.ui.pcs.value_model import ValueModel
from app.ui.tables.rows_model import ROW

CHOICES = (Choice(Value("0", "Wick"), True), Choice(Value("1", "Glass"), False))


@pytest.fixture
def model(qapp, qtmodeltester):
    model = ValueModel()
    model.show(CHOICES, "0")
    yield model
    qtmodeltester.check(model)


def spoken(model, row):
    return model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_value_is_its_character_and_its_label(model):
    assert model.index(0).data() == "0  Wick"
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "Glass"
    assert model.index(1).data(ROW) == CHOICES[1]


def test_a_screen_reader_hears_what_is_picked_and_what_cannot_be(model):
    assert (spoken(model, 0), spoken(model, 1)) == ("0, Wick, picked", "1, Glass, not allowed")
    model.show((CHOICES[0],), "")
    assert spoken(model, 0) == "0, Wick"


def test_what_stands_is_set_apart_and_what_cannot_be_picked_takes_no_key(model):
    assert model.index(0).data(Qt.ItemDataRole.FontRole).weight() > 500
    assert model.index(1).data(Qt.ItemDataRole.FontRole) is None
    assert model.flags(model.index(1)) == Qt.ItemFlag.NoItemFlags
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_same_values_change_in_place(model, qtbot):
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(CHOICES, "1")


def test_places_are_found_by_character(model):
    assert (model.row_of("1"), model.row_of("9"), model.first_allowed()) == (1, -1, 0)
    model.show((), "")
    assert (model.first_allowed(), model.choice_at(0)) == (-1, None)
    assert model.data(model.index(0)) is None
