import pytest

from app.domain.chart.highlights import Category, Highlight
from app.domain.chart.spans import Span
from app.ui.chart.marks.marking import Marking
from app.ui.chart.marks.marks import Mark
from app.ui.chart.page.overlays import Overlays
from app.ui.chart.search.chart_search import ChartSearch
from app.ui.chart.search.find_bar import FindBar
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers
from tests.fixtures.charts import NOTE, colours


@pytest.fixture
def marking(background):
    return Marking(None, background)


@pytest.fixture
def viewers(clinic, background, qtbot):
    viewers = Viewers(background, colours())
    qtbot.addWidget(viewers)
    viewers.show_documents(clinic.attach(("Note.txt", NOTE)).documents, Shelf(clinic.charts))
    viewers.show()
    qtbot.waitUntil(lambda: viewers.active.view is not None)
    yield viewers
    viewers.clear()


@pytest.fixture
def overlays(viewers, marking, background, qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    return Overlays(viewers, ChartSearch(bar, background, lambda: None), marking)


def labels(viewers):
    return [[label.text for label in view.margin.labels()] for view in viewers.views()]


def test_a_document_that_comes_later_is_marked_like_the_others(overlays, viewers, marking, qtbot):
    overlays.set_marks([Mark(Span(1, 0, 0, 8), "E11.22")])
    marking.marked = (Highlight(Span(1, 0, 20, 24), "pati", Category.LAB, "", 1),)
    assert labels(viewers) == [["E11.22"]]
    marking.turned.emit()
    assert labels(viewers) == [["E11.22", "Lab"]]
    viewers.split()
    qtbot.waitUntil(lambda: len(list(viewers.views())) == 2)
    overlays.show_all()
    assert labels(viewers) == [["E11.22", "Lab"]] * 2


def test_the_ruler_lies_on_all_or_none(overlays, viewers):
    plain = [view.viewport().grab().toImage() for view in viewers.views()]
    overlays.turn_ruler()
    assert [view.viewport().grab().toImage() for view in viewers.views()] != plain
    overlays.turn_ruler()
    assert [view._has_ruler for view in viewers.views()] == [False]
