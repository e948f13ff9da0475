import pytest

from app.ui.chart.chart_body import ChartBody
from app.ui.chart.viewers import Viewers
from tests.fixtures.charts import colours


@pytest.fixture
def body(background, qtbot):
    body = ChartBody(Viewers(background, colours()))
    qtbot.addWidget(body)
    body.show()
    return body


def seen(body):
    parts = (body._documents, body.compare, body._empty)
    return [part.isVisible() for part in parts]


def test_one_thing_shows_at_a_time(body):
    body.say("No documents yet.")
    assert seen(body) == [False, False, True]
    body.show_documents()
    assert seen(body) == [True, False, False]
    body.open_comparison("Comparing…")
    assert seen(body) == [False, True, False]
    assert (body.is_comparing, body.compare.said) == (True, "Comparing…")


def test_documents_that_come_wait_behind_a_comparison(body):
    body.open_comparison("Comparing…")
    body.show_documents()
    assert seen(body) == [False, True, False]
