"""Plain text files: their encoding, their line ends and their pages."""

import codecs
import re

from app.charts.foreign import refuse_foreign
from app.charts.plain.encodings import guessed
from app.charts.plain.grid import laid_out
from app.charts.plain.ligatures import spelled
from app.charts.plain.printed import unprinted
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import Document

__all__ = ["MAX_PAGES", "MAX_SIZE", "decoded", "read_text"]

# Boxes take 16 bytes a character, and a stored value may have up to a thousand million.
MAX_SIZE = 32 * 2**20
MAX_PAGES = 5_000

# The mark of UTF-16 is the beginning of that of UTF-32, so the longer ones come first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {
    "cp1252": "Windows-1252",
    "cp437": "the encoding of DOS",
    "mac_roman": "the encoding of old Macs",
    "cp037": "EBCDIC",
}
_UNKNOWN = "This is no kind of file that is known here: save it as PDF or plain text, attach that"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MAX_CONTROLS = 0.01
_ZEROS, _STRAY = 0.5, 0.01


def read_text(content: bytes) -> Document:
    """Read a plain text; a form feed begins a page, other line ends become line feeds.

    Raises:
        UnreadableError: the file is too large, empty or no text.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(
            f"The text is larger than {MAX_SIZE // 2**20} MB: split it, then attach the parts"
        )
    text, warnings = decoded(content)
    text = spelled(text)
    # The line end of EBCDIC, and those that Unicode has of its own.
    for end in ("\r\n", "\r", "\x85", "\u2028", "\u2029"):
        text = text.replace(end, "\n")
    if not text.strip():
        raise UnreadableError("The file holds only blanks: save it again at its source")
    pages = text.split("\f")
    if not pages[-1].strip():
        # Printers' files end with a form feed, which begins no page.
        pages.pop()
    if len(pages) > MAX_PAGES:
        raise UnreadableError(f"The text has more than {MAX_PAGES:,} pages: split it")
    return Document("", "text", tuple(laid_out(page) for page in pages), warnings=warnings)


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text, and a warning where its encoding had to be guessed.

    Raises:
        UnreadableError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace"), ()
    refuse_foreign(content)
    if wide := _wide(content):
        text = content.decode(wide, errors="replace")
        return text, ("No mark of its encoding: read as UTF-16; look whether the text is right",)
    # Old systems fill a text up with zeros, or end it with Ctrl+Z.
    content = content.rstrip(b"\x00\x1a")
    _refuse_binary(content)
    try:
        text, warning = content.decode("utf-8"), ""
    except UnicodeDecodeError:
        text, warning = _guessed(content)
    text = unprinted(text)
    sample = text[: 2**16]
    if len(_CONTROLS.findall(sample)) > _MAX_CONTROLS * len(sample):
        raise UnreadableError(_UNKNOWN)
    return text, (warning,) if warning else ()


def _guessed(content: bytes) -> tuple[str, str]:
    encoding = guessed(content)
    # Bytes that an encoding leaves free become the replacement character.
    text = content.decode(encoding, errors="replace")
    name = _NAMES.get(encoding, encoding)
    return text, f"Not UTF-8: read as {name}; look at letters with accents"


def _wide(content: bytes) -> str:
    """Return which UTF-16 a text without mark is in: every other byte of plain letters is zero."""
    first, second = content[: 2**16 : 2].count(0), content[1 : 2**16 : 2].count(0)
    most = len(content[: 2**16]) // 2
    if (
        not most
        or len(content) % 2
        or max(first, second) < most * _ZEROS
        or min(first, second) > most * _STRAY
    ):
        return ""
    return "utf-16-be" if first > second else "utf-16-le"


def _refuse_binary(content: bytes) -> None:
    if b"endobj" in content and b"startxref" in content:
        raise UnreadableError("This PDF is damaged at its start: save it again at its source")
    if b"\x00" in content:
        raise UnreadableError(_UNKNOWN)
