from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.charts.across.finding import Hit
from app.domain.chart.spans import Span
from app.ui.chart.search.hits_model import HIT, WHERE, HitsModel

HIT_ONE = Hit(Span(7, 1, 4, 12), "with diabetes mellitus", 5, 13)


def test_a_hit_is_shown_with_its_document_and_page(qtbot):
    model = HitsModel()
    tester = QAbstractItemModelTester(model)
    model.show([HIT_ONE], {7: "Echo"})
    index = model.index(0)
    assert index.data(HIT) == HIT_ONE
    assert index.data(WHERE) == "Echo, p. 2"
    assert index.data() == "Echo, p. 2: with diabetes mellitus"
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.rowCount(index) == 0
    model.show([], {})
    assert model.rowCount() == 0
    assert model.data(index) is None
    assert tester.model() is model
