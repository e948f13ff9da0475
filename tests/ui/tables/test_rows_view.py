import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit

from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import RowsView, code_font


@pytest.fixture
def model(qtbot):
    columns = [
        Column("Name", str, edit=lambda row: row),
        Column("Long", lambda row: 12 * row),
    ]
    model = RowsModel[str](columns)
    model.show(["alpha", "beta", "gamma"])
    return model


@pytest.fixture
def view(qtbot, model):
    view = RowsView(model, "Names", 1)
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    return view


def test_rows_are_chosen_as_near_as_there_is_one(view, model):
    view.choose(9)
    assert (view.row, view.value) == (2, "gamma")
    view.choose(-4, 1)
    assert (view.row, view.currentIndex().column()) == (0, 1)
    model.show([])
    view.choose(0)
    assert (view.row, view.value) == (-1, None)


def test_keys_do_what_the_pane_says(qtbot, view):
    done = []
    view.keys = {"Del": lambda: done.append(view.row)}
    view.choose(1)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert done == [1, 2]


def test_keys_belong_to_the_editor_while_a_cell_is_edited(qtbot, view):
    done = []
    view.keys = {"Del": lambda: done.append(view.row)}
    view.choose(0, 0)
    view.edit(view.currentIndex())
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert done == []


def test_letters_are_told(qtbot, view):
    view.setEditTriggers(view.EditTrigger.NoEditTriggers)
    with qtbot.waitSignal(view.letter_typed) as typed:
        qtbot.keyClick(view, Qt.Key.Key_Y)
    assert typed.args == ["y"]


def test_tab_leaves_the_table(view):
    assert not view.tabKeyNavigation()


def test_another_row_and_other_contents_are_told(qtbot, view, model):
    with qtbot.waitSignal(view.row_changed):
        view.choose(2)
    with qtbot.waitSignal(view.row_changed):
        model.show(["alpha", "beta", "delta"])


def test_columns_fit_what_they_show(qtbot, view, model):
    qtbot.waitUntil(lambda: view.columnWidth(0) + view.columnWidth(1) == view.viewport().width())
    before = view.columnWidth(0)
    model.show(["a much longer name than before"])
    qtbot.waitUntil(lambda: view.columnWidth(0) > before)


def test_a_narrow_table_scrolls_before_a_column_gets_unreadable(qtbot, view):
    view.resize(60, 200)
    qtbot.waitUntil(view.horizontalScrollBar().isVisible)
    assert view.columnWidth(1) >= 10 * view.fontMetrics().averageCharWidth()


def test_rows_grow_with_the_text(qtbot, view):
    qtbot.waitUntil(lambda: view.columnWidth(0) + view.columnWidth(1) == view.viewport().width())
    before = view.rowHeight(0)
    font = QFont(view.font())
    font.setPixelSize(40)
    view.setFont(font)
    qtbot.waitUntil(lambda: view.rowHeight(0) > before)


def test_codes_are_equally_wide_and_as_large_as_the_text(qapp):
    font = code_font()
    assert font.families()[0] == "IBM Plex Mono"
    assert font.pixelSize() == QApplication.font().pixelSize()


def test_a_tab_right_behind_enter_enters_once_and_warns_of_nothing(qtbot, view, model):
    entered = []
    model.edited.connect(lambda row, column, text: entered.append((row, column, text)))
    view.choose(0, 0)
    view.edit(view.currentIndex())
    editor = view.findChild(QLineEdit)
    editor.setText("omega")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.wait(20)
    assert entered == [(0, 0, "omega")]
