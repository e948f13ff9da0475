from dataclasses import replace

import pytest

from app.domain.codes import System
from app.ui.revisions.next_step import next_step
from app.ui.revisions.reading import Known, Pair, Reading, read
from tests.fixtures.books import build_tiny, opened
from tests.fixtures.stage import desk_in
from tests.reports.revised import compared, told

CM, HCPCS = System.ICD_10_CM, System.HCPCS


@pytest.mark.parametrize(
    ("wished", "taken"),
    [
        (Pair(), Pair(CM, "2025-04", "2026-04")),
        (Pair(CM, "2026-04", "2025-04"), Pair(CM, "2026-04", "2025-04")),
        (Pair(CM, "2024-04", "2026-04"), Pair(CM, "2025-04", "2026-04")),
        (Pair(HCPCS, "2026-01", "2026-04"), Pair(CM, "2025-04", "2026-04")),
    ],
    ids=["nothing yet", "backward", "an edition that is gone", "a system that is gone"],
)
def test_what_is_wished_is_taken_if_it_is_loaded(desk, wished, taken):
    reading = read(desk.revisions, wished, Known())
    assert reading.pair == taken
    assert reading.told.comparison.old.edition == taken.old
    assert reading.editions == ("2026-04", "2025-04")


def test_the_same_edition_twice_is_not_compared(desk):
    reading = read(desk.revisions, Pair(CM, "2026-04", "2026-04"), Known())
    assert reading.told is None
    assert next_step(reading, has_rows=False, only_mine=True) == "Choose two editions that differ."


def test_one_edition_is_not_compared(tmp_path):
    with (
        opened(build_tiny(tmp_path / "books", 2026)) as books,
        desk_in(tmp_path, books) as desk,
    ):
        reading = read(desk.revisions, Pair(), Known())
    assert (reading.told, reading.pair) == (None, Pair(CM, "", "2026-04"))


def test_before_anything_is_read_the_pane_is_comparing():
    line = next_step(Reading(), has_rows=False, only_mine=True)
    assert line == "Comparing the loaded editions…"


def test_editions_that_do_not_differ_are_said_to():
    same = told(comparison=replace(compared(), revisions=()))
    nothing = Reading(Pair(CM, "2025-04", "2026-04"), {}, same)
    line = next_step(nothing, has_rows=False, only_mine=False)
    assert line == "Nothing changed from 2025-04 to 2026-04."
