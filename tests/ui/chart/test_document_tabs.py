from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.chart.documents import DocumentHead
from app.ui.chart.document_tabs import DocumentTabs
from app.ui.chart.source import Shelf
from app.ui.chart.zoom_bar import ZoomBar
from tests.fixtures.charts import colours

LONG = "Discharge summary of the third stay on the ward for diseases of the lung, addendum"


@pytest.fixture
def tabs(clinic, background, qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    tabs = DocumentTabs(background, colours(), ZoomBar())
    tabs.setParent(room)
    heads = clinic.attach((f"{LONG}.txt", "Cough."), ("Echo.txt", "EF 55 %")).documents
    tabs.show_documents(heads, Shelf(clinic.charts))
    room.show()
    qtbot.waitUntil(lambda: tabs.view is not None)
    yield tabs
    tabs.clear()


def test_a_long_title_keeps_both_ends_and_is_told_in_full(tabs, qtbot):
    tabs.resize(1000, 300)
    qtbot.waitUntil(lambda: tabs._bar.tabText(0) == "Discharge summa…addendum")
    assert tabs._bar.tabToolTip(0).startswith(LONG)
    assert tabs._bar.tabText(1) == "Echo"


def test_in_a_narrow_bar_a_title_is_cut_to_fit(tabs, qtbot):
    tabs.resize(260, 300)
    qtbot.waitUntil(lambda: len(tabs._bar.tabText(0)) < 20)
    assert tabs._bar.tabText(0).startswith("D")
    assert "…" in tabs._bar.tabText(0)
    tabs.resize(1000, 300)
    qtbot.waitUntil(lambda: tabs._bar.tabText(0) == "Discharge summa…addendum")


def test_buttons_give_way_before_the_tabs_do(tabs, qtbot):
    wide = tabs.sizeHint().width()
    tabs.resize(wide + 400, 300)
    qtbot.waitUntil(tabs._zoom_bar._percent.isVisible)
    tabs.resize(tabs.minimumSizeHint().width(), 300)
    qtbot.waitUntil(lambda: not tabs._zoom_bar._percent.isVisible())
    assert tabs._zoom_bar._side.isVisible()
    assert tabs.width() == tabs.minimumSizeHint().width()
    assert tabs._zoom_bar.geometry().right() < tabs.width()


def test_a_tip_tells_kind_day_and_pages(tabs):
    head = DocumentHead(9, "", "text", "x.txt", "lab", date(2026, 3, 12), "", 2)
    assert tabs._bar._tip(head) == "x.txt · lab · 2026-03-12 · 2 page(s)"


def test_thousands_of_tabs_are_made_when_they_are_turned_to(clinic, background, qtbot):
    tabs = DocumentTabs(background, colours(), ZoomBar())
    qtbot.addWidget(tabs)
    tabs.show()
    (first,) = clinic.attach(("Note.txt", "Cough.")).documents
    many = [replace(first, id=number, title=f"Note {number}") for number in range(1, 2001)]
    tabs.show_documents(many[:1], Shelf(clinic.charts))
    tabs._bar.setFocus()
    tabs.show_documents(many, Shelf(clinic.charts))
    assert tabs.current.head == many[-1]
    assert [tab.head.id for tab in tabs.tabs()] == [1, 2000]
    assert tabs._bar.tabToolTip(1999).startswith("Note 2000")
    assert tabs._bar.isVisible()
    tabs.show_documents(many[:-1], Shelf(clinic.charts))
    assert tabs.current.head == many[-2]
    tabs.clear()
    assert tabs.tabs() == []
    assert tabs.current is None
    # What cannot be read comes after the document has gone.
    qtbot.waitUntil(lambda: not background._works)


def test_a_row_of_tabs_that_is_filled_anew_keeps_the_keyboard(tabs, clinic, qtbot):
    qtbot.waitActive(tabs.window())
    tabs._bar.setFocus()
    heads = [replace(tabs._bar.heads[0], id=number) for number in range(5, 9)]
    tabs.show_documents([*tabs._bar.heads, *heads], Shelf(clinic.charts))
    assert tabs._bar.hasFocus()
