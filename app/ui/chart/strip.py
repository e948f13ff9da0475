"""Pages below one another on the screen."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.domain.documents import Page

__all__ = ["GAP", "SIDE", "Strip", "fitting"]

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

    @classmethod
    def lay(cls, pages: Sequence[Page], scale: float, room: float) -> "Strip":
        """Lay pages at ``scale`` pixels to a point, centred where there is more room."""
        width = max(room, max(page.width for page in pages) * scale + 2 * SIDE)
        places = []
        top = float(GAP)
        for page in pages:
            size = page.width * scale, page.height * scale
            places.append(QRectF(round((width - size[0]) / 2), round(top), *size))
            top += size[1] + GAP
        return cls(scale, width, top, tuple(places), tuple(place.top() for place in places))

    def page_at(self, y: float) -> int:
        """Return the page at a height, in a gap the one above it."""
        return max(0, bisect_right(self.tops, y) - 1)

    def visible(self, top: float, bottom: float) -> range:
        """Return the pages that show between two heights."""
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def on_page(self, number: int, point: QPointF) -> QPointF:
        """Return a point of the strip in points of a page."""
        return (point - self.places[number].topLeft()) / self.scale

    def on_strip(self, number: int, x: float, y: float) -> QPointF:
        """Return a point of a page, given in points, in pixels of the strip."""
        return self.places[number].topLeft() + QPointF(x, y) * self.scale


def fitting(pages: Sequence[Page], room: float) -> float:
    """Return the scale at which the widest page fills the room."""
    return max(1.0, room - 2 * SIDE) / max(page.width for page in pages)
