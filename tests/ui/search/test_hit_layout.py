import pytest
from PySide6.QtGui import QFontMetrics

from app.ui.search.hit_layout import faces_of


@pytest.mark.parametrize("size", [9, 11, 13, 17, 21])
@pytest.mark.parametrize("code", ["S52.502A", "S72.001A", "0SRC0JZ"])
def test_the_column_of_codes_is_wide_enough_for_any_code(qapp, size, code):
    font = qapp.font()
    font.setPointSize(size)
    faces = faces_of(font)
    assert faces.line(code, "mono", faces.code).text() == code
    assert QFontMetrics(faces.mono).horizontalAdvance(code) <= faces.code
