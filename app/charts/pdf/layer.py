"""The text layer of a PDF page, one box to each code point."""

import ctypes
from array import array
from collections.abc import Callable, Iterable, Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from app.charts.pdf.notes import written_on
from app.charts.pdf.order import in_reading_order
from app.charts.pdf.places import with_written
from app.domain.chart.documents import Boxes

__all__ = ["read_layer"]

# Called for every character: as pypdfium2 has them, each call gives up the interpreter lock and
# has to wait for it again, which makes reading ten times slower while the window is busy.
_unicode_of = ctypes.PYFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetUnicode, ctypes.c_void_p).value or 0
)
_find_loose_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)

_HYPHENS = (0x02, 0xFFFE)
_UNKNOWN = "\ufffd"
_Rectangle = tuple[float, float, float, float]


def read_layer(page: pypdfium2.PdfPage) -> tuple[str, Boxes]:
    """Return text and boxes as the page is shown: turned, cut to its crop box, in points.

    Line ends are line feeds. A word that is broken at the end of a line keeps its hyphen and the
    line end. Text outside the visible part is left out. Values of form fields and notes stand where
    they are written. A page without text gives nothing.
    """
    layer = page.get_textpage()
    try:
        own = in_reading_order(list(_visible(page, _characters(layer))))
    finally:
        layer.close()
    # A scan is left to the machine, which reads what is written on it as well.
    if any(character > " " for character, _ in own) or not _has_pictures(page):
        notes = [(each.text, each.where) for each in written_on(page)]
        own = with_written(own, _visible(page, notes)) if notes else own
    text = _Text()
    for character, box in own:
        text.add(character, box)
    return text.finished()


def _has_pictures(page: pypdfium2.PdfPage) -> bool:
    return any(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _visible(
    page: pypdfium2.PdfPage, found: Iterable[tuple[str, _Rectangle]]
) -> Iterator[tuple[str, _Rectangle]]:
    placed = _placement(page)
    width, height = page.get_size()
    for words, rectangle in found:
        box = placed(rectangle)
        if _is_visible(box, width, height):
            yield words, box


def _characters(layer: pypdfium2.PdfTextPage) -> Iterator[tuple[str, _Rectangle]]:
    """Yield code points with left, bottom, right and top in the page's own coordinates."""
    high = 0
    rectangle = pdfium.FS_RECTF()
    raw, found = ctypes.cast(layer.raw, ctypes.c_void_p), ctypes.byref(rectangle)
    for index in range(layer.count_chars()):
        code = _unicode_of(raw, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        # Loose boxes are as high as the font, so that a run of them is an even band.
        _find_loose_box(raw, index, found)
        where = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        if 0xDC00 <= code < 0xE000 and high:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        for character in _mended(code):
            yield character, where


def _mended(code: int) -> str:
    """Return the character that is meant by what pdfium gives."""
    if code == 0x0D:
        return ""
    if code in _HYPHENS:
        return "-\n"
    if code == 0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return _UNKNOWN
    character = chr(code)
    return character if character == "\n" or code >= 0x20 else " "


def _placement(page: pypdfium2.PdfPage) -> Callable[[_Rectangle], _Rectangle]:
    """Return what turns page coordinates into left, top, right, bottom on the page shown."""
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation()

    def placed(rectangle: _Rectangle) -> _Rectangle:
        a, b, c, d = rectangle
        if turn == 90:
            return b - bottom, a - left, d - bottom, c - left
        if turn == 180:
            return right - c, b - bottom, right - a, d - bottom
        if turn == 270:
            return top - d, right - c, top - b, right - a
        return a - left, top - d, c - left, top - b

    return placed


def _is_visible(box: _Rectangle, width: float, height: float) -> bool:
    left, top, right, bottom = box
    return 0 <= left + right <= 2 * width and 0 <= top + bottom <= 2 * height


class _Text:
    """Text and packed boxes while they grow."""

    def __init__(self) -> None:
        self._characters: list[str] = []
        self._packed = array("f")
        self._gap: int | None = None

    def add(self, character: str, box: _Rectangle) -> None:
        """Add a character; blanks that pdfium made up get the room between their neighbours."""
        if character == "\n":
            self._close_gap(None)
            self._characters.append(character)
            self._packed.extend(self._edge() or box)
            return
        if character == " " and box[0] == box[2] and self._characters:
            self._gap = len(self._characters)
            box = self._edge() or box
        elif character != " ":
            self._close_gap(box)
        self._characters.append(character)
        self._packed.extend(box)

    def finished(self) -> tuple[str, Boxes]:
        """Return the text and its boxes, nothing where it is blank."""
        text = "".join(self._characters)
        if not text.strip():
            return "", Boxes(array("f"))
        return text, Boxes(self._packed)

    def _edge(self) -> _Rectangle | None:
        """Return the place behind the last character, without width."""
        if not self._packed:
            return None
        _, top, right, bottom = self._packed[-4:]
        return right, top, right, bottom

    def _close_gap(self, after: _Rectangle | None) -> None:
        gap, self._gap = self._gap, None
        if gap is None or after is None:
            return
        left, top, _, bottom = self._packed[4 * gap : 4 * gap + 4]
        if after[0] > left and after[1] < bottom and after[3] > top:
            self._packed[4 * gap + 2] = after[0]
