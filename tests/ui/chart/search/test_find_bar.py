import pytest
from PySide6.QtCore import Qt

from app.charts.across.finding import MAX_HITS, Hit
from app.charts.across.patterns import Wanted
from app.domain.chart.spans import Span
from app.ui.chart.search.find_bar import FindBar

TITLES = {7: "Note"}
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.resize(500, 200)
    bar.open()
    return bar


def hits(count):
    return [Hit(Span(7, 0, i, i + 1), "x", 0, 1) for i in range(count)]


def answered(bar, words, count):
    bar.open(words)
    bar.show_hits(hits(count), TITLES)


def chosen_by(bar, qtbot, *keys):
    chosen = []
    bar.chosen.connect(lambda hit: chosen.append(hit.span.start))
    for key, modifiers in keys:
        qtbot.keyClick(bar._edit, key, modifiers)
    return chosen


def test_typing_asks_once_it_rests(bar, qtbot):
    asked = []
    bar.asked.connect(asked.append)
    qtbot.keyClicks(bar._edit, "ckd")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["ckd"]


@pytest.mark.parametrize(
    ("words", "count", "said"),
    [
        ("ckd", 3, "3 found"),
        ("ckd", 0, "nothing found"),
        ("", 0, ""),
        ("e", MAX_HITS, "first 5,000"),
    ],
    ids=["some", "none", "nothing asked", "too many"],
)
def test_the_number_of_hits_is_said(words, count, said, bar):
    answered(bar, words, count)
    assert bar.said == said


def test_enter_and_shift_enter_go_round_the_hits(bar, qtbot):
    answered(bar, "ckd", 3)
    enter, back = (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, SHIFT)
    assert chosen_by(bar, qtbot, enter, enter, enter, enter, back) == [0, 1, 2, 0, 2]
    assert bar.said == "3 of 3"


def test_stepping_back_begins_with_the_last(bar, qtbot):
    answered(bar, "ckd", 3)
    assert chosen_by(bar, qtbot, (Qt.Key.Key_Return, SHIFT)) == [2]


def test_enter_before_the_answer_goes_to_the_first_hit_when_it_comes(bar, qtbot):
    qtbot.keyClicks(bar._edit, "ckd")
    assert chosen_by(bar, qtbot, (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)) == []
    with qtbot.waitSignal(bar.chosen) as told:
        bar.show_hits(hits(2), TITLES)
    assert told.args[0].span.start == 0


@pytest.mark.parametrize(
    ("by", "start"),
    [((1, 1), 1), ((1, 1, 1), 2), ((-1, -1), 1), ((1, -1), None)],
    ids=["twice on", "three times on", "twice back", "on and back"],
)
def test_each_step_before_the_answer_counts(by, start, bar):
    chosen = []
    bar.chosen.connect(lambda hit: chosen.append(hit.span.start))
    for one in by:
        (bar.step_on if one > 0 else bar.step_back)()
    bar.show_hits(hits(3), TITLES)
    assert chosen == ([] if start is None else [start])


def test_steps_do_not_wait_for_words_that_cannot_be_looked_for(bar):
    bar.step_on()
    bar.refuse("The work file is gone.")
    bar.show_hits(hits(3), TITLES)
    assert bar._list.currentIndex().row() == -1


def test_down_goes_into_the_list(bar, qtbot):
    answered(bar, "ckd", 3)
    down = (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert chosen_by(bar, qtbot, down) == [0]
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.keyClick(bar._list, Qt.Key.Key_Down)
    assert told.args[0].span.start == 1


def test_a_click_on_a_hit_chooses_it(bar, qtbot):
    answered(bar, "ckd", 3)
    place = bar._list.visualRect(bar._model.index(1)).center()
    with qtbot.waitSignal(bar.chosen) as told:
        qtbot.mouseClick(bar._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[0].span.start == 1


def test_the_list_is_as_high_as_its_hits_up_to_six(bar):
    answered(bar, "ckd", 2)
    two = bar._list.height()
    answered(bar, "ckd", 60)
    assert two < bar._list.height() <= 3 * two
    answered(bar, "ckd", 0)
    assert bar._list.isHidden()


def test_escape_puts_the_bar_away(bar, qtbot):
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar._edit, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_other_keys_are_left_to_the_desk(bar, qtbot):
    qtbot.keyClick(bar._edit, Qt.Key.Key_F3)
    assert not bar.isHidden()


def test_buttons_wait_for_hits(bar, qtbot):
    answered(bar, "ckd", 0)
    assert not bar._next.isEnabled()
    answered(bar, "ckd", 1)
    with qtbot.waitSignal(bar.chosen):
        qtbot.mouseClick(bar._next, Qt.MouseButton.LeftButton)
    assert bar._previous.accessibleName() == "Previous hit (Shift+Enter)"


def test_a_refusal_is_a_line(bar):
    bar.refuse("The work file is gone.")
    assert bar.said == "The work file is gone."


def test_words_can_be_meant_whole_or_as_a_pattern(bar, qtbot):
    bar.activateWindow()
    qtbot.waitActive(bar)
    bar.open("stage")
    with qtbot.waitSignal(bar.asked):
        qtbot.keyClick(bar._edit, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert bar.wanted == Wanted("stage", is_whole=True)
    with qtbot.waitSignal(bar.asked):
        qtbot.keyClick(bar._edit, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert bar.wanted == Wanted("stage", is_whole=True, is_pattern=True)


def test_stepping_begins_where_it_is_read(bar, qtbot):
    bar.open("ckd")
    bar.show_hits(hits(4), TITLES, first=2)
    enter, back = (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, SHIFT)
    assert chosen_by(bar, qtbot, enter, back, back) == [2, 1, 0]
    bar.show_hits(hits(4), TITLES, first=2)
    assert chosen_by(bar, qtbot, back) == [1]


def test_a_bar_that_was_put_away_looks_again(bar):
    answered(bar, "ckd", 3)
    bar.shut()
    asked, chosen = [], []
    bar.asked.connect(asked.append)
    bar.chosen.connect(lambda hit: chosen.append(hit.span.start))
    bar.step_on()
    assert asked == ["ckd"]
    assert not bar.isHidden()
    bar.show_hits(hits(3), TITLES, first=1)
    assert chosen == [1]


def test_nothing_of_another_patient_stays_in_the_list(bar):
    answered(bar, "ckd", 3)
    bar.forget()
    assert bar._model.rowCount() == 0
    assert bar.isHidden()


def test_a_long_refusal_leaves_room_for_the_words(bar, qtbot):
    bar.resize(400, 200)
    bar.refuse("The expression cannot be read: missing ), unterminated subpattern. " * 2)
    qtbot.waitUntil(lambda: bar._count.text().endswith("…"))
    assert bar._edit.width() >= 16 * bar.fontMetrics().averageCharWidth()
    assert bar._count.toolTip() == bar.said
