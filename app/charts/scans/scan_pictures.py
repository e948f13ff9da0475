"""Pictures of the pages of scans."""

from app.charts.scans.pictures import Picture, bounded
from app.charts.scans.scan import Scan

__all__ = ["ScanPictures"]


class ScanPictures:
    """Draws the pages of one scan, which stays open until `close`.

    Not thread-safe: everything from the opening to the closing belongs on one worker.
    """

    def __init__(self, content: bytes) -> None:
        """Open the file.

        Raises:
            UnreadableError: the file is damaged or too large.
        """
        self._scan = Scan(content)

    def picture(self, page: int, scale: float) -> Picture:
        """Draw a page, ``scale`` pixels to a point, smaller where it gets too large.

        Raises:
            UnreadableError: there is no such page, or it is damaged.
        """
        image = self._scan.image(page)
        size = self._scan.size(image)
        fitted = bounded(scale, size.width, size.height)
        shape = max(1, round(size.width * fitted)), max(1, round(size.height * fitted))
        drawn = image.convert("RGB").resize(shape, reducing_gap=2.0)
        return Picture(*shape, 4 * shape[0], drawn.tobytes("raw", "BGRX"))

    def close(self) -> None:
        """Close the file."""
        self._scan.close()
