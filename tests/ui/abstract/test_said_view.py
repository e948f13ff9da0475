import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_model import BATCH
from app.ui.abstract.said_rows import headed, problems
from app.ui.abstract.said_view import SaidView
from tests.fixtures.said import said_place

PLACES = (
    said_place("tide fever", code="A10.9"),
    said_place("tide fever", Assertion.ABSENT, at=30, code="A10.9"),
    said_place("wick fever", Assertion.UNCERTAIN, at=60),
)


@pytest.fixture
def view(qtbot):
    view = SaidView()
    qtbot.addWidget(view)
    view.resize(320, 300)
    view.show()
    return view


def test_the_first_row_is_current(view):
    view.show_rows(problems(PLACES))
    assert view.row.label == "Tide fever"


def test_what_was_open_and_current_stays_so(view):
    view.show_rows(problems(PLACES))
    view.expand(view.rows.index(0, 0))
    view.choose(0, 1)
    assert view.row is PLACES[1]
    other = said_place("cough", at=5)
    view.show_rows(problems((other, *PLACES)))
    assert view.isExpanded(view.rows.index(1, 0))
    assert view.row is PLACES[1]


def test_where_the_current_row_is_gone_the_one_in_its_place_is_current(view):
    view.show_rows(PLACES)
    view.choose(2)
    view.show_rows(PLACES[:2])
    assert view.row is PLACES[1]
    view.show_rows(())
    assert view.row is None


def test_the_current_row_stays_in_sight_when_the_list_gets_lower(view):
    view.show_rows(tuple(said_place("gout", at=9 * at) for at in range(20)))
    view.choose(3)
    view.resize(320, 90)
    row = view.visualRect(view.currentIndex())
    assert row.top() >= 0
    assert row.bottom() <= view.viewport().height()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.resize(320, 80)
    assert view.visualRect(view.currentIndex()).bottom() < 0


def test_keys_of_the_pane_go_before_those_of_the_tree(qtbot, view):
    pressed = []
    view.keys = {"A": lambda: pressed.append("A"), "?": lambda: pressed.append("?")}
    view.show_rows(PLACES)
    qtbot.keyClicks(view, "a?")
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_W)
    assert pressed == ["A", "?"]
    assert view.row is PLACES[0]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.row is PLACES[1]


def test_the_end_of_a_long_list_is_reached_at_once(qtbot, view):
    rows = [said_place(f"fever {number}", at=number) for number in range(3 * BATCH)]
    view.show_rows(rows)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.row is rows[-1]


def test_a_long_list_is_filled_while_nobody_waits(qtbot, view):
    view.show_rows([said_place(f"fever {number}", at=number) for number in range(3 * BATCH)])
    qtbot.waitUntil(lambda: view.rows.rowCount() == 3 * BATCH)


@pytest.mark.parametrize("width", [40, 180, 900])
def test_rows_are_painted_in_any_width(view, width):
    long = said_place("a fever with very many words before and after it", at=100)
    view.show_rows([*problems(PLACES), long])
    view.resize(width, 300)
    image = view.grab().toImage()
    assert image.width() >= width
    colours = {image.pixel(x, 8) for x in range(image.width())}
    assert len(colours) > 1


def test_the_indentation_of_a_row_that_is_gone_is_left_blank(view):
    delegate = view.itemDelegate()
    option = QStyleOptionViewItem()
    option.widget = view
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    delegate.paint(painter, option, QModelIndex())
    painter.end()
    assert delegate.sizeHint(option, QModelIndex()).height() > 0


THINGS = (
    said_place("tide fever", code="A10.9"),
    said_place("CABG", at=30, kind=MentionKind.PROCEDURE),
)


def test_the_keyboard_goes_over_heads(view, qtbot):
    view.show_rows(headed(problems(THINGS)))
    assert view.row.label == "Tide fever"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.row.label == "CABG"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.row.label == "Tide fever"
    view.choose(2)
    assert view.row.label == "CABG"


def test_a_head_is_painted_as_such(view):
    view.show_rows(headed(problems(THINGS)))
    whole = view.viewport().grab().toImage()
    view.show_rows(problems(THINGS))
    assert view.viewport().grab().toImage() != whole


def test_places_are_set_in_further_with_larger_text(view):
    before, font = view.indentation(), view.font()
    font.setPixelSize(40)
    view.setFont(font)
    assert view.indentation() > before
