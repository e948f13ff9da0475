import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from app.ui.chart.page.reading_ruler import paint_ruler


@pytest.mark.parametrize(
    ("row", "bright"),
    [(QRectF(0, 20, 2, 10), range(10, 40)), (None, range(100, 140))],
    ids=["around the caret", "in the middle without one"],
)
def test_only_the_lines_that_are_read_stay_bright(row, bright, qapp):
    image = QImage(10, 240, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    paint_ruler(painter, QRectF(0, 0, 10, 240), row, "#000000")
    painter.end()
    seen = [y for y in range(240) if image.pixelColor(5, y).lightness() > 200]
    assert seen[0] in range(bright.start, bright.start + 11)
    assert set(range(bright.start + 10, bright.stop - 10)) <= set(seen)
    assert len(seen) < 60
