import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.ui.chart.marks.said_stroke import Stroke, draw_stroke

WORDS = QRectF(10, 10, 60, 12)


def drawn(stroke, *places, is_dark=False, scale=4, room=math.inf):
    image = QImage(100 * scale, 40 * scale, QImage.Format.Format_RGB32)
    image.fill(QColor("black" if is_dark else "white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_stroke(painter, places, stroke, room, is_dark=is_dark)
    painter.end()
    return image


def line_of(image, scale=4):
    """Return where the rows just below the words are inked, without their colours."""
    ground = image.pixel(0, 0)
    rows = range(round(22 * scale), round(26 * scale))
    return tuple(
        tuple(image.pixel(x, y) != ground for x in range(10 * scale, 70 * scale)) for y in rows
    )


def test_each_assertion_has_a_pattern_of_its_own_without_colour():
    assert len({line_of(drawn(Stroke(each), WORDS)) for each in Assertion}) == len(Assertion)


def test_each_assertion_has_a_letter_of_its_own():
    assert len({Stroke(each).letter for each in Assertion}) == len(Assertion)


def test_each_kind_has_a_sign_of_its_own_without_colour():
    assert (
        len({line_of(drawn(Stroke(Assertion.PRESENT, kind), WORDS)) for kind in MentionKind}) == 7
    )


def test_the_letter_tells_how_words_of_any_kind_stand():
    letters = {Stroke(Assertion.HISTORICAL, kind).letter for kind in MentionKind}
    assert letters == {"H"}


@pytest.mark.parametrize("scale", [1, 4], ids=["small", "large"])
@pytest.mark.parametrize("room", [1, 2, 9], ids=["tight", "a blank", "wide"])
def test_the_letter_takes_no_more_of_the_next_word_than_of_its_own(room, scale):
    image = drawn(Stroke(Assertion.OTHER), WORDS, scale=scale, room=room)
    ground = image.pixel(0, 0)
    inked = [
        x
        for x in range(60 * scale, 90 * scale)
        for y in range(5 * scale, 20 * scale)
        if image.pixel(x, y) != ground
    ]
    before, behind = 70 * scale - min(inked), max(inked) - (70 + room) * scale
    assert behind <= max(before, 0) + scale


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("assertion", list(Assertion))
def test_the_letter_stands_behind_the_words(assertion, is_dark):
    image = drawn(Stroke(assertion), WORDS, is_dark=is_dark)
    ground = image.pixel(0, 0)
    behind = [image.pixel(x, y) for x in range(282, 310) for y in range(36, 64)]
    assert any(each != ground for each in behind)


def test_words_on_two_rows_have_two_lines_and_one_letter():
    both = drawn(Stroke(Assertion.PRESENT), WORDS, WORDS.translated(0, 15))
    assert both != drawn(Stroke(Assertion.PRESENT), WORDS)
    one = drawn(Stroke(Assertion.PRESENT))
    assert len({one.pixel(x, y) for x in range(400) for y in range(160)}) == 1
