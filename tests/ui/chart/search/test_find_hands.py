import pytest

from app.ui.chart.search.find_bar import FindBar
from app.ui.chart.search.find_hands import FindHands
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers
from tests.fixtures.charts import NOTE, colours, span_of
from tests.ui.chart.marked import select


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def viewers(background, qtbot):
    viewers = Viewers(background, colours())
    qtbot.addWidget(viewers)
    yield viewers
    viewers.clear()


@pytest.fixture
def hands(bar, viewers, background):
    return FindHands(bar, viewers, background)


def read(viewers, hands, clinic, qtbot):
    documents, shelf = clinic.attach(("Note.txt", NOTE)).documents, Shelf(clinic.charts)
    viewers.show_documents(documents, shelf)
    hands.search.look_in(documents, shelf)
    qtbot.waitUntil(lambda: viewers.active.view is not None)
    return viewers.active.view


def test_without_documents_the_bar_stays_away(hands, bar):
    hands.open()
    hands.step(forward=True)
    bar.shut()
    assert bar.isHidden()


def test_a_long_selection_is_not_what_is_found(hands, bar, viewers, clinic, qtbot):
    view = read(viewers, hands, clinic, qtbot)
    view.select_all()
    hands.open()
    assert bar.query == ""
    select(view, "CKD stage 3b")
    hands.open()
    assert bar.query == "CKD stage 3b"


def test_hits_are_gone_to_in_both_directions(hands, bar, viewers, clinic, qtbot):
    view = read(viewers, hands, clinic, qtbot)
    view.reveal(span_of(view, "MEDICATIONS"))
    chosen = []
    hands.chosen.connect(lambda span: chosen.append(NOTE[span.start - 7 : span.end]))
    bar.open("diabetes")
    hands.step(forward=False)
    qtbot.waitUntil(lambda: len(chosen) == 1)
    hands.step(forward=True)
    assert [words.split()[0] for words in chosen] == ["type", "Type"]
