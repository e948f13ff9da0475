"""A note that tells of several problems, selected at once and coded one problem after the other."""

from contextlib import closing
from datetime import date

import pytest

from app.search import build_index, open_index
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.journeys.sittings import seated

DAY = date(2026, 3, 12)
PLAN = b"""1. Lantern neuritis with rash, seen since the ferry.
2. Neap arthritis, as every spring.
3. Candle headache with gastritis.
"""


@pytest.fixture
def window(qtbot, tmp_path):
    with (
        opened(tiny_root(tmp_path / "reference", build_index)) as books,
        desk_in(tmp_path, books) as desk,
        closing(open_index(books.generation, books)) as index,
    ):
        encounter = stored(desk.work, service_from=DAY, service_to=DAY)
        desk.charts.attach(encounter, "plan.txt", PLAN, title="Plan")
        with seated(qtbot, desk, index, tmp_path) as window:
            yield window


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_problems_of_a_selection_are_coded_one_after_the_other(window, hands):
    search = window.panes.codes._search
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)
    _select_the_plan(window, hands)
    hands.press("F3")
    hands.stand_in("Search for a code")
    hands.see(lambda: search._said.lines)
    assert "\n" in search._asking.words
    lines = search._said.lines
    given = [_give_first(window, hands, 1), _give_first(window, hands, 2)]
    assert given == ["A00.0", "A11"]
    assert search._said.lines == lines


def _select_the_plan(window, hands):
    """Go to the document of the plan and select all of it."""
    chart = window.panes.chart
    hands.see(chart.has_document)
    hands.press("Ctrl+2")
    hands.stand_in("Chart: ")
    hands.press("Ctrl+PgDown")
    hands.stand_in("Chart: Plan")
    hands.press("Ctrl+A")
    hands.see(lambda: "arthritis" in chart.selected_text())


def _give_first(window, hands, problem):
    """Search a problem by its number, open the first code and give it; return the code."""
    search, book = window.panes.codes._search, window.panes.codes.book
    hands.press("Ctrl+K", f"Alt+{problem}")
    hands.see(search._said._buttons[problem - 1].isChecked)
    code = search._list.code
    hands.press("Return")
    hands.see(lambda: book.entry is not None and book.entry.code == code)
    hands.press("Ctrl+Return")
    sheet = window.current
    hands.see(lambda: code in [one.code for one in sheet.now.encounter.sheet.diagnoses])
    return code
