import pytest
from PySide6.QtWidgets import QListView

from app.charts.across.finding import Hit
from app.domain.chart.spans import Span
from app.ui.chart.search.hit_delegate import HitDelegate
from app.ui.chart.search.hits_model import HitsModel


def listed(qtbot, *hits, width=500):
    view = QListView()
    qtbot.addWidget(view)
    model = HitsModel()
    model.setParent(view)
    view.setModel(model)
    view.setItemDelegate(HitDelegate(view))
    view.resize(width, 120)
    view.show()
    model.show(hits, {7: "Echo"})
    return view


def hit_of(context, words):
    begin = context.index(words)
    return Hit(Span(7, 0, 0, len(words)), context, begin, begin + len(words))


@pytest.mark.parametrize("width", [120, 500], ids=["narrow", "wide"])
def test_the_words_found_are_set_off_and_never_cut_away(width, qtbot):
    context = "a long line of the chart before " * 3 + "diabetes" + " and as long behind" * 4
    shown = listed(qtbot, hit_of(context, "diabetes"), width=width).grab().toImage()
    other = listed(qtbot, hit_of(context.replace("diabetes", "dialysis"), "dialysis"), width=width)
    assert shown != other.grab().toImage()


def test_the_chosen_hit_looks_chosen(qtbot):
    view = listed(qtbot, hit_of("with diabetes", "diabetes"))
    plain = view.grab().toImage()
    view.setCurrentIndex(view.model().index(0))
    assert view.grab().toImage() != plain


def test_a_row_is_as_high_as_its_text(qtbot):
    view = listed(qtbot, hit_of("with diabetes", "diabetes"))
    assert view.sizeHintForRow(0) > view.fontMetrics().height()
