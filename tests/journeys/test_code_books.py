"""Code books by keyboard: a release is opened, looked at, loaded, seen, and rolled back."""

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.search import is_whole
from app.ui.application import Application
from app.ui.codebooks.code_books_window import CodeBooksWindow
from app.ui.codebooks.gaps_box import GapsBox
from app.ui.codebooks.loaded_box import LoadedBox
from app.ui.codebooks.preview_box import PreviewBox
from app.ui.fields.notice import Notice
from app.ui.tables.rows_view import RowsView
from app.window import premises_of
from tests.codebooks.received_made import codes_file, listed
from tests.fixtures.houses import invented_house
from tests.fixtures.work import new_work
from tests.journeys.conftest import NoKeyRing

ON = date(2026, 11, 11)
# A build in a process of its own starts Python anew.
PATIENCE_MS = 60_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "codes 2027.txt"
    path.write_bytes(codes_file([*listed(), ("A0012", True, "Fever of Monday")]))
    return path


@pytest.fixture
def application(qapp, qtbot, tmp_path):
    with closing(invented_house(tmp_path)) as house:
        premises = premises_of(house)
        room = replace(premises.book_room, today=lambda: ON)
        application = Application(
            qapp,
            replace(
                premises,
                settings=tmp_path / "window.ini",
                key_ring=NoKeyRing(),
                book_room=room,
            ),
        )
        yield application
        if application.turning is not None:
            application.turning.close()


@pytest.fixture
def window(qtbot, application, tmp_path):
    reference = application._premises.open_reference(lambda *_: None)
    window = application.make_window(new_work(tmp_path / "client.coderdesk"), reference)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.close()
    window.deleteLater()


def test_a_release_is_opened_loaded_and_rolled_back_by_keyboard(
    qtbot, hands, application, window, release
):
    books = _open_code_books(hands, window)
    assert _gaps(books)[0] == "No ICD-10-CM for dates from 2026-10-01."
    _open_release(qtbot, hands, books, release)
    _read_what_would_change(books)
    _load(qtbot, hands, window, books)
    _roll_back(qtbot, hands, window, books)
    hands.press("Escape")
    hands.see(lambda: not books.isVisible())


def _open_code_books(hands, window):
    hands.press("Ctrl+B")
    hands.see(lambda: isinstance(QApplication.activeWindow(), CodeBooksWindow))
    books = QApplication.activeWindow()
    hands.see(lambda: _editions(books) == ["2025-04", "2026-04"])
    hands.stand_in("Loaded editions")
    return books


def _open_release(qtbot, hands, books, release):
    hands.press("Alt+O")
    hands.meet_dialog()
    hands.press("Alt+N", "Ctrl+A")
    hands.type(str(release))
    hands.press("Return")
    if QApplication.activeModalWidget() is not None:
        hands.press("Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)
    preview = books.findChild(PreviewBox)
    qtbot.waitUntil(preview.isVisible, timeout=PATIENCE_MS)
    # Without a window manager nobody gives the keyboard back to the window behind the dialog.
    hands.see(lambda: (books.activateWindow(), books.isActiveWindow())[1])


def _read_what_would_change(books):
    text = books.findChild(PreviewBox).text
    assert "Dates covered: 2024-10-01 to 2027-09-30 (before: 2024-10-01 to 2026-09-30)" in text
    assert "1 added: A00.12" in text
    assert _editions(books) == ["2025-04", "2026-04"]


def _load(qtbot, hands, window, books):
    hands.press("Alt+L")
    hands.see(lambda: _editions(books) == ["2025-04", "2026-04", "2026-10"])
    assert _said(books) == "Loaded: ICD-10-CM 2026-10."
    assert _gaps(books)[0] != "No ICD-10-CM for dates from 2026-10-01."
    # The desk, open all the while, has the new books and their index.
    hands.see(lambda: _status(window) == "valid")
    assert is_whole(window._desk.books.generation)


def _roll_back(qtbot, hands, window, books):
    hands.see(books._doors._back.isEnabled)
    hands.press("Alt+R")
    hands.see(lambda: _said(books) == "Rolling back takes out again: ICD-10-CM 2026-10.")
    hands.press("Space")
    hands.see(lambda: _editions(books) == ["2025-04", "2026-04"])
    hands.see(lambda: _status(window) == "no_edition")


def _editions(books):
    model = books.findChild(LoadedBox).findChild(RowsView).model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def _gaps(books):
    return books.findChild(GapsBox).lines


def _said(books):
    return books.findChild(Notice).text


def _status(window):
    return window._desk.books.entry("A00.12", ON).status
