"""Compound files (MS-CFB), in which old Office programs and Outlook keep streams in folders."""

import struct
from io import BytesIO

import olefile

from app.charts.unreadable import UnreadableError

__all__ = ["MARK", "Compound"]

MARK = olefile.MAGIC

_DAMAGE = (
    OSError,
    struct.error,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


class Compound:
    """A compound file that is open: its streams by the folders in which they stand."""

    def __init__(self, content: bytes) -> None:
        """Read the tables and the names.

        Raises:
            UnreadableError: the file is damaged or breaks off.
        """
        # Streams that share sectors would make much of a small file.
        self._left = 2 * len(content)
        try:
            self._file = olefile.OleFileIO(BytesIO(content))
            self._paths = [tuple(path) for path in self._file.listdir()]
        except _DAMAGE as error:
            raise _damaged() from error

    @property
    def paths(self) -> list[tuple[str, ...]]:
        """Return where each stream stands."""
        return self._paths

    def stream(self, path: tuple[str, ...]) -> bytes:
        """Return a stream, nothing where there is none.

        Raises:
            UnreadableError: it is damaged or breaks off.
        """
        if path not in self._paths:
            return b""
        try:
            size = self._file.get_size(list(path))
            self._left -= size
            content: bytes = self._file.openstream(list(path)).read() if self._left >= 0 else b""
        except _DAMAGE as error:
            raise _damaged() from error
        if len(content) < size:
            raise _damaged()
        return content


def _damaged() -> UnreadableError:
    return UnreadableError("The file is damaged or breaks off: have it sent again")
