"""Work on code books in a process of its own."""

import os
from functools import partial
from multiprocessing import Pipe

import pytest

from app.codebooks import BrokenReleaseError, NoReferenceError
from app.codebooks.making.apart import apart, run
from tests.fixtures.books import silent


class Told:
    """Takes progress, and stops at a step when asked to."""

    def __init__(self, stop_at=None):
        self.steps = []
        self._stop_at = stop_at

    def __call__(self, *step):
        self.steps.append(step)
        if step[0] == self._stop_at:
            raise KeyboardInterrupt


def counted(progress):
    progress("Reading", 1, 2)
    return os.getpid()


def refused(_progress):
    raise BrokenReleaseError("order.txt is cut: get the release again.")


def ended(_progress):
    os._exit(3)


def endless(progress):
    progress("Building", 0, 1)
    while True:
        pass


def test_the_work_is_done_in_another_process_and_its_steps_are_told():
    told = Told()
    assert apart(counted, told) != os.getpid()
    assert ("Reading", 1, 2) in told.steps


def test_what_is_wrong_is_raised_here():
    with pytest.raises(BrokenReleaseError, match=r"order\.txt is cut"):
        apart(refused, silent)


def test_a_process_that_ends_is_said():
    with pytest.raises(NoReferenceError, match="try again"):
        apart(ended, silent)


def test_cancelling_ends_a_step_that_lasts():
    with pytest.raises(KeyboardInterrupt):
        apart(endless, Told(stop_at="Building"))


@pytest.mark.parametrize(
    ("work", "kind"), [(counted, "done"), (refused, "failed")], ids=["done", "failed"]
)
def test_what_the_process_sends(work, kind):
    receiver, sender = Pipe(duplex=False)
    run(partial(work), sender)
    sent = []
    while receiver.poll():
        sent.append(receiver.recv()[0])
    assert sent[-1] == kind
    receiver.close()
    sender.close()
