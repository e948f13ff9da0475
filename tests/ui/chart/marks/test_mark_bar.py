from PySide6.QtGui import QColor

from app.ui.chart.marks.mark_bar import MarkBar


def test_a_stroke_stands_as_far_down_as_its_mark(qtbot):
    bar = MarkBar()
    qtbot.addWidget(bar)
    bar.resize(14, 202)
    bar.show_strokes([(0.5, QColor("red"))])
    bar.show()
    image = bar.grab().toImage()
    red = [y for y in range(image.height()) if image.pixelColor(7, y) == QColor("red")]
    assert red == [100, 101]
    assert bar.strokes == ((0.5, QColor("red")),)
