"""Pages below one another on the screen."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from app.domain.chart.documents import Page

__all__ = ["GAP", "SIDE", "Strip", "fitting", "fitting_whole", "turned"]

GAP = 12
SIDE = 8


@dataclass(frozen=True, slots=True)
class Strip:
    """Where each page lies, in pixels from the top left of the strip."""

    scale: float
    width: float
    height: float
    places: tuple[QRectF, ...]
    tops: tuple[float, ...]
    turns: int = 0

    @classmethod
    def lay(cls, pages: Sequence[Page], scale: float, room: float, turns: int = 0) -> "Strip":
        """Lay pages at ``scale`` pixels to a point, centred where there is more room.

        ``turns`` are quarters of a turn to the right.
        """
        width = max(room, max(_size(page, turns)[0] for page in pages) * scale + 2 * SIDE)
        places = []
        top = float(GAP)
        for page in pages:
            size = _size(page, turns)[0] * scale, _size(page, turns)[1] * scale
            places.append(QRectF(round((width - size[0]) / 2), round(top), *size))
            top += size[1] + GAP
        return cls(scale, width, top, tuple(places), tuple(p.top() for p in places), turns)

    def page_at(self, y: float) -> int:
        """Return the page at a height, in a gap the one above it."""
        return max(0, bisect_right(self.tops, y) - 1)

    def visible(self, top: float, bottom: float) -> range:
        """Return the pages that show between two heights."""
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def on_page(self, number: int, point: QPointF) -> QPointF:
        """Return a point of the strip in points of a page."""
        place = self.places[number]
        inside = (point - place.topLeft()) / self.scale
        across, down = inside.x(), inside.y()
        width, height = place.width() / self.scale, place.height() / self.scale
        return (
            QPointF(across, down),
            QPointF(down, width - across),
            QPointF(width - across, height - down),
            QPointF(height - down, across),
        )[self.turns]

    def on_strip(self, number: int, x: float, y: float) -> QPointF:
        """Return a point of a page, given in points, in pixels of the strip."""
        place = self.places[number]
        width, height = place.width() / self.scale, place.height() / self.scale
        turned = (
            QPointF(x, y),
            QPointF(width - y, x),
            QPointF(width - x, height - y),
            QPointF(y, height - x),
        )[self.turns]
        return place.topLeft() + turned * self.scale


def fitting(pages: Sequence[Page], room: float, turns: int = 0) -> float:
    """Return the scale at which the widest page fills the room."""
    return max(1.0, room - 2 * SIDE) / max(_size(page, turns)[0] for page in pages)


def fitting_whole(page: Page, room: QSizeF, turns: int = 0) -> float:
    """Return the scale at which a page shows as a whole."""
    height = max(1.0, room.height() - 2 * GAP) / _size(page, turns)[1]
    return min(fitting([page], room.width(), turns), height)


def turned(place: QRectF, turns: int) -> QTransform:
    """Return how an upright page at the origin comes to lie turned at a place."""
    corners = (place.topLeft(), place.topRight(), place.bottomRight(), place.bottomLeft())
    corner = corners[turns]
    return QTransform.fromTranslate(corner.x(), corner.y()).rotate(90 * turns)


def _size(page: Page, turns: int) -> tuple[float, float]:
    return (page.height, page.width) if turns % 2 else (page.width, page.height)
