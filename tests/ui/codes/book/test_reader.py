from datetime import date
from threading import Event

from app.domain.codes import System

CM = System.ICD_10_CM


def test_of_codes_opened_in_haste_only_the_last_is_shown(qtbot, pane, reading):
    opened = []
    pane._reader.turned.connect(lambda: opened.append(pane.entry.code))
    pane._reader.grown.connect(lambda: opened.append(f"{pane.entry.code} whole"))
    free = Event()
    reading.run(free.wait, bool)
    for code in ("A00.1", "A05", "B20"):
        pane.open_code(code)
    free.set()
    qtbot.waitUntil(lambda: "B20 whole" in opened)
    assert opened == ["B20", "B20 whole"]


def test_what_follows_a_page_that_was_left_is_read_when_it_is_opened_again(qtbot, pane, view):
    grown = []
    pane._reader.grown.connect(lambda: grown.append(pane.entry.code))
    pane._reader.turned.connect(lambda: left or left.append(pane.open_code("B20", CM)))
    left = []
    pane.open_code("A00.1")
    qtbot.waitUntil(lambda: grown == ["B20"])
    pane.back()
    qtbot.waitUntil(lambda: grown == ["B20", "A00.1"])
    assert "Official Guidelines" in view.toPlainText()


def test_other_books_are_read_anew(qtbot, pane, open_):
    open_("A05")
    open_("B20", CM)
    pane.set_date(date(2025, 5, 1))
    pane.back()
    qtbot.waitUntil(lambda: pane.entry.code == "A05" and pane.entry.is_billable)


def test_many_pages_are_kept_and_the_oldest_is_read_again(pane, open_, monkeypatch, shown):
    monkeypatch.setattr("app.ui.codes.book.reader._KEPT", 2)
    for code in ("A00", "A05", "A10"):
        open_(code)
    assert len(pane._reader._kept) == 2
    pane.back()
    pane.back()
    shown("A00")
