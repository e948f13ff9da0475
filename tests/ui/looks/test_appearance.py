import pytest
from PySide6.QtWidgets import QWidget

from app.ui.desk.actions import Actions
from app.ui.looks.appearance import Appearance
from app.ui.menus.declared import DECLARED
from tests.fixtures.window import look_of


@pytest.fixture
def look(qapp, tmp_path):
    look = look_of(tmp_path)
    yield look
    look.choose("system")
    look.resize(100)


@pytest.fixture
def widget(qtbot):
    """What has the actions, small enough to be styled anew in no time."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def deeds(widget, look):
    """The actions of the View menu that change the look."""
    of_look = [one for one in DECLARED if one.id.startswith(("theme.", "size."))]
    deeds = Actions(widget, of_look)
    deeds.connect_all(Appearance(look, deeds).steps())
    return deeds


def test_a_theme_is_chosen_and_ticked(deeds, look):
    deeds["theme.dark"].trigger()
    assert look.theme.name == "dark"
    assert deeds["theme.dark"].isChecked()
    assert not deeds["theme.light"].isChecked()


@pytest.mark.parametrize(
    ("acts", "percent"),
    [
        (["size.larger"], 110),
        (["size.larger", "size.smaller"], 100),
        (["size.larger", "size.smaller", "size.smaller"], 100),
        (["size.larger", "size.normal"], 100),
    ],
    ids=["larger", "and smaller again", "never below the normal", "normal"],
)
def test_the_text_grows_and_shrinks_by_a_step(deeds, look, acts, percent):
    for act in acts:
        deeds[act].trigger()
    assert look.percent == percent
