import pytest
from PySide6.QtCore import Qt

from app.encounters.viewing import Viewing
from app.ui.chart.chart_pane import ChartPane
from tests.fixtures.charts import span_of
from tests.fixtures.pdfs import pdf_of

TEXT = "Fever and cough since Monday.\n" * 20_000


@pytest.fixture
def pane(clinic, background, qtbot):
    pane = ChartPane(clinic.charts, background, viewing=Viewing(clinic.charts.sessions))
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    yield pane
    pane.show_encounter(None)
    background.close()


def test_a_long_text_shows_before_all_of_it_is_read(pane, clinic, qtbot):
    pane.show_encounter(clinic.attach(("long.txt", TEXT)))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view = pane._tabs.view
    assert not view.is_whole
    qtbot.keyClick(view, Qt.Key.Key_Down)
    place, top = view.caret, view.verticalScrollBar().value()
    qtbot.waitUntil(lambda: view.is_whole)
    assert (view.caret, view.verticalScrollBar().value()) == (place, top)
    assert view._leaves.page(0).text == TEXT


def test_what_lies_further_on_is_gone_to_once_it_is_read(pane, clinic, qtbot):
    pages = [["Nothing"]] * 70 + [["Rash on the arm"]]
    pane.show_encounter(clinic.attach(("long.pdf", pdf_of(*pages))))
    tab = pane._tabs.current
    qtbot.waitUntil(lambda: tab.view is not None)
    assert not tab.view.is_whole
    assert tab.view.page_count == 71
    reached = []
    tab.when_there(reached.append)
    qtbot.waitUntil(lambda: tab.view.is_whole)
    assert reached == [tab.view]
    span = span_of(tab.view, "Rash", page=70)
    tab.reveal(span)
    assert tab.view.caret.page == 70


def test_pages_that_are_all_without_words_get_a_caret_when_words_come(pane, clinic, qtbot):
    pages = [[]] * 69 + [["Late words"]]
    pane.show_encounter(clinic.attach(("late.pdf", pdf_of(*pages))))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    view = pane._tabs.view
    assert view.caret is None
    qtbot.waitUntil(lambda: view.is_whole)
    assert view.caret.page == 69


def test_a_document_that_is_left_early_is_not_completed(pane, clinic, qtbot):
    pane.show_encounter(clinic.attach(("long.txt", TEXT)))
    tab = pane._tabs.current
    qtbot.waitUntil(lambda: tab.view is not None)
    view = tab.view
    pane.show_encounter(None)
    tab._fetch_rest()
    tab._complete(view._leaves._document)
    assert not view.is_whole
