import hashlib
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from app.codebooks.making.generations import only_builder
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.ui.codebooks.book_room import BookRoom
from app.ui.codebooks.code_books_window import CodeBooksWindow
from app.ui.codebooks.doors import Doors
from app.ui.codebooks.gaps_box import GapsBox
from app.ui.codebooks.loaded_box import LoadedBox
from app.ui.codebooks.preview_box import PreviewBox
from app.ui.codebooks.question import Question
from app.ui.codebooks.work_line import WorkLine
from app.ui.fields.notice import Notice, Severity
from app.ui.tables.rows_view import RowsView
from tests.codebooks.received_made import codes_file, listed, zipped
from tests.fixtures.window import look_of

CM, PTP = System.ICD_10_CM, System.NCCI_PTP
CODES = codes_file([*listed(), ("A0012", True, "Fever of Monday")])


@pytest.fixture
def release(tmp_path):
    path = tmp_path / "codes 2027.txt"
    path.write_bytes(CODES)
    return path


@pytest.fixture
def make(qtbot, tmp_path, background):
    look_of(tmp_path)

    def make(room):
        window = CodeBooksWindow(room, background)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        window.reload()
        qtbot.waitUntil(lambda: bool(rows(window)))
        return window

    return make


@pytest.fixture
def window(make, room):
    return make(room)


def part(window, kind):
    return window.findChild(kind)


def table(window):
    return next(view for view in window.findChildren(RowsView) if view.accessibleName() == NAME)


NAME = "Loaded editions"


def rows(window):
    model = table(window).model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def cells(window, row):
    model = table(window).model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def said(window):
    return part(window, Notice).text


def press(window, name):
    button = next(
        each for each in window.findChildren(QPushButton) if each.text().replace("&", "") == name
    )
    assert button.isEnabled()
    button.click()


def opened(qtbot, window, wish):
    window.open(wish)
    qtbot.waitUntil(lambda: not part(window, WorkLine).is_busy)


def is_preview(window):
    return part(window, PreviewBox).isVisible()


def test_the_gaps_come_first_and_then_what_is_loaded(window):
    gaps = part(window, GapsBox)
    assert gaps.lines == [
        "No ICD-10-CM for dates from 2026-10-01.",
        "No ICD-10-PCS is loaded.",
        "No HCPCS is loaded.",
    ]
    assert gaps.y() < table(window).mapTo(window, table(window).rect().topLeft()).y()
    assert rows(window) == ["2025-04", "2026-04"]
    assert cells(window, 1) == [
        "ICD-10-CM",
        "2026-04",
        "2025-10-01 to 2026-09-30",
        "26",
        "15",
        "invented 2026",
    ]


def test_the_chosen_edition_is_said_with_its_licence(window):
    table(window).choose(1)
    line = "ICD-10-CM 2026-04 comes from invented 2026. Invented for tests."
    assert part(window, LoadedBox).detail == line


def test_a_release_is_seen_before_it_is_loaded(qtbot, window, release):
    opened(qtbot, window, Wish(release))
    assert is_preview(window)
    assert "1 added: A00.12" in part(window, PreviewBox).text
    assert not part(window, Doors).isEnabled()
    assert not part(window, GapsBox).findChild(QPushButton).isEnabled()
    with qtbot.waitSignal(window.changed):
        press(window, "Load it")
    qtbot.waitUntil(lambda: rows(window) == ["2025-04", "2026-04", "2026-10"])
    assert said(window) == "Loaded: ICD-10-CM 2026-10."
    assert not is_preview(window)
    assert part(window, GapsBox).lines[0] == "No ICD-10-PCS is loaded."


def test_a_release_that_is_discarded_is_not_loaded(qtbot, window, release, library):
    opened(qtbot, window, Wish(release))
    with qtbot.assertNotEmitted(window.changed):
        press(window, "Discard it")
        qtbot.waitUntil(lambda: not list((library.root / "releases").glob("*")))
    assert not is_preview(window)
    assert table(window).hasFocus()


def test_a_second_release_is_told_with_what_is_loaded_already(qtbot, window, release, tmp_path):
    opened(qtbot, window, Wish(release))
    press(window, "Load it")
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    folder = tmp_path / "both"
    folder.mkdir()
    (folder / "codes 2027.txt").write_bytes(CODES)
    (folder / "codes 2028.txt").write_bytes(codes_file(listed()))
    opened(qtbot, window, Wish(folder))
    qtbot.waitUntil(lambda: is_preview(window))
    preview = part(window, PreviewBox)
    brought = preview.findChild(RowsView)
    shown = [
        [brought.model().index(row, column).data() for column in (1, 3, 4, 7)] for row in (0, 1)
    ]
    assert shown == [
        ["2026-10", "", "", "loaded already"],
        ["2027-10", "0", "1", "2024-10-01 to 2028-09-30"],
    ]
    assert "It is loaded already." in preview.text
    brought.choose(1)
    assert "1 deleted: A00.12" in preview.text
    QTest.keyClick(preview, Qt.Key.Key_A)
    assert is_preview(window)


