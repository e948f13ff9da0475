import pytest
from PySide6.QtCore import Qt

from app.ui.chart.marks.marks import line_of


def test_every_kind_has_a_line_of_its_own():
    kinds = ("diagnosis", "procedure", "line", "query")
    assert len({line_of(kind) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("kind", ["", "other"])
def test_an_unknown_kind_is_underlined(kind):
    assert line_of(kind) is Qt.PenStyle.SolidLine
