import pytest

from app.domain.chart.spans import Span
from app.ui.chart.search.chart_search import ChartSearch
from app.ui.chart.search.find_bar import FindBar
from app.ui.chart.source import Shelf


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    return bar


def searched(bar, background, clinic, here):
    search = ChartSearch(bar, background, lambda: here)
    files = ("Late.txt", "cough. cough."), ("Early.txt", "cough.")
    search.look_in(clinic.attach(*files).documents, Shelf(clinic.charts))
    return search


@pytest.mark.parametrize(
    ("here", "first"),
    [
        (None, 0),
        (Span(1, 0, 0, 1), 0),
        (Span(1, 0, 1, 2), 1),
        (Span(1, 0, 8, 9), 2),
        (Span(2, 0, 1, 2), 0),
    ],
    ids=["nowhere", "at the top", "behind one", "in the last line", "behind all"],
)
def test_the_first_step_leads_on_from_where_it_is_read(here, first, bar, background, clinic, qtbot):
    search = searched(bar, background, clinic, here)
    chosen = []
    bar.chosen.connect(lambda hit: chosen.append(search.hits.index(hit)))
    bar.open("cough")
    bar.step_on()
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [first]


def test_before_an_encounter_is_open_nothing_is_looked_for(bar, background):
    search = ChartSearch(bar, background, lambda: None)
    bar.open("cough")
    assert search.hits == ()
    assert bar.said == ""


def test_the_words_stay_for_the_next_encounter_and_the_hits_go(bar, background, clinic, qtbot):
    search = searched(bar, background, clinic, None)
    bar.open("cough")
    qtbot.waitUntil(lambda: len(search.hits) == 3)
    bar.forget()
    search.look_in((), Shelf(clinic.charts))
    assert search.hits == ()
    assert bar.query == "cough"
    assert bar._model.rowCount() == 0
