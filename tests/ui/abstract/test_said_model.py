import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_model import BATCH, SECOND, SaidModel, letters_of
from app.ui.abstract.said_rows import headed, problems
from app.ui.tables.rows_model import ROW
from tests.fixtures.said import said_place

PLACES = (
    said_place("tide fever", code="A10.9"),
    said_place("tide fever", Assertion.ABSENT, at=30, code="A10.9"),
    said_place("wick fever", Assertion.UNCERTAIN, at=60),
)
SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def model():
    model = SaidModel()
    QAbstractItemModelTester(model)
    return model


def test_a_problem_of_several_places_opens_into_them(model):
    model.show(problems(PLACES))
    tide, wick = model.index(0, 0), model.index(1, 0)
    assert (model.rowCount(), model.rowCount(tide), model.rowCount(wick)) == (2, 2, 0)
    inside = model.index(1, 0, tide)
    assert model.parent(inside) == tide
    assert inside.data(ROW) is PLACES[1]
    assert model.rowCount(inside) == 0


def test_a_problem_says_how_often_it_stands_which_way(model):
    model.show(problems(PLACES))
    tide, wick = model.index(0, 0), model.index(1, 0)
    assert (tide.data(), tide.data(SECOND)) == ("Tide fever", "1 present, 1 absent")
    assert tide.data(SPOKEN) == "Tide fever A10.9: 1 present, 1 absent"
    assert wick.data(SECOND) == "uncertain · page 1 · He has wick fever. · Assessment · Note"
    assert wick.data(SPOKEN).startswith("wick fever: uncertain, page 1")


def test_a_place_says_its_sentence_and_where_it_is(model):
    model.show(PLACES)
    index = model.index(2, 0)
    assert index.data() == "He has wick fever."
    assert index.data(SECOND) == "uncertain · page 1 · Assessment · Note"
    assert index.data(SPOKEN).startswith("wick fever: uncertain")
    assert index.data(int(Qt.ItemDataRole.DecorationRole)) is None
    assert model.data(QModelIndex()) is None


def test_letters_stand_once_each_in_one_order():
    tide, wick = problems(PLACES)
    assert letters_of(tide) == ["P", "A"]
    assert letters_of(wick) == ["U"]
    assert letters_of(PLACES[1]) == ["A"]


def test_many_rows_come_in_batches(model):
    model.show([said_place(f"fever {number}", at=number) for number in range(2 * BATCH + 5)])
    assert model.rowCount() == BATCH
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * BATCH
    model.reach(2 * BATCH + 1)
    assert model.rowCount() == 2 * BATCH + 5
    assert not model.canFetchMore(QModelIndex())
    model.reach(10_000)
    assert len(model.rows) == model.rowCount()


THINGS = (
    said_place("tide fever", code="A10.9"),
    said_place("MRI brain", Assertion.HYPOTHETICAL, at=30, kind=MentionKind.TEST),
)


def test_a_head_tells_its_kind_and_is_passed_by_the_keyboard(model):
    model.show(headed(problems(THINGS)))
    head, scan = model.index(2, 0), model.index(3, 0)
    assert (head.data(), head.data(SECOND)) == ("Tests", "1 planned")
    assert head.data(SPOKEN) == "Tests: 1 planned"
    assert model.flags(head) == Qt.ItemFlag.NoItemFlags
    assert model.flags(scan) & Qt.ItemFlag.ItemIsEnabled
    assert model.rowCount(head) == 0


def test_the_letter_of_the_kind_stands_last():
    assert [letters_of(each) for each in headed(problems(THINGS))] == [[], ["P"], [], ["?", "t"]]
    assert letters_of(THINGS[1]) == ["?", "t"]


def test_a_thing_says_of_which_kind_it_is(model):
    model.show(THINGS)
    assert model.index(1, 0).data(SECOND) == "planned · page 1 · test · Assessment · Note"
