"""Documents of Word before 2007 (.doc) to pages of text (MS-DOC)."""

import re
import struct
from collections.abc import Iterator

from app.charts.office.compound import Compound
from app.charts.opening import Opener
from app.charts.plain.grid import laid_out
from app.charts.plain.ligatures import spelled
from app.charts.readers import alone
from app.charts.unreadable import UnreadableError, WordlessError
from app.domain.chart.documents import ChartFile, Document

__all__ = ["read_old_word"]

_MAIN, _TABLES = "WordDocument", ("0Table", "1Table")
_MARK, _WORD_97 = 0xA5EC, 0x00C1
_LOCKED, _SECOND_TABLE = 0x0100, 0x0200
# How many characters are in the body, notes, heads and feet, macros, comments, end notes, boxes.
_LENGTHS, _PIECES = struct.Struct("<76x8i"), struct.Struct("<418xII")
_FORMATS, _TEXT, _ONE_BYTE = 1, 2, 1 << 30
_LOOK = "Read from a document of old Word: words deleted or hidden in it may be shown"
_FIELD = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
_ROW, _CONTROLS = re.compile("\x07\x07"), re.compile("[\x00-\x08\x0e-\x1d\x1f\xad]")
_MEANT = str.maketrans({"\r": "\n", "\x0b": "\n", "\x07": "\t", "\x1e": "-", "\xa0": " "})
_DEEPEST = 8
_MAX_PAGES = 5_000


def read_old_word(content: bytes, name: str, _opener: Opener) -> ChartFile:
    """Read the text: heads of pages, body, notes, text boxes, and comments at the end.

    Raises:
        UnreadableError: it is locked, damaged, of a Word before 97, or has no words.
    """
    file = Compound(content)
    main = file.stream((_MAIN,))
    try:
        mark, version, flags = struct.unpack_from("<HH6xH", main)
        if mark != _MARK or version < _WORD_97:
            raise UnreadableError(
                "This is a document of very old Word (.doc): save it as DOCX or PDF, attach that"
            )
        if flags & _LOCKED:
            raise UnreadableError("It asks for a password: have it sent without one")
        table = file.stream((_TABLES[bool(flags & _SECOND_TABLE)],))
        start, length = _PIECES.unpack_from(main)
        text = "".join(_pieces(main, table[start : start + length]))
        lengths = _LENGTHS.unpack_from(main)
    except (struct.error, IndexError, ValueError) as error:
        raise UnreadableError(
            "The Word document is damaged or breaks off: have it sent again"
        ) from error
    pages = [page for page in _ordered(text, lengths).split("\f") if page.strip()]
    if not pages:
        raise WordlessError("The Word document holds no words: save it as PDF, attach that")
    if len(pages) > _MAX_PAGES:
        raise UnreadableError(f"The text has more than {_MAX_PAGES:,} pages: split it")
    shown = tuple(laid_out(page.strip("\n") + "\n") for page in pages)
    return alone(Document("", "text", shown, warnings=(_LOOK,)), content, name)


def _pieces(main: bytes, table: bytes) -> Iterator[str]:
    """Yield the text piece by piece, as it was saved."""
    at = 0
    while table[at] == _FORMATS:
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    if table[at] != _TEXT:
        raise ValueError(table[at])
    (size,) = struct.unpack_from("<I", table, at + 1)
    count = (size - 4) // 12
    begins = struct.unpack_from(f"<{count + 1}I", table, at + 5)
    # Pieces that share their bytes would make much of a small file.
    if list(begins) != sorted(begins) or begins[-1] - begins[0] > len(main):
        raise ValueError(begins[-1])
    for number, place in enumerate(_places(table, at + 5 + 4 * (count + 1), count)):
        length = begins[number + 1] - begins[number]
        if place & _ONE_BYTE:
            start = (place & ~_ONE_BYTE) // 2
            yield main[start : start + length].decode("cp1252", errors="replace")
        else:
            yield main[place : place + 2 * length].decode("utf-16-le", errors="replace")


def _places(table: bytes, at: int, count: int) -> Iterator[int]:
    return (struct.unpack_from("<2xI2x", table, at + 8 * number)[0] for number in range(count))


def _ordered(text: str, lengths: tuple[int, ...]) -> str:
    parts, at = list[str](), 0
    for length in lengths:
        parts.append(_tidied(text[at : at + max(0, length)]))
        at += max(0, length)
    body, notes, heads, _, comments, ends, boxes, head_boxes = parts
    heads = "\n".join(dict.fromkeys(filter(None, heads.split("\n"))))
    said = "\n".join(f"Comment: {line}" for line in comments.split("\n") if line)
    shown = (heads, head_boxes, body, notes, ends, boxes, said)
    return "\n\n".join(part for part in shown if part.strip())


def _tidied(text: str) -> str:
    # Fields within fields are undone from the inside; of each, what it shows stays.
    for _ in range(_DEEPEST):
        text = _FIELD.sub(lambda found: found[1] or "", text)
    text = _CONTROLS.sub("", _ROW.sub("\r", text).translate(_MEANT))
    return spelled("\n".join(line.rstrip() for line in text.split("\n"))).strip("\n")
