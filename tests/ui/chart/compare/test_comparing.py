import pytest

from app.encounters.viewing import Viewing
from app.ui.chart.chart_body import ChartBody
from app.ui.chart.compare.comparing import Comparing
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers
from tests.fixtures.charts import NOTE, colours


@pytest.fixture
def viewers(background):
    return Viewers(background, colours())


@pytest.fixture
def body(viewers, qtbot):
    body = ChartBody(viewers)
    qtbot.addWidget(body)
    body.show()
    yield body
    viewers.clear()


@pytest.fixture
def comparing(body, viewers, clinic, background):
    return Comparing(body, viewers, Viewing(clinic.charts.sessions), background)


def test_without_a_note_nothing_is_compared(comparing, body, qtbot):
    assert not comparing.can_start
    comparing.start()
    with qtbot.assertNotEmitted(comparing.left):
        comparing.leave()
    assert not body.is_comparing


def test_the_note_that_is_read_is_compared_until_it_is_left(
    comparing, body, viewers, clinic, qtbot
):
    encounter = clinic.attach(("Old.txt", NOTE), ("New.txt", NOTE + "Rash."))
    viewers.show_documents(encounter.documents, Shelf(clinic.charts))
    viewers.step(1)
    qtbot.waitUntil(lambda: comparing.can_start)
    comparing.start()
    qtbot.waitUntil(lambda: "carried forward" in body.compare.said)
    with qtbot.waitSignal(comparing.left):
        body.compare.closed.emit()
    assert not body.is_comparing


def test_a_document_that_went_meanwhile_leaves_no_comparison(
    comparing, body, viewers, clinic, qtbot
):
    viewers.show_documents(clinic.attach(("Old.txt", NOTE)).documents, Shelf(clinic.charts))
    qtbot.waitUntil(lambda: comparing.can_start)
    comparing.start()
    qtbot.waitUntil(lambda: "no earlier note" in body.compare.said)
    viewers.clear()
    comparing.leave()
    assert not body.is_comparing
