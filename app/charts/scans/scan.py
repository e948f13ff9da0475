"""Pictures of pages: scans, photographs, faxes of several pages."""

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from app.charts.unreadable import UnreadableError

__all__ = ["MAX_PAGES", "MAX_PIXELS", "MAX_SIZE", "PageSize", "Scan"]

MAX_SIZE = 512 * 2**20
MAX_PIXELS = 150_000_000
MAX_PAGES = 2_000

_KINDS = ("TIFF", "PNG", "JPEG", "GIF", "BMP", "WEBP", "JPEG2000")
# Their frames move, they are no pages.
_MOVING = {"GIF", "WEBP", "PNG"}
_ERRORS = 2
_POINTS = 72.0
_LETTER_WIDTH, _LETTER_HEIGHT = 612.0, 792.0
# Below and above, what a file says of its resolution is no scanner's.
_COARSEST, _FINEST = 50.0, 2_400.0
# All that Pillow raises for damaged input.
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class PageSize:
    """How large a page is in points, and how many pixels go on a point in each direction."""

    width: float
    height: float
    across: float
    down: float


class Scan:
    """A picture file that is open, page by page.

    Not thread-safe: everything from the opening to the closing belongs on one worker.
    """

    def __init__(self, content: bytes) -> None:
        """Open the file.

        Raises:
            UnreadableError: it is damaged, or larger than pages are.
        """
        if len(content) > MAX_SIZE:
            raise UnreadableError(f"The picture is larger than {MAX_SIZE >> 20} MB: split it")
        with _guarded():
            self._image = Image.open(BytesIO(content), formats=_KINDS)
        try:
            self.pages = _counted(self._image)
        except UnreadableError:
            self.close()
            raise

    @property
    def shape(self) -> tuple[int, int]:
        """Return how many points the first page has across and down."""
        return self._image.size

    def image(self, page: int) -> Image.Image:
        """Return a page upright, in grey or in colours.

        Raises:
            UnreadableError: there is no such page, it is damaged or too large.
        """
        with _guarded():
            self._image.seek(page)
            width, height = self._image.size
            if width * height > MAX_PIXELS:
                raise UnreadableError("The picture has more points than a page: scan it coarser")
            upright = ImageOps.exif_transpose(self._image)
            return _flat(upright)

    def size(self, image: Image.Image) -> PageSize:
        """Return how large a page is, from its resolution, or as wide as a letter without one."""
        width, height = image.size
        resolution = self._resolution()
        if resolution is None:
            is_upright = width <= height
            across = down = width / (_LETTER_WIDTH if is_upright else _LETTER_HEIGHT)
        else:
            across, down = (each / _POINTS for each in resolution)
        return PageSize(width / across, height / down, across, down)

    def close(self) -> None:
        """Close the file."""
        self._image.close()

    def _resolution(self) -> tuple[float, float] | None:
        try:
            across, down = (float(each) for each in self._image.info["dpi"])
        except (KeyError, TypeError, ValueError, ZeroDivisionError):
            return None
        is_sensible = all(_COARSEST <= each <= _FINEST for each in (across, down))
        return (across, down) if is_sensible else None


def _counted(image: Image.Image) -> int:
    with _guarded():
        pages = 1 if image.format in _MOVING else int(getattr(image, "n_frames", 1))
    if pages > MAX_PAGES:
        raise UnreadableError(f"The file has more than {MAX_PAGES:,} pages: split it")
    return pages


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture without palette and transparency, white where nothing is."""
    if image.mode in {"1", "L", "RGB"}:
        return image.convert("L") if image.mode == "1" else image.copy()
    if "A" in image.getbands() or "transparency" in image.info:
        drawn = image.convert("RGBA")
        ground = Image.new("RGBA", drawn.size, "white")
        return Image.alpha_composite(ground, drawn).convert("RGB")
    if image.mode.startswith("I"):
        # Sixteen bits a point, of which the upper eight are seen.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L" if image.mode == "F" else "RGB")


@contextmanager
def _guarded() -> Iterator[None]:
    """Turn whatever Pillow says of damaged or hostile pictures into one plain line."""
    try:
        with _silent(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UnreadableError("The picture has more points than a page: scan it coarser") from error
    except _DAMAGE as error:
        raise UnreadableError("The picture is damaged or breaks off: have it sent again") from error


@contextmanager
def _silent() -> Iterator[None]:
    """Keep libtiff from writing what it thinks of a file on the error output."""
    try:
        kept = os.dup(_ERRORS)
    except OSError:
        # A program without a console has no error output.
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nothing:
            os.dup2(nothing.fileno(), _ERRORS)
        yield
    finally:
        os.dup2(kept, _ERRORS)
        os.close(kept)
