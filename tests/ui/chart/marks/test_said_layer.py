"""What the chart says, marked on its pages."""

import pytest
from PySide6.QtCore import QPoint

from app.domain.reading.assertions import Assertion
from app.ui.chart.marks.said_layer import SaidLayer
from tests.fixtures.charts import NOTE, at
from tests.fixtures.said import said_place
from tests.ui.chart.marked import select

WORDS = "diabetes"


@pytest.fixture
def layer(pane, clinic, qtbot):
    pane.show_encounter(clinic.attach(("Progress note.txt", NOTE)))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    return SaidLayer(pane.viewers, is_on=True)


@pytest.fixture
def place():
    return said_place(WORDS, Assertion.UNCERTAIN, at=NOTE.index(WORDS), by="“possible”")


def test_words_are_marked_and_unmarked(layer, place, pane, qtbot):
    view = pane._tabs.view
    bare = view.grab().toImage()
    layer.show_places([place])
    marked = view.grab().toImage()
    assert marked != bare
    with qtbot.waitSignal(layer.turned) as told:
        layer.turn()
    assert told.args == [False]
    assert view.grab().toImage() == bare
    layer.turn()
    assert view.grab().toImage() == marked
    layer.show_places([])
    assert view.grab().toImage() == bare


def test_a_document_that_comes_later_is_marked_too(layer, pane, clinic, qtbot):
    layer.show_places([said_place("Some", document_id=2)])
    pane.show_encounter(clinic.attach(("Second.txt", "Some words.\n")))
    qtbot.waitUntil(lambda: pane._tabs.view is not None and pane._tabs.view.document_id == 2)
    assert "Some" in pane._tabs.view.accessibleDescription()
    assert "is present" in pane._tabs.view.accessibleDescription()


def test_the_caret_tells_what_is_said_there(layer, place, pane):
    view = pane._tabs.view
    layer.show_places([place])
    assert "diabetes” is uncertain" not in view.accessibleDescription()
    view.reveal(place.span)
    assert view.accessibleDescription().endswith(
        "“diabetes” is uncertain: because of “possible”, in Assessment."
    )
    assert layer.here() == [place]
    select(view, WORDS)
    assert "uncertain" not in view.accessibleDescription()


def test_a_point_on_the_words_says_why(layer, place, pane):
    layer.show_places([place])
    view = pane._tabs.view
    assert "because of “possible”" in view.tip_at(at(view, WORDS).toPointF())


def test_what_is_said_is_known_also_without_marks(layer, place, pane):
    layer.show_places([place])
    layer.turn()
    view = pane._tabs.view
    view.reveal(place.span)
    assert layer.here() == [place]
    below = view.viewport().mapFromGlobal(layer.below_caret())
    assert abs(below.x() - at(view, WORDS).x()) <= 2
    assert 0 < below.y() - at(view, WORDS).y() < 20


def test_without_a_document_nothing_is_said(pane):
    layer = SaidLayer(pane.viewers, is_on=True)
    assert layer.here() == []
    assert layer.below_caret() == QPoint()
