"""What reads pages that are pictures: Tesseract, where it is installed."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.chart.documents import Page

if TYPE_CHECKING:
    from PIL import Image

    from app.charts.scans.scan import PageSize

__all__ = ["HOW_TO_GET", "UNVERIFIED", "Machine", "Tesseract", "installed"]

UNVERIFIED = "machine-read, unverified"
HOW_TO_GET = (
    "Install Tesseract to have them read: “sudo apt install tesseract-ocr” on Linux,"
    " “brew install tesseract” on a Mac, the installer of UB Mannheim on Windows"
)

_PROGRAM = "tesseract"
_ON_WINDOWS = Path(r"C:\Program Files\Tesseract-OCR\tesseract.exe")
_SECONDS = 120


class Machine(Protocol):
    """What reads a picture of a page."""

    def read(self, image: "Image.Image", size: "PageSize") -> Page | None:
        """Return the page with its words, None where it could not be read."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Tesseract as a program; it gets pictures and gives words through pipes, without files."""

    program: str
    seconds: float = _SECONDS

    def read(self, image: "Image.Image", size: "PageSize") -> Page | None:
        """Return the page with its words, none where none are found, None where it failed."""
        from app.charts.scans.ocr import read_page  # noqa: PLC0415 - seldom needed, slow to load

        return read_page(self.program, self.seconds, image, size)


def installed() -> Tesseract | None:
    """Return Tesseract where it is installed."""
    found = shutil.which(_PROGRAM)
    if found is None and _ON_WINDOWS.is_file():
        found = str(_ON_WINDOWS)
    return Tesseract(found) if found else None
