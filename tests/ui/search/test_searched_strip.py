import pytest
from PySide6.QtCore import Qt

from app.search.asked import Asked, Replacement
from app.search.understood import Choice, Understood
from app.search.wording import PLAIN, Wording
from app.ui.search.searched_strip import SearchedStrip
from app.vocabulary.entries import Reason

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

T2DM = Replacement("t2dm", "type 2 diabetes", Reason.ABBREVIATION)
SLIPS = [Replacement("diabeties", meant, Reason.SPELLING) for meant in ("diabetes", "diabetics")]
LEFT_OUT = Replacement("pt", "", Reason.SHORTHAND)


@pytest.fixture
def strip(qtbot):
    strip = SearchedStrip()
    qtbot.addWidget(strip)
    strip.resize(400, 40)
    strip.show()
    return strip


def meant(*replacements, choices=()):
    readings = tuple(Asked((), (each,)) for each in replacements)
    return Understood("", readings, choices)


def show(strip, understood, wording=PLAIN):
    strip.show_found(understood, wording, (), "")


def test_every_replacement_is_a_chip_that_names_its_reason(strip):
    show(strip, meant(T2DM, LEFT_OUT))
    assert strip.lines == ("t2dm → type 2 diabetes ✕", "pt → left out ✕")
    button = strip._buttons[0]
    assert button.text() == "¹ t2dm → type 2 diabetes ✕"
    assert button.accessibleName() == (
        "Searched “t2dm” as “type 2 diabetes”: abbreviation. Press to search it as typed"
    )
    assert button.toolTip().endswith("(Alt+1)")


def test_what_one_word_was_searched_as_is_taken_back_together(qtbot, strip):
    show(strip, meant(*SLIPS))
    assert strip.lines == ("diabeties → diabetes or diabetics ✕",)
    with qtbot.waitSignal(strip.taken_back) as taken:
        qtbot.mouseClick(strip._buttons[0], Qt.MouseButton.LeftButton)
    assert taken.args == ["diabeties"]


def test_senses_are_offered_and_the_one_chosen_is_shown_so(qtbot, strip):
    choice = Choice("ms", ("multiple sclerosis", "mitral stenosis"))
    show(strip, meant(choices=(choice,)))
    assert strip.lines == ("ms: multiple sclerosis?", "ms: mitral stenosis?")
    with qtbot.waitSignal(strip.chosen) as chosen:
        strip.press(2)
    assert chosen.args == ["ms", "mitral stenosis"]
    sense = Replacement("ms", "mitral stenosis", Reason.ABBREVIATION)
    show(strip, meant(sense), Wording(chosen=(("ms", "mitral stenosis"),)))
    assert strip.lines == ("ms: mitral stenosis ✕",)
    assert strip._buttons[0].isChecked()
    with qtbot.waitSignal(strip.restored):
        strip.press(1)


def test_no_more_chips_than_there_are_keys(strip):
    many = (Replacement(f"w{number}", "word", Reason.SPELLING) for number in range(12))
    show(strip, meant(*many))
    assert len(strip.lines) == 9
    strip.press(10)


def test_the_strip_grows_but_does_not_shrink_while_words_are_typed(qtbot, strip):
    low = strip.heightForWidth(strip.width())
    show(strip, meant(*SLIPS, T2DM, LEFT_OUT))
    high = strip.heightForWidth(strip.width())
    assert high > low
    show(strip, meant(T2DM))
    assert strip.heightForWidth(strip.width()) == high
    assert strip.heightForWidth(2 * strip.width()) < high
    strip.clear()
    assert strip.heightForWidth(strip.width()) == low
    assert strip.lines == ()


def test_another_width_is_laid_out_anew(qtbot, strip):
    show(strip, meant(*SLIPS, T2DM, LEFT_OUT))
    high = strip.heightForWidth(strip.width())
    strip.resize(1200, 40)
    assert strip.heightForWidth(1200) < high
