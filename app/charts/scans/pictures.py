"""Pictures of the pages of PDF files and scans."""

import math
from dataclasses import dataclass
from typing import Protocol

import pypdfium2

from app.charts.pdf.pdfium import opened
from app.charts.recognition import Form, form_of
from app.charts.unreadable import UnreadableError

__all__ = ["MAX_PIXELS", "PdfPictures", "Picture", "Pictures", "bounded", "picture", "pictures_of"]

MAX_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of pixels from the top, each four bytes: blue, green, red, unused."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PdfPictures:
    """Draws the pages of one PDF, which stays open until `close`.

    Not thread-safe: everything from the opening to the closing belongs on one worker.
    """

    def __init__(self, content: bytes) -> None:
        """Open the file.

        Raises:
            UnreadableError: the file asks for a password or is damaged.
        """
        self._document = opened(content)
        # Fields of a filled-in form are drawn only with a form environment.
        self._document.init_forms()

    def picture(self, page: int, scale: float) -> Picture:
        """Draw a page on white, ``scale`` pixels to a point, smaller where it gets too large.

        Raises:
            UnreadableError: there is no such page, or it is damaged.
        """
        try:
            sheet = self._document[page]
        except pypdfium2.PdfiumError as error:
            raise UnreadableError(f"Page {page + 1} is damaged and cannot be drawn") from error
        try:
            bitmap = sheet.render(scale=bounded(scale, *sheet.get_size()), prefer_bgrx=True)
            pixels = bytes(bitmap.buffer)
            drawn = Picture(bitmap.width, bitmap.height, bitmap.stride, pixels)
            bitmap.close()
            return drawn
        finally:
            sheet.close()

    def close(self) -> None:
        """Close the file."""
        self._document.close()


class Pictures(Protocol):
    """Draws the pages of a file that is open; belongs to one worker."""

    def picture(self, page: int, scale: float) -> Picture:
        """Draw a page, ``scale`` pixels to a point."""

    def close(self) -> None:
        """Close the file."""


def pictures_of(content: bytes) -> Pictures:
    """Open a PDF or a scan to draw its pages.

    Raises:
        UnreadableError: the file cannot be opened.
    """
    if form_of(content) is not Form.IMAGE:
        return PdfPictures(content)
    from app.charts.scans.scan_pictures import ScanPictures  # noqa: PLC0415 - loads Pillow

    return ScanPictures(content)


def picture(content: bytes, page: int, scale: float) -> Picture:
    """Draw one page of a PDF or a scan, see `PdfPictures`.

    Raises:
        UnreadableError: the file or the page cannot be drawn.
    """
    pictures = pictures_of(content)
    try:
        return pictures.picture(page, scale)
    finally:
        pictures.close()


def bounded(scale: float, width: float, height: float) -> float:
    """Return the scale, or the largest at which a page of this size is not too large."""
    return min(scale, math.sqrt(MAX_PIXELS / (width * height)))
