import pytest

from app.encounters.arrivals import Pasted
from tests.fixtures.stage import desk_in
from tests.ui.desk.main_window.sitting import sitting


@pytest.fixture
def desk(tmp_path, books):
    """A work file of its own: it is closed with the window."""
    with desk_in(tmp_path, books) as desk:
        yield desk


@pytest.fixture
def make_window(qtbot, tmp_path, desk, index, samples):
    with sitting(desk, index, tmp_path, samples) as make:
        yield make


@pytest.fixture
def window(make_window):
    return make_window()


def test_the_arrangement_is_remembered(make_window, qtbot):
    first = make_window()
    first.docks._docks["worklist"].hide()
    first.close()
    second = make_window()
    assert second.docks._docks["worklist"].isHidden()


def test_closing_the_window_stops_the_reading_of_charts(at_work, encounter):
    read = []
    charts = at_work.errands.charts

    def first():
        # As long as the reading is not stopped, as a scan of many pages would be.
        read.append(charts.reading._stopped.wait(9))
        return b"Cough."

    def second():
        read.append("second")
        return b"Fever."

    charts.take(encounter.id, [Pasted("first", first), Pasted("second", second)])
    at_work.close()
    assert "second" not in read


def test_it_closes_what_it_was_given(at_work, qtbot):
    with qtbot.waitSignal(at_work.left):
        at_work.close()
    assert not at_work.wants_other
    for worker in at_work.workers:
        worker.run(lambda: pytest.fail("nothing runs after closing"), print)


def test_another_work_file_can_be_asked_for(window, qtbot):
    with qtbot.waitSignal(window.left):
        window.deeds["work.switch"].trigger()
    assert window.wants_other


def test_other_code_books_are_shown_and_the_former_ones_let_go(qtbot, make_window):
    window = make_window()
    gone = []
    window.take_books(lambda: gone.append("without an encounter"))
    qtbot.waitUntil(lambda: len(gone) == 1)
    window.open_samples()
    qtbot.waitUntil(lambda: window.current.id is not None)
    with qtbot.waitSignal(window.current.changed) as changed:
        window.take_books(lambda: gone.append("with one"))
    assert changed.args[0].edition == "ICD-10-CM 2026-04"
    qtbot.waitUntil(lambda: len(gone) == 2)
