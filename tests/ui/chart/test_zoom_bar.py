import pytest

from app.ui.chart.zoom_bar import ZoomBar


@pytest.fixture(params=[True, False], ids=["first", "second"])
def bar(request, qtbot):
    bar = ZoomBar(is_first=request.param)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def seen(bar):
    return [button for button in bar._own if button.isVisible()]


def test_all_buttons_show_where_there_is_room(bar):
    bar.fit_into(bar.sizeHint().width())
    assert seen(bar) == bar._own


def test_buttons_go_one_by_one_and_come_back(bar):
    whole = bar.sizeHint().width()
    bar.fit_into(whole - 1)
    assert seen(bar) == bar._own[1:]
    bar.fit_into(bar.least)
    assert seen(bar) == bar._own[-2:]
    bar.fit_into(0)
    assert bar.sizeHint().width() == bar.least
    bar.fit_into(whole)
    assert seen(bar) == bar._own
