import pytest

from app.ui.codes.visits import Visits

THREE = Visits().visit("A00").visit("A05").visit("A10")


def test_nothing_is_open_at_first():
    assert Visits().current == ""
    assert Visits().step(-1).current == ""


@pytest.mark.parametrize(
    ("steps", "current"),
    [((), "A10"), ((-1,), "A05"), ((-1, -1, -1), "A00"), ((-1, +1), "A10"), ((+1,), "A10")],
    ids=["last", "back", "back too far", "back and forward", "forward at the end"],
)
def test_steps_stay_within_what_was_visited(steps, current):
    visits = THREE
    for step in steps:
        visits = visits.step(step)
    assert visits.current == current


def test_opening_a_code_forgets_what_was_ahead():
    visits = THREE.step(-1).visit("B20")
    assert visits.codes == ("A00", "A05", "B20")
    assert visits.can_back
    assert not visits.can_forward


def test_the_same_code_is_not_opened_twice():
    assert THREE.visit("A10") == THREE
