import pytest
from PySide6.QtCore import Qt

from app.search.asking.asked import Asked, Replacement
from app.search.asking.understood import Choice, Understood
from app.search.asking.wording import PLAIN, Wording
from app.ui.search.passages import Passage
from app.ui.search.searched_strip import Searched, SearchedStrip
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
    strip.show_found(Searched(understood, wording))


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
    assert strip.lines == ("ms: multiple sclerosis?", "mitral stenosis?")
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


FALL = Passage("", ("hip fracture", "a fall", "diabetes", "a cough", "gout", "pain " * 20))


def test_the_problems_of_a_selection_come_first_and_the_one_searched_is_marked(qtbot, strip):
    strip.show_found(Searched(meant(T2DM), passage=Passage("", ("hip fracture", "a fall"))))
    assert strip.lines == ("hip fracture", "a fall", "t2dm → type 2 diabetes ✕")
    assert [button.isChecked() for button in strip._buttons] == [True, False, False]
    assert strip._buttons[1].accessibleName() == (
        "The selection also says “a fall”. Press to search that"
    )
    with qtbot.waitSignal(strip.turned) as turned:
        qtbot.mouseClick(strip._buttons[1], Qt.MouseButton.LeftButton)
    assert turned.args == ["a fall"]


def test_of_many_problems_a_few_are_shown_and_the_others_asked_for(qtbot, strip):
    strip.show_found(Searched(passage=FALL))
    assert strip.lines == ("hip fracture", "a fall", "+4")
    with qtbot.waitSignal(strip.widened):
        strip.press(3)
    strip.show_found(Searched(passage=FALL.widened()))
    assert strip.lines == FALL.parts
    strip.show_found(Searched(passage=FALL.turned("gout")))
    assert strip.lines == ("hip fracture", "a fall", "gout", "+3")


def test_what_has_no_room_is_cut_and_the_sign_behind_it_is_not(strip):
    strip.show_found(
        Searched(meant(T2DM), gist="words " * 40, passage=Passage("", FALL.parts[-2:]))
    )
    strip.resize(130, 40)
    texts = [button.text() for button in strip._buttons if button.isVisible()]
    assert texts[0] == "¹ gout"
    assert texts[1].endswith("…")
    assert texts[2].startswith("³ t2dm →")
    assert texts[2].endswith("… ✕")
    assert strip.gist.text().endswith("…")
    assert all(button.geometry().right() <= strip.width() for button in strip._buttons)


def test_a_single_chip_leaves_the_list_where_it_is(strip):
    strip.say("the first 30")
    low = strip.heightForWidth(strip.width())
    show(strip, meant(Replacement("htn", "hypertension and more " * 4, Reason.ABBREVIATION)))
    assert strip.heightForWidth(strip.width()) == low
    assert strip._buttons[0].text().endswith("… ✕")
    strip.say("1 found")
    show(strip, meant(Replacement("htn", "hypertension and more " * 4, Reason.ABBREVIATION)))
    assert strip.heightForWidth(strip.width()) == low
    show(strip, meant(T2DM, LEFT_OUT, *SLIPS))
    assert strip.heightForWidth(strip.width()) > low
