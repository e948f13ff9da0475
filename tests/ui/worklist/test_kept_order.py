import pytest

from app.domain.worklist.order import Grouping, SortBy
from app.ui.worklist.kept_order import KeptOrder
from app.ui.worklist.order_button import OrderButton
from tests.fixtures.window import settings_in


@pytest.fixture
def button(qtbot, tmp_path):
    def made():
        button = OrderButton()
        qtbot.addWidget(button)
        KeptOrder(button, settings_in(tmp_path))
        return button

    return made


def of(button):
    return button.by, button.grouping, button.is_reversed


def test_the_order_is_that_of_last_time(button):
    first = button()
    assert of(first) == (SortBy.ADDED, Grouping.NONE, False)
    first.sort(SortBy.DUE)
    first.reverse()
    first.group_by(Grouping.PAYER)
    again = button()
    assert of(again) == (SortBy.DUE, Grouping.PAYER, True)
    assert again.accessibleName() == "Sorted by Due date, latest first; in groups: Payer"
    again.sort(SortBy.AGE)
    assert of(button()) == (SortBy.AGE, Grouping.PAYER, False)


def test_an_order_of_another_version_is_left_aside(button, tmp_path):
    settings = settings_in(tmp_path)
    settings.setValue("worklist/sort", "phase of the moon")
    settings.setValue("worklist/grouping", "7")
    settings.sync()
    assert of(button()) == (SortBy.ADDED, Grouping.NONE, False)
