"""In which characters a message is written, told by its head (MSH-18, HL7 table 0211)."""

import codecs
import re

from app.charts.plain.text import decoded

__all__ = ["text_of"]

_CHARACTER_SETS = {
    "ASCII": "ascii",
    "UNICODE UTF-8": "utf-8",
    "UNICODE UTF-16": "utf-16",
    "UNICODE UTF-32": "utf-32",
    "UNICODE": "utf-8",
    "UTF-8": "utf-8",
    "ISO IR14": "shift_jis",
    "ISO IR87": "iso2022_jp",
    "ISO IR159": "iso2022_jp_1",
    "GB 18030-2000": "gb18030",
    "KS X 1001": "euc_kr",
    "CNS 11643-1992": "big5",
    "BIG-5": "big5",
}
_PARTS_OF_8859 = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "15"}
_CHARACTERS_AT = 17
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(content: bytes) -> tuple[str, str, list[str]]:
    """Return the text, what bytes in escapes are in, and warnings."""
    said = _declared(content)
    if said and said not in {"ascii", "utf-16", "utf-32"}:
        try:
            return content.removeprefix(codecs.BOM_UTF8).decode(said), said, []
        except UnicodeDecodeError:
            text, _ = decoded(_unframed(content))
            line = "The text is not in the character set that MSH-18 names: look at it closely"
            return text, "cp1252", [line]
    text, warnings = decoded(_unframed(content))
    return text, "utf-8" if not warnings else "cp1252", list(warnings)


def _unframed(content: bytes) -> bytes:
    # In characters of two bytes, these may be halves of others.
    is_wide = content.startswith(_WIDE) or b"\x00" in content[:4]
    return content if is_wide else content.replace(b"\x0b", b"").replace(b"\x1c", b"")


def _declared(content: bytes) -> str:
    head = re.split(rb"[\r\n]", content[content.find(b"MSH") :], maxsplit=1)[0].decode("latin-1")
    fields = head.split(head[3:4]) if len(head) > len("MSH") else []
    name = fields[_CHARACTERS_AT].split("~")[0].strip() if len(fields) > _CHARACTERS_AT else ""
    kind, _, part = name.partition("/")
    if kind == "8859" and part in _PARTS_OF_8859:
        return f"iso8859-{part}"
    return _CHARACTER_SETS.get(name.upper(), "")
