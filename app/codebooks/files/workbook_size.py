"""How much a spreadsheet becomes when it is opened, counted before it is."""

import io
import re
import zipfile
from operator import itemgetter

__all__ = ["check_size"]

_PIECE = 1 << 20
_OVERLAP = 64
# Sheets of a million rows hold some hundred megabytes; they shrink at most a hundredfold.
_LARGEST = 1 << 30
_RATIO = 200
_SMALL = 1 << 23
# Every place up to the last row and column takes memory, used or not.
_FEW_PLACES = 1_000_000
_BYTES_A_PLACE = 8
_PLACE = re.compile(rb"r\s{0,9}=\s{0,9}[\"']([A-Za-z]{0,9})([0-9]{1,12})")
_LETTERS = 26


def check_size(content: bytes) -> None:
    """Make sure that the parts of a spreadsheet, and its sheets laid out, fit into memory.

    Raises:
        ValueError: they do not.
        zipfile.BadZipFile: a part is damaged; and whatever else zipfile raises for such.
    """
    total = 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for entry in archive.infolist():
            # What a zip says of its sizes may be a lie: only what comes out counts.
            entry.file_size = _LARGEST
            extent = _Extent()
            with archive.open(entry) as part:
                while piece := part.read(_PIECE):
                    extent.take(piece)
                    if total + extent.bytes > min(_LARGEST, _SMALL + _RATIO * len(content)):
                        raise ValueError("far more comes out of it than a release holds")
            total += extent.bytes
            if extent.places > _FEW_PLACES + extent.bytes // _BYTES_A_PLACE:
                raise ValueError("its cells stand too far apart for a table")


class _Extent:
    """How far the cells of one part reach."""

    def __init__(self) -> None:
        self.bytes = 0
        self._rows = 0
        self._columns: set[bytes] = set()
        self._rest = b""

    @property
    def places(self) -> int:
        """Return the number of cells, used or not, up to the last row and column."""
        return self._rows * max(map(_number, self._columns), default=0)

    def take(self, piece: bytes) -> None:
        self.bytes += len(piece)
        found = _PLACE.findall(self._rest + piece)
        self._rest = piece[-_OVERLAP:]
        self._rows = max(self._rows, *map(int, map(itemgetter(1), found)), 0)
        self._columns.update(map(itemgetter(0), found))


def _number(letters: bytes) -> int:
    """Return which column the letters name: ``A`` is 1, ``AA`` 27."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number
