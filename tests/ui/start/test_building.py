import threading

import pytest

from app.domain.money import AmountError
from app.ui.background import Background
from app.ui.start.building import BuildingDialog


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.close()


@pytest.fixture
def building(qtbot, background):
    def make(work):
        dialog = BuildingDialog(background, work)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_it_says_how_far_it_is_and_ends_with_the_outcome(building, qtbot):
    go_on = threading.Event()

    def work(tell):
        tell("Reading ICD-10-CM 2026-04", 2, 5)
        go_on.wait(5)
        return "books"

    dialog = building(work)
    qtbot.waitUntil(lambda: dialog._line.text() == "Reading ICD-10-CM 2026-04")
    assert (dialog._bar.value(), dialog._bar.maximum()) == (2, 5)
    go_on.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.outcome == "books"


def test_cancel_stops_the_work_at_its_next_step(building, qtbot):
    told, steps = threading.Event(), []

    def work(tell):
        for step in range(1000):
            told.wait(5)
            tell(f"Step {step}", step, 1000)
            steps.append(step)

    dialog = building(work)
    dialog.reject()
    assert not dialog._cancel.isEnabled()
    dialog._show_step("too late", 1, 2)
    assert dialog._line.text() == "Stopping…"
    told.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert steps == []
    assert (dialog.outcome, dialog.bug) == (None, None)


def test_what_cannot_be_read_is_a_line(building, qtbot):
    def work(_tell):
        raise AmountError("the release cannot be read")

    dialog = building(work)
    qtbot.waitUntil(lambda: bool(dialog._notice.text))
    assert dialog._notice.text == "The release cannot be read."
    dialog.reject()
    assert not dialog.isVisible()
    assert dialog.outcome is None


def test_a_fault_of_ours_is_handed_on(building, qtbot):
    dialog = building(lambda _tell: {}["missing"])
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert isinstance(dialog.bug, KeyError)


def test_a_second_cancel_does_not_wait(building, qtbot):
    may_end = threading.Event()
    dialog = building(lambda _tell: may_end.wait(5))
    dialog.reject()
    dialog.reject()
    assert not dialog.isVisible()
    may_end.set()
