from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.charts.reading import read
from app.domain.chart.documents import ReadWord
from app.ui.chart.marks.machine_tag import machine_read, paint_tag
from app.ui.chart.page.document_view import DocumentView
from tests.fixtures.charts import colours

SIZE = 400


def painted(visible):
    """Return a white picture with the mark."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_tag(painter, visible, colours())
    painter.end()
    return image


def is_white(image):
    plain = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    plain.fill(QColor("white"))
    return image == plain


def test_the_mark_stands_at_the_top_right_of_what_shows(qapp):
    image = painted(QRectF(50, 100, 300, 200))
    assert image.pixelColor(348, 101) == QColor(colours().raised)
    for outside in ((60, 101), (348, 98), (352, 101), (348, 150)):
        assert image.pixelColor(*outside) == QColor("white")


@pytest.mark.parametrize("width", [300, 60], ids=["room", "narrow"])
def test_the_mark_stays_within_what_shows(qapp, width):
    image = painted(QRectF(100, 100, width, 200))
    assert not is_white(image)
    assert image.pixelColor(98, 105) == QColor("white")


def test_where_a_sliver_of_the_page_shows_there_is_no_mark(qapp):
    assert is_white(painted(QRectF(50, 100, 300, 5)))


def test_every_machine_read_page_has_the_mark_and_no_other(qapp, qtbot):
    document = replace(read(b"Cough.\fFever.", "note.txt"), format="image")
    first, second = document.pages
    marked = replace(first, machine_read=(ReadWord(0, 5, 80.0),))
    shown = []
    for pages in ((first, second), (marked, second)):
        view = DocumentView(1, replace(document, pages=pages), None, colours())
        qtbot.addWidget(view)
        view.resize(600, 400)
        view.show()
        place = view.place_of(0)
        seen = view.viewport().grab().toImage()
        corner = seen.pixelColor(int(place.right()) - 2, int(place.top()) + 2)
        shown.append(corner)
    assert shown[0] == QColor("white")
    assert shown[1] == QColor(colours().raised)


def test_the_mark_says_that_nobody_has_verified_it():
    assert machine_read() == "machine-read, unverified"
