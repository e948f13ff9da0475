import pytest

from app.domain.codes import System
from app.ui.revisions.reader import Reader
from app.ui.revisions.reading import Pair

CM = System.ICD_10_CM


@pytest.fixture
def reader(qtbot, desk, background, qapp):
    reader = Reader(desk.revisions, background, qapp)
    yield reader
    reader.deleteLater()


@pytest.fixture
def arrived(reader):
    seen = []
    reader.arrived.connect(seen.append)
    return seen


def test_only_what_was_asked_for_last_arrives(qtbot, reader, arrived):
    reader.wish(Pair(CM, "2026-04", "2026-04"))
    reader.wish(Pair(CM, "2026-04", "2025-04"))
    assert reader.is_reading
    qtbot.waitUntil(lambda: not reader.is_reading)
    assert [reading.pair for reading in arrived] == [Pair(CM, "2026-04", "2025-04")]


def test_what_was_compared_is_told_anew_until_it_is_forgotten(qtbot, reader, arrived):
    for count, forget in enumerate((False, False, True), start=1):
        if forget:
            reader.forget()
            assert not reader.is_reading
        reader.read()
        qtbot.waitUntil(lambda count=count: len(arrived) == count)
    first, second, third = (reading.told.comparison for reading in arrived)
    assert first is second
    assert third is not second
