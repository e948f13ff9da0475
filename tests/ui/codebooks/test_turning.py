from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog

from app.codebooks import open_books
from app.codebooks.receiving.wish import Wish
from app.search import build_index, is_whole, open_index
from app.ui.codebooks.book_room import BookRoom
from app.ui.codebooks.in_force import InForce
from app.ui.codebooks.reference import Reference
from app.ui.codebooks.turning import Turning
from tests.codebooks.received_made import codes_file, listed
from tests.fixtures.books import silent, tiny_release, tiny_releases
from tests.ui.codebooks.conftest import TODAY, at_once

# The platform of the tests cannot raise windows, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ON = date(2026, 11, 11)


@pytest.fixture
def library(library):
    library = replace(library, finish=build_index, is_finished=is_whole)
    library.build(silent)
    return library


@pytest.fixture
def room(library, manifests):
    return BookRoom(lambda: library, library.root, manifests, lambda: TODAY, at_once)


@pytest.fixture
def reopen(library):
    def reopen():
        books = open_books(library.root)
        return Reference(books, open_index(books.generation, books))

    return reopen


@pytest.fixture
def turning(qtbot, reopen, room):
    first = reopen()
    turning = Turning(first, reopen, room)
    yield turning
    turning.close()
    first.close()


@pytest.fixture
def new(tmp_path):
    path = tmp_path / "codes 2027.txt"
    path.write_bytes(codes_file([*listed(), ("A0012", True, "Fever of Monday")]))
    return Wish(path)


def loaded(turning, room, new, qtbot):
    window = turning.show()
    room.accept(room.open(new, silent))
    with qtbot.waitSignal(turning.turned):
        window.changed.emit()


def found(reference):
    return [hit.code for hit in reference.index.find("fever of monday", ON).hits]


def test_the_books_and_the_index_of_a_desk_turn_to_the_new_ones(qtbot, turning, room, new):
    reference = turning.reference
    assert reference.books.edition_on(tiny_release(2026).code_set.system, ON) is None
    loaded(turning, room, new, qtbot)
    assert reference.books.entry("A00.12", ON).title == "Fever of Monday"
    assert found(reference)[:1] == ["A00.12"]


def test_former_books_are_let_go_and_those_in_force_stay_open(qtbot, turning, room, new):
    loaded(turning, room, new, qtbot)
    window = turning.show()
    room.roll_back()
    with qtbot.waitSignal(turning.turned):
        window.changed.emit()
    turning.let_go()
    assert len(turning.reference.books.editions()) == len(tiny_releases())
    assert found(turning.reference) != ["A00.12"]


def test_the_window_is_made_once_and_shown_again(qtbot, turning):
    window = turning.show()
    turning.close_window()
    assert not window.isVisible()
    assert turning.show() is window
    assert turning.show().isVisible()


def test_nothing_is_closed_where_nothing_was_shown(qtbot, reopen, room):
    first = reopen()
    turning = Turning(first, reopen, room)
    turning.close_window()
    turning.close()
    assert first.books.editions()
    first.close()


def test_a_release_file_can_be_asked_for_at_once(qtbot, turning):
    turning.ask_file()
    dialog = turning.show().findChild(QFileDialog)
    assert dialog.windowTitle() == "Open release file"
    dialog.close()


def test_books_that_cannot_be_opened_again_are_told(qtbot, reopen, room):
    first = reopen()
    turning = Turning(first, lambda: {}["gone"], room)
    window = turning.show()
    with qtbot.waitSignal(turning.failed) as failed:
        window.changed.emit()
    assert isinstance(failed.args[0], KeyError)
    turning.close()
    first.close()


def test_what_is_asked_goes_to_the_one_in_force():
    in_force = InForce("lantern")
    assert in_force.upper() == "LANTERN"
    in_force.turn("quill")
    assert in_force.upper() == "QUILL"
    with pytest.raises(AttributeError):
        in_force.editions()
