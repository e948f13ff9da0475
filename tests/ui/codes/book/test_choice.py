from PySide6.QtCore import Qt

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode

CM = System.ICD_10_CM
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def test_a_7th_character_is_chosen_by_its_key_and_opened(view, open_, hit, shown):
    open_("S10.0")
    hit(KEY.Key_7)
    assert (view.chosen.path, view.chosen_text) == ("S10.0XXA", "A")
    assert view.accessibleDescription() == "S10.0XXA: first knot; knot NOS"
    hit(KEY.Key_S)
    assert view.chosen.path == "S10.0XXS"
    hit(KEY.Key_Return)
    shown("S10.0XXS")
    assert view.chosen is None


def test_the_chosen_7th_character_is_given_from_the_page_of_the_stem(qtbot, pane, open_, hit):
    open_("S10.0")
    assert pane._bar.give.text() == "Give code"
    hit(KEY.Key_7, KEY.Key_7)
    assert pane._bar.give.text() == "Give S10.0XXD"
    with qtbot.waitSignal(pane.given) as given:
        hit((KEY.Key_Return, CTRL))
    assert given.args == [SystemCode(CM, "S10.0XXD")]


def test_a_key_that_is_no_7th_character_chooses_none(view, open_, hit):
    open_("S10.0XXA")
    hit(KEY.Key_D)
    assert view.chosen is None
    hit(KEY.Key_7, KEY.Key_A, KEY.Key_Q)
    assert view.chosen.path == "S10.0XXD"


def test_alt_down_goes_to_the_7th_characters_of_a_stem(view, open_, hit):
    open_("S10.0")
    hit((KEY.Key_Down, ALT))
    assert view.chosen.path == "S10.0XXA"


def test_the_other_side_is_chosen_and_given(qtbot, pane, view, open_, hit):
    open_("A10.1")
    hit(KEY.Key_L)
    assert view.chosen_text == "A10.2"
    assert pane._bar.give.text() == "Give A10.2"
    with qtbot.waitSignal(pane.given) as given:
        pane.give()
    assert given.args == [SystemCode(CM, "A10.2")]


def test_the_other_side_of_a_header_is_opened_and_not_given(qtbot, pane, view, open_, hit, shown):
    open_("S10.11")
    hit(KEY.Key_L)
    assert view.chosen_text == "S10.12"
    with qtbot.assertNotEmitted(pane.given):
        pane.give()
    assert pane._notice.text.startswith("S10.11 is a header")
    hit(KEY.Key_Return)
    shown("S10.12")


def test_a_code_below_is_opened_before_it_can_be_given(qtbot, pane, open_, hit):
    open_("A05")
    hit((KEY.Key_Down, ALT))
    with qtbot.assertNotEmitted(pane.given):
        pane.give()


def test_before_a_code_is_open_the_keys_do_nothing(pane, view, hit):
    hit(KEY.Key_7, KEY.Key_L, KEY.Key_Right, (KEY.Key_Down, ALT))
    assert view.chosen is None
    assert pane._bar.give.text() == "Give code"
