import pytest

from app.ui.abstract.said_state import SaidState


@pytest.fixture
def state(qtbot):
    state = SaidState()
    qtbot.addWidget(state)
    return state


def test_a_short_reading_is_not_spoken_of(state, qtbot):
    state.begin()
    state.end()
    qtbot.wait(350)
    assert state.text == ""


def test_a_long_reading_tells_how_far_it_is_and_can_be_stopped(state, qtbot):
    state.begin()
    assert state.button.isHidden()
    qtbot.waitUntil(lambda: state.text == "Reading the chart…")
    state.progress(0.4)
    assert state._bar.value() == 40
    qtbot.waitUntil(lambda: not state.button.isHidden())
    with qtbot.waitSignal(state.stop_wanted):
        state.button.click()


def test_while_codes_are_looked_up_it_can_still_be_stopped(state, qtbot):
    state.begin()
    qtbot.waitUntil(lambda: state.text == "Reading the chart…")
    state.look_up()
    assert "looking up its codes" in state.text
    assert state._bar.isHidden()
    state.progress(1.0)
    qtbot.waitUntil(lambda: not state.button.isHidden())
    state.begin()
    assert state._bar.value() == 0
    state.look_up()
    state.end()
    assert state.text == ""


def test_a_stopped_reading_can_be_begun_again(state, qtbot):
    state.begin()
    state.say_stopped()
    assert "stopped" in state.text
    with qtbot.waitSignal(state.again_wanted):
        state.button.click()


def test_a_line_stands_alone(state, qtbot):
    state.begin()
    state.say("Nothing to read.")
    qtbot.wait(350)
    assert state.text == "Nothing to read."
    assert state.button.isHidden()
