import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term
from app.ui.index.term_model import TermModel
from app.ui.tables.rows_model import ROW

FEVER = Term(5, 0, "Fever", "(dry)", has_below=True, codes=(PrintedCode("A00", Status.HEADER),))
GLOW = Term(9, 0, "Glow", see="Fever")
BELOW = (
    Term(6, 1, "tide", has_below=True),
    Term(7, 2, "left", codes=(PrintedCode("A05", Status.VALID, 1, "A10.1"),)),
    Term(8, 1, "wick", see_also="Glow", codes=(PrintedCode("B99", Status.NOT_IN_EDITION),)),
)


@pytest.fixture
def model(qapp, qtmodeltester):
    model = TermModel()
    model.show([FEVER, GLOW])
    yield model
    qtmodeltester.check(model)


def grown(model):
    tide, left, wick = BELOW
    model.add_below(5, [tide, wick])
    model.add_below(6, [left])
    return model


def test_what_stands_below_is_asked_for_once(model, qtbot):
    with qtbot.waitSignal(model.wanted) as told:
        model.fetchMore(model.at(5))
    assert told.args == [5]
    asked = (model.at(5), model.at(9), QModelIndex())
    assert not any(model.canFetchMore(index) for index in asked)


def test_a_term_below_another_is_opened_like_a_main_term(model, qtbot):
    model.add_below(5, BELOW[:1])
    with qtbot.waitSignal(model.wanted) as told:
        model.fetchMore(model.at(6))
    assert told.args == [6]


def test_a_main_term_says_that_something_stands_below_before_it_has_come(model):
    assert model.hasChildren(model.at(5))
    assert model.rowCount(model.at(5)) == 0
    assert not model.hasChildren(model.at(9))


def test_what_has_come_stands_level_below_level(model):
    grown(model)
    fever = model.at(5)
    assert [model.index(row, 0, fever).data(ROW).title for row in range(2)] == ["tide", "wick"]
    assert model.rowCount(model.at(6)) == 1
    assert model.parent(model.at(7)) == model.at(6)
    assert not model.index(5, 0, fever).isValid()
    assert not model.index(2, 0).isValid()
    assert model.has_below(5)


def test_what_comes_twice_or_for_another_book_changes_nothing(model):
    grown(model).add_below(5, BELOW)
    model.add_below(77, BELOW)
    model.add_below(9, ())
    assert (model.rowCount(model.at(5)), model.rowCount()) == (2, 2)


def test_the_line_to_a_term_begins_with_its_main_term(model):
    assert [term.id for term in grown(model).line_to(model.at(7))] == [5, 6, 7]
    assert model.line_to(QModelIndex()) == ()
    assert not model.at(77).isValid()


@pytest.mark.parametrize(
    ("number", "spoken"),
    [
        (5, "Fever (dry); A00, more characters are needed"),
        (9, "Glow; see Fever"),
        (7, "left; A05, followed by A10.1"),
        (8, "wick; B99, not in the edition of the date; see also Glow"),
    ],
)
def test_a_screen_reader_hears_words_codes_and_references(model, number, spoken):
    index = grown(model).at(number)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_a_tip_holds_what_may_be_cut_off(model):
    assert grown(model).at(8).data(Qt.ItemDataRole.ToolTipRole).splitlines()[-1] == "see also Glow"
    assert model.at(5).data() == "Fever (dry)"
    assert model.at(5).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_another_book_takes_its_place(model):
    grown(model).show([GLOW])
    assert model.rowCount() == 1
    assert not model.at(5).isValid()
    assert model.hasChildren()
