from datetime import date

import pytest

from app.ui.codes.book.pane import BookPane
from tests.fixtures.stage import working

ON = date(2026, 5, 1)


@pytest.fixture
def reading():
    """The worker that reads the books, apart from the one of the notebook."""
    with working() as background:
        yield background


@pytest.fixture
def pane(qtbot, annotated, notebook, background, reading):
    pane = BookPane(annotated, notebook, background, reading)
    qtbot.addWidget(pane)
    pane.resize(420, 320)
    pane.show()
    pane.activateWindow()
    pane.set_date(ON)
    pane.focus_page()
    return pane


@pytest.fixture
def view(pane):
    return pane._view


@pytest.fixture
def shown(qtbot, pane):
    """Wait until a code is open, and all of its page is read."""

    def wait(code):
        qtbot.waitUntil(lambda: pane.entry is not None and pane.entry.code == code)
        qtbot.waitUntil(lambda: pane._reader.now.further is not None)

    return wait


@pytest.fixture
def open_(pane, shown):
    def do(code, system=None):
        pane.open_code(code, system)
        shown(code)

    return do


@pytest.fixture
def hit(qtbot, view):
    """Press keys on the page, alone or each with its modifier."""

    def do(*keys):
        for key in keys:
            qtbot.keyClick(view, *(key if isinstance(key, tuple) else (key,)))

    return do
