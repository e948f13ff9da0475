"""The file winmail.dat, in which Outlook wraps what is attached to a mail (TNEF)."""

import struct
from collections.abc import Iterator

from app.charts.archive import merged
from app.charts.opening import ENCLOSED, Opener, stem
from app.charts.plain.grid import laid_out
from app.charts.plain.text import decoded
from app.charts.readers import alone
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile, Document

__all__ = ["read_winmail"]

# Behind the mark of the format and a key: level, name and length of an attribute, its bytes, a sum.
_HEAD, _SUM = 6, 2
_ATTRIBUTE = struct.Struct("<BII")
_BODY, _BEGINS = 0x0002800C, 0x00069002
_TITLE, _CONTENT = 0x00018010, 0x0006800F
_MOST = 2_000


def read_winmail(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Open the files, and show the words of the mail where they are plain.

    Raises:
        UnreadableError: the file breaks off, or there is nothing in it that can be read.
        TooMuchError: more comes out than may.
    """
    files, words = list[tuple[str, bytes]](), b""
    for kind, value in _attributes(content):
        if kind == _BEGINS:
            files.append(("Attachment", b""))
        elif kind == _TITLE and files:
            title = decoded(value)[0].strip("\x00 ")
            files[-1] = (title or files[-1][0], files[-1][1])
        elif kind == _CONTENT and files:
            files[-1] = (files[-1][0], value)
        elif kind == _BODY:
            words = value
    found = [opener.enclosed(each, _named(title)) for title, each in files]
    if text := decoded(words)[0].strip("\x00 \r\n"):
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
        document = Document(stem(name), "text", (laid_out(text + "\n"),), "letter")
        found.insert(0, alone(document, content, name))
    if not found:
        raise UnreadableError(
            "This is winmail.dat, without files in it: ask the sender for a plain mail"
        )
    return merged("email", found)


def _named(title: str) -> str:
    return title if "." in title else title + ENCLOSED


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    at, count = _HEAD, 0
    while at < len(content) and count < _MOST:
        try:
            _, kind, length = _ATTRIBUTE.unpack_from(content, at)
        except struct.error:
            raise _broken() from None
        at += _ATTRIBUTE.size
        if at + length > len(content):
            raise _broken()
        yield kind, content[at : at + length]
        at += length + _SUM
        count += 1


def _broken() -> UnreadableError:
    return UnreadableError("The file winmail.dat breaks off: ask the sender for the files in it")
