"""Files compressed with gzip, as exports of many resources come."""

import zlib

from app.charts.opening import Opener, TooMuchError
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile

__all__ = ["read_gzip"]

_MOST = 256 * 2**20
_HEAD = zlib.MAX_WBITS | 16
_ENDING = ".gz"


def read_gzip(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Open the file that is compressed.

    Raises:
        UnreadableError: it is damaged, or what is in it cannot be read.
        TooMuchError: more comes out than may.
    """
    return opener.opened(_unpacked(content), name.removesuffix(_ENDING))


def _unpacked(content: bytes) -> bytes:
    pieces: list[bytes] = []
    left = _MOST
    # A file may go on in one compressed part after the other; zeros fill up the last block.
    while content := content.lstrip(b"\x00"):
        part = zlib.decompressobj(_HEAD)
        try:
            pieces.append(part.decompress(content, left))
        except zlib.error as error:
            raise _damaged() from error
        left -= len(pieces[-1])
        if part.unconsumed_tail or left <= 0:
            raise TooMuchError(
                "Far more comes out of the file than a chart holds: send parts of it"
            )
        if not part.eof:
            raise _damaged()
        content = part.unused_data
    return b"".join(pieces)


def _damaged() -> UnreadableError:
    return UnreadableError("The compressed file is damaged or breaks off: have it sent again")
