import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.codebooks.icd10cm.index.terms import Volume
from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term
from app.ui.index.grid_model import GridModel

ROWS = (Term(4, 0, "Tar", "(oil)"), Term(5, 1, "black", see="Pitch"), Term(6, 0, "Pitch"))
CODES = {
    4: (PrintedCode("T10.1", Status.HEADER, 2), PrintedCode("T10.5", Status.NOT_IN_EDITION, 6)),
    99: (PrintedCode("T99", Status.VALID, 2),),
}


@pytest.fixture
def model(qapp, qtmodeltester):
    model = GridModel(Volume.DRUGS)
    model.show(ROWS)
    yield model
    qtmodeltester.check(model)


def test_the_codes_of_a_stretch_of_rows_are_asked_for_once_when_they_are_seen(model, qtbot):
    with qtbot.waitSignal(model.wanted) as told:
        assert model.index(1, 3).data() == ""
    assert told.args == [4, 6]
    with qtbot.assertNotEmitted(model.wanted):
        model.index(2, 1).data()


def test_codes_stand_in_their_columns(model):
    model.add_codes(CODES)
    assert [model.index(0, column).data() for column in range(1, 7)] == [
        "T10.1-",
        *[""] * 3,
        "T10.5",
        "",
    ]
    assert (model.filled(0), model.filled(1)) == ([1, 5], [])
    assert model.index(0, 5).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert not model.index(0, 1).data(Qt.ItemDataRole.FontRole).strikeOut()


def test_a_screen_reader_hears_the_column(model):
    model.add_codes(CODES)
    spoken = [model.index(0, at).data(Qt.ItemDataRole.AccessibleTextRole) for at in (0, 1, 2)]
    assert spoken == [
        "Tar (oil)",
        "Poisoning, accidental: T10.1, more characters are needed",
        "Poisoning, self-harm: no code",
    ]


def test_the_line_to_a_row_begins_with_its_main_term(model):
    assert [term.id for term in model.line_to(1)] == [4, 5]
    assert [term.id for term in model.line_to(2)] == [6]
    assert (model.row_of(5), model.row_of(99)) == (1, -1)


def test_the_columns_are_captioned_and_the_rows_have_tips(model):
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(0, across) == "Substance"
    assert model.headerData(0, down) is None
    assert GridModel(Volume.NEOPLASMS).headerData(3, across) == "Ca\nin situ"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "black see Pitch"
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
