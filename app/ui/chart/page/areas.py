"""Parts of a page without words, as they are drawn by mouse, moved and stretched by keys."""

from PySide6.QtCore import QPointF, QRectF

from app.domain.chart.documents import Box, Page

__all__ = ["LEAST", "between", "contains", "middle_of", "moved", "stretched"]

# A part that is smaller, in points, can neither be seen nor hit: it was a click.
LEAST = 6.0


def between(page: Page, start: QPointF, stop: QPointF) -> Box | None:
    """Return the part of a page between two points in points, None where it was a click."""
    left, right = sorted(_within(x, page.width) for x in (start.x(), stop.x()))
    top, bottom = sorted(_within(y, page.height) for y in (start.y(), stop.y()))
    is_large = right - left >= LEAST and bottom - top >= LEAST
    return Box(left, top, right, bottom) if is_large else None


def middle_of(page: Page, shown: QRectF) -> Box:
    """Return the part to begin with by keyboard: in the middle of what shows of a page."""
    seen = shown.intersected(QRectF(0, 0, page.width, page.height))
    across, down = max(LEAST, seen.width() / 4), max(LEAST, seen.height() / 8)
    middle = seen.center()
    left, right = (_within(middle.x() + x, page.width) for x in (-across, across))
    top, bottom = (_within(middle.y() + y, page.height) for y in (-down, down))
    return Box(left, top, right, bottom)


def moved(box: Box, page: Page, across: float, down: float) -> Box:
    """Return a part moved by points, as far as the page goes."""
    across = max(-box.left, min(across, page.width - box.right))
    down = max(-box.top, min(down, page.height - box.bottom))
    left, right = (_within(x + across, page.width) for x in (box.left, box.right))
    top, bottom = (_within(y + down, page.height) for y in (box.top, box.bottom))
    return Box(left, top, right, bottom)


def stretched(box: Box, page: Page, across: float, down: float) -> Box:
    """Return a part with its lower right corner moved by points, as far as the page goes."""
    right = _within(max(box.left + LEAST, box.right + across), page.width)
    bottom = _within(max(box.top + LEAST, box.bottom + down), page.height)
    return Box(box.left, box.top, right, bottom)


def contains(box: Box, point: QPointF) -> bool:
    """Tell whether a point of the page, in points, lies in a part of it."""
    return box.left <= point.x() <= box.right and box.top <= point.y() <= box.bottom


def _within(place: float, length: float) -> float:
    return round(max(0.0, min(place, length)), 1) if place < length else length
