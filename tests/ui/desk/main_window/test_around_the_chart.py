import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def window(window):
    """The shared window, put back to how it was first."""
    yield window
    window.docks.reset()
    window.palette_of_actions.hide()
    if window._keys is not None:
        window._keys.hide()


def test_a_pane_is_shown_by_its_key(window, qtbot):
    for name in ("query", "audit", "report", "sheet", "codes", "worklist", "chart"):
        window.deeds[f"pane.{name}"].trigger()
        QApplication.processEvents()
        assert window.docks.is_in_sight(name)


def test_f6_goes_round_the_panes_in_sight(at_work, qtbot):
    at_work.activateWindow()
    at_work.docks.show_pane("worklist")
    seen = []
    for _ in range(4):
        seen.append(at_work.docks._focused())
        at_work.deeds["view.next_pane"].trigger()
    assert seen == ["worklist", "chart", "codes", "sheet"]
    assert at_work.docks._focused() == "worklist"
    at_work.deeds["view.previous_pane"].trigger()
    assert at_work.docks._focused() == "sheet"


def test_a_closed_pane_comes_back(window):
    window.docks._docks["codes"].close()
    assert not window.docks.is_in_sight("codes")
    window.deeds["view.reset"].trigger()
    QApplication.processEvents()
    assert window.docks.is_in_sight("codes")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tabbed_panes_have_no_second_title(window, qtbot):
    docks = window.docks._docks
    qtbot.waitUntil(lambda: docks["sheet"].titleBarWidget() is not None)
    qtbot.waitUntil(lambda: docks["codes"].titleBarWidget() is not None)
    docks["query"].setFloating(True)
    qtbot.waitUntil(lambda: docks["query"].titleBarWidget() is None)


def test_the_look_is_chosen_in_the_view_menu(window):
    window.deeds["theme.dark"].trigger()
    window.deeds["size.larger"].trigger()
    assert (window._look.theme.name, window._look.percent) == ("dark", 110)
    assert window.deeds["theme.dark"].isChecked()


def test_the_palette_and_the_keys_open(window):
    window.deeds["help.palette"].trigger()
    assert window.palette_of_actions.isVisible()
    window.deeds["help.keys"].trigger()
    window.deeds["help.keys"].trigger()
    assert window._keys.isVisible()
