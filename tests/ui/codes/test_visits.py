import pytest

from app.domain.codes import System
from app.ui.codes.visits import Visit, Visits

CM, HCPCS = System.ICD_10_CM, System.HCPCS


def opened(*codes):
    visits = Visits()
    for code in codes:
        visits = visits.visit(Visit(code))
    return visits


THREE = opened("A00", "A05", "A10")


def test_nothing_is_open_at_first():
    assert Visits().current is None
    assert Visits().step(-1).current is None


@pytest.mark.parametrize(
    ("steps", "current"),
    [((), "A10"), ((-1,), "A05"), ((-1, -1, -1), "A00"), ((-1, +1), "A10"), ((+1,), "A10")],
    ids=["last", "back", "back too far", "back and forward", "forward at the end"],
)
def test_steps_stay_within_what_was_visited(steps, current):
    visits = THREE
    for step in steps:
        visits = visits.step(step)
    assert visits.current == Visit(current)


def test_opening_a_code_forgets_what_was_ahead():
    visits = THREE.step(-1).visit(Visit("B20"))
    assert visits == opened("A00", "A05", "B20")
    assert visits.can_back
    assert not visits.can_forward


def test_the_same_code_is_not_opened_twice():
    assert THREE.visit(Visit("A10")) == THREE


def test_the_same_code_of_another_system_is_another_one():
    visits = Visits().visit(Visit("J1100", HCPCS))
    assert visits.visit(Visit("J1100")) == visits
    assert visits.visit(Visit("J1100", CM)).current == Visit("J1100", CM)


def test_the_book_says_by_which_code_it_answered():
    visits = THREE.step(-1).settle(Visit("A05.A", CM))
    assert visits.visits == (Visit("A00"), Visit("A05.A", CM), Visit("A10"))
    assert visits.place == 1
