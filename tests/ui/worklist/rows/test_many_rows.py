"""A worklist of thousands: what is chosen, found and laid out without asking each row twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel

from app.ui.worklist.rows.delegate import even_out
from app.ui.worklist.rows.found_rows import FoundRows
from app.ui.worklist.rows.model import GroupHead, WorklistModel
from app.ui.worklist.worklist_view import WorklistView, runs
from tests.fixtures.window import look_of
from tests.fixtures.worked import TODAY, row


@pytest.fixture
def model():
    return WorklistModel()


@pytest.fixture
def view(qtbot, tmp_path, model):
    look_of(tmp_path)
    view = WorklistView(model)
    qtbot.addWidget(view)
    view.resize(240, 400)
    return view


def under_one_head(count):
    return [GroupHead("Aetna", count), *(row(number) for number in range(1, count + 1))]


@given(st.sets(st.integers(0, 40)))
def test_runs_hold_the_same_places(places):
    found = runs(sorted(places))
    assert {each for first, last in found for each in range(first, last + 1)} == places
    assert all(one[1] + 1 < two[0] for one, two in pairwise(found))


def test_rows_are_chosen_again_around_a_heading(view, model):
    model.show([*under_one_head(2), GroupHead("Medicare", 1), row(3)], TODAY)
    view.choose_all((1, 3, 99))
    assert view.chosen == (1, 3)
    everything = QItemSelectionModel.SelectionFlag.Select
    view.selectAll()
    view.selectionModel().select(model.index(0), everything)
    assert sorted(view.chosen) == [1, 2, 3]


@pytest.mark.parametrize(
    ("count", "is_even"),
    [pytest.param(3, False, id="few"), pytest.param(600, True, id="many")],
)
def test_headings_are_low_until_there_are_too_many_rows_to_ask(view, model, count, is_even):
    items = under_one_head(count)
    even_out(view, items)
    model.show(items, TODAY)
    view.show()
    head, first = (view.visualRect(model.index(place)).height() for place in (0, 1))
    assert (head == first) is is_even
    assert head > 0


def test_rows_without_headings_are_all_alike(view, model):
    even_out(view, [row(1)])
    assert view.uniformItemSizes()


def test_words_are_found_in_what_is_read_of_a_row():
    rows = FoundRows.of([row(1, hold="no signature"), row(2, provider="A. Bell")], TODAY)
    assert [each.id for each in rows.found("SIGNATURE")] == [1]
    assert [each.id for each in rows.found("bell")] == [2]
    assert [each.id for each in rows.found("")] == [1, 2]
