import pytest

from app.charts.plain import grid
from app.charts.plain.grid import laid_out
from app.charts.unreadable import UnreadableError


def test_more_rows_than_can_be_told_apart_are_refused(monkeypatch):
    monkeypatch.setattr(grid, "MAX_ROWS", 3)
    assert laid_out("1\n2\n3")
    with pytest.raises(UnreadableError, match="more than 3 lines: split it"):
        laid_out("1\n2\n3\n4")
