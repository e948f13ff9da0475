"""Rich text as Outlook packs it (MS-OXRTFCP)."""

import struct

from app.charts.unreadable import UnreadableError

__all__ = ["unpacked_rtf"]

_HEAD = struct.Struct("<II4s4x")
_PACKED, _PLAIN = b"LZFu", b"MELA"
_ROOM = 4096
_MOST = 64 * 2**20
# What packed text may refer to before it holds anything.
_BEFORE = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked_rtf(content: bytes) -> bytes:
    """Return the rich text.

    Raises:
        UnreadableError: it is not packed so, breaks off, or is larger than any.
    """
    try:
        _, size, kind = _HEAD.unpack_from(content)
        if kind == _PLAIN:
            return content[_HEAD.size : _HEAD.size + size]
        if kind != _PACKED or size > _MOST:
            raise _damaged()
        return _unpacked(content[_HEAD.size :], size)
    except (struct.error, IndexError) as error:
        raise _damaged() from error


def _unpacked(content: bytes, size: int) -> bytes:
    room = bytearray(_BEFORE.ljust(_ROOM, b"\x00"))
    out, at, place = bytearray(), 0, len(_BEFORE)
    while len(out) < size:
        flags = content[at]
        at += 1
        for bit in range(8):
            if flags >> bit & 1:
                said = content[at] << 8 | content[at + 1]
                start, length, at = said >> 4, (said & 0xF) + 2, at + 2
                if start == place:
                    return bytes(out[:size])
            else:
                room[place], start, length, at = content[at], place, 1, at + 1
            # What is being written may be read again at once.
            for step in range(length):
                sign = room[(start + step) % _ROOM]
                room[place] = sign
                out.append(sign)
                place = (place + 1) % _ROOM
            if len(out) >= size:
                break
    return bytes(out[:size])


def _damaged() -> UnreadableError:
    return UnreadableError("The words of the mail are damaged: have it sent again as plain text")
