"""What a screen reader says: every widget that takes the keyboard has a name."""

from contextlib import closing
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from app.search import open_index
from tests.fixtures.books import opened
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.fixtures.volumes import volumes_root
from tests.journeys.sittings import seated

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
DAY = date(2026, 3, 12)


@pytest.fixture
def window(qtbot, tmp_path):
    with (
        opened(volumes_root(tmp_path / "books")) as books,
        desk_in(tmp_path, books) as desk,
        closing(open_index(books.generation, books)) as index,
    ):
        stored(desk.work, service_from=DAY, service_to=DAY)
        with seated(qtbot, desk, index, tmp_path) as window:
            yield window


def test_every_widget_that_takes_the_keyboard_has_a_name(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)
    hands.press("Ctrl+K")
    hands.type("lantrn fever")
    hands.see(lambda: window.panes.codes._search._said.lines)
    hands.press("Return")
    hands.see(lambda: window.panes.codes.book.entry is not None)
    nameless = {}
    for dock in window.findChildren(QDockWidget):
        dock.show()
        dock.raise_()
        hands.see(dock.widget().isVisible)
        nameless[dock.windowTitle()] = _nameless_in(dock)
    assert nameless == {title: [] for title in nameless}
    assert _nameless_in(window) == []


def _nameless_in(parent):
    return [_named(each) for each in parent.findChildren(QWidget) if _is_nameless(each)]


def _is_nameless(widget):
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
        return False
    around = list(_around(widget))
    if any(isinstance(each, (QAbstractSpinBox, QComboBox)) for each in around[1:]):
        return False
    if any(map(_is_put_away, around)):
        return False
    spoken = QAccessible.queryAccessibleInterface(widget)
    return not spoken.text(QAccessible.Text.Name).strip()


def _is_put_away(widget):
    """Tell whether it is shown only when there is something to say, not because of a tab."""
    is_page = isinstance(widget.parentWidget(), QStackedWidget) or isinstance(widget, QDockWidget)
    return widget.isHidden() and not is_page


def _around(widget):
    while widget is not None and not isinstance(widget, QMainWindow):
        yield widget
        widget = widget.parentWidget()


def _named(widget):
    return " in ".join(type(each).__name__ for each in _around(widget))
