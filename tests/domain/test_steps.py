from datetime import UTC, datetime, timedelta

import pytest

from app.domain.steps import Step, Steps, done_last, undone_last

START = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)


def at(minutes):
    return None if minutes is None else Step(f"step {minutes}", START + timedelta(minutes=minutes))


def histories(*pairs):
    return [Steps(at(done), at(undone)) for done, undone in pairs]


@pytest.mark.parametrize(
    ("pairs", "undo", "redo"),
    [
        (((None, None), (None, None)), None, None),
        (((1, None), (2, None)), 1, None),
        (((3, None), (2, None)), 0, None),
        (((1, None), (None, 2)), 0, 1),
        (((None, 1), (None, 2)), None, 0),
        (((None, 1), (2, None)), 1, None),
        (((3, None), (1, 2)), 0, None),
    ],
    ids=[
        "nothing",
        "the second last",
        "the first last",
        "one undone",
        "both undone",
        "something done since",
        "done since in the other",
    ],
)
def test_undo_takes_the_last_step_and_redo_the_one_undone_last(pairs, undo, redo):
    told = histories(*pairs)
    assert (done_last(told), undone_last(told)) == (undo, redo)


def test_steps_are_called_by_their_labels():
    assert (Steps(at(1), at(2)).undo_label, Steps(at(1), at(2)).redo_label) == ("step 1", "step 2")
    assert (Steps().undo_label, Steps().redo_label) == ("", "")
