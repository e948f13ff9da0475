"""The chain of pages of a TIFF: whether it goes to its end."""

import struct

__all__ = ["breaks_off"]

_LONGEST = 10_000
# By the mark of the byte order and of the version: how the count of the fields of a page and the
# place of the next page are written, and how long a field is.
_WRITTEN = {
    b"II*\x00": ("<H", "<I", 12, 4),
    b"MM\x00*": (">H", ">I", 12, 4),
    b"II+\x00": ("<Q", "<Q", 20, 8),
    b"MM\x00+": (">Q", ">Q", 20, 8),
}


def breaks_off(content: bytes) -> bool:
    """Tell whether a page is said to stand where the file has ended; only TIFF can tell."""
    written = _WRITTEN.get(content[:4])
    if written is None:
        return False
    counted, placed, length, at = written
    try:
        (place,) = struct.unpack_from(placed, content, at)
        for _ in range(_LONGEST):
            if not place:
                return False
            (fields,) = struct.unpack_from(counted, content, place)
            after = place + struct.calcsize(counted) + length * fields
            (place,) = struct.unpack_from(placed, content, after)
    except (struct.error, OverflowError):
        return True
    return False