def test_escape_leaves_the_preview_and_then_the_window(qtbot, window, release):
    opened(qtbot, window, Wish(release))
    QTest.keyClick(part(window, PreviewBox), Qt.Key.Key_Escape)
    assert not is_preview(window)
    assert window.isVisible()
    QTest.keyClick(table(window), Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_closing_throws_away_what_was_prepared(qtbot, window, release, library):
    opened(qtbot, window, Wish(release))
    window.close()
    qtbot.waitUntil(lambda: not list((library.root / "releases").glob("*")))


def test_the_last_import_is_rolled_back_once_that_is_confirmed(qtbot, window, release):
    assert not part(window, Doors)._back.isEnabled()
    opened(qtbot, window, Wish(release))
    press(window, "Load it")
    qtbot.waitUntil(part(window, Doors)._back.isEnabled)
    press(window, "Roll back…")
    assert said(window) == "Rolling back takes out again: ICD-10-CM 2026-10."
    with qtbot.waitSignal(window.changed):
        press(window, "Roll back")
    qtbot.waitUntil(lambda: rows(window) == ["2025-04", "2026-04"])
    assert said(window) == "Rolled back: ICD-10-CM 2026-10."


def test_what_is_loaded_already_is_only_said(qtbot, window, release):
    opened(qtbot, window, Wish(release))
    press(window, "Load it")
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    opened(qtbot, window, Wish(release))
    qtbot.waitUntil(lambda: said(window) == "Loaded already: ICD-10-CM 2026-10.")
    assert not is_preview(window)


def test_official_books_are_got_from_their_publisher(qtbot, window, mirror):
    mirror.lay("/2027-codes.zip", zipped(codes__txt=CODES))
    part(window, GapsBox).findChild(QPushButton).click()
    qtbot.waitUntil(lambda: is_preview(window))
    text = part(window, PreviewBox).text
    assert "1 added: A00.12" in text
    content = mirror.served["/2027-codes.zip"].content
    assert f"bytes, SHA-256 {hashlib.sha256(content).hexdigest()}" in text


def test_what_cannot_be_had_is_said(qtbot, window):
    press(window, "Get official code books")
    qtbot.waitUntil(lambda: "(404" in said(window))
    assert part(window, Notice).severity is Severity.ERROR
    assert part(window, Doors).isEnabled()


def test_a_licence_to_accept_leads_to_the_page_of_the_publisher(window, monkeypatch):
    pages = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toString()))
    part(window, Doors)._systems.setCurrentText(PTP)
    press(window, "Get official code books")
    assert "the licence of the Association to be accepted first" in said(window)
    press(window, "Open the page")
    assert pages == ["https://books.example/edits"]


def test_a_file_that_tells_no_edition_is_asked_for_a_day(qtbot, window, tmp_path):
    path = tmp_path / "codes.txt"
    path.write_bytes(CODES)
    opened(qtbot, window, Wish(path))
    question = part(window, Question)
    assert "nothing tells the edition" in question.line
    assert question._day.hasFocus()
    QTest.keyClick(question._day, Qt.Key.Key_Return)
    assert question._wrong.text() == "Write a day, such as 2026-10-01."
    QTest.keyClicks(question._day, "2026-12-24")
    QTest.keyClick(question._day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_preview(window))
    assert question.line == ""


def test_a_broken_file_is_refused_and_nothing_is_asked(qtbot, window, tmp_path):
    path = tmp_path / "cut.zip"
    path.write_bytes(zipped(codes__txt=CODES)[:-40])
    opened(qtbot, window, Wish(path))
    assert said(window).startswith("cut.zip cannot be opened")
    assert part(window, Question).line == ""


def test_work_can_be_stopped_and_leaves_the_books(qtbot, room, make):
    go_on = threading.Event()

    def slow(work, progress):
        progress("Reading", 1, 4)
        go_on.wait(5)
        return work(progress)

    slow_room = BookRoom(
        room.library, room.reference, room.manifests, room.today, slow, room.base_url
    )
    window = make(slow_room)
    window.get(CM)
    line = part(window, WorkLine)
    qtbot.waitUntil(lambda: line.said == "Reading")
    assert not part(window, Doors).isEnabled()
    window.open(Wish(room.reference))
    press(window, "Cancel")
    assert line.said == "Stopping…"
    go_on.set()
    qtbot.waitUntil(lambda: not line.is_busy)
    assert said(window) == "Stopped: the code books are as they were."
    assert rows(window) == ["2025-04", "2026-04"]


def test_a_fault_of_ours_ends_the_work(qtbot, room, make, background):
    faults = []
    background.failed.connect(faults.append)
    broken = BookRoom(
        room.library, room.reference, room.manifests, room.today, lambda *_: {}["gone"]
    )
    window = make(broken)
    window.get(CM)
    qtbot.waitUntil(lambda: bool(faults))
    assert not part(window, WorkLine).is_busy
    assert part(window, Doors).isEnabled()


def test_a_build_elsewhere_is_said_and_the_release_can_be_opened_again(
    qtbot, window, release, library
):
    opened(qtbot, window, Wish(release))
    with only_builder(library.root):
        press(window, "Load it")
        qtbot.waitUntil(lambda: "being built already" in said(window))
    assert rows(window) == ["2025-04", "2026-04"]


def test_a_file_is_asked_for(qtbot, window, release):
    window.ask_file()
    dialog = window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(release))
    dialog.close()
    qtbot.waitUntil(lambda: is_preview(window))


def test_the_gaps_keep_their_look_when_the_theme_turns(qtbot, window, tmp_path):
    look = look_of(tmp_path)
    before = part(window, GapsBox).findChild(QLabel)
    look.choose("dark")
    qtbot.waitUntil(lambda: part(window, GapsBox).findChild(QLabel) is not before)
    look.choose("light")
    assert len(part(window, GapsBox).lines) == 3


def test_every_widget_that_takes_the_keyboard_has_a_name(qtbot, window, release):
    opened(qtbot, window, Wish(release))
    nameless = [
        widget
        for widget in window.findChildren(QPushButton) + window.findChildren(RowsView)
        if widget.isVisible() and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
