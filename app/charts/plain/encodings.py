"""The encoding of a text that does not tell it and is no UTF-8."""

import re

__all__ = ["guessed"]

_SAMPLE = 2**16
# Beyond this share of bytes outside ASCII, a text is in no Western encoding.
_WESTERN_UP_TO = 0.15
# Fewer of them tell nothing.
_FEW = 32
_EBCDIC = "cp037"
_WESTERN = ("cp1252", "cp437", "mac_roman")
_LETTERS = frozenset("àâäãáåçèéêëìíîïñòóôöõøùúûüýÿæœßÀÂÄÁÅÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÆŒ")
_SIGNS = frozenset("“”‘’–—•…°±µ½¼¾®©™§·×÷²³ªº¿¡«»€£¢≤≥≠\xa0")
_OUTSIDE = re.compile(r"[^\x00-\x7f]")
_PLAIN = re.compile(r"[A-Za-z0-9 .,;:()/\-\n\x85]")
_MOSTLY = 0.9


# Texts of these widths are told before by their marks and zeros.
_WIDE = ["utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_7"]


def guessed(content: bytes) -> str:
    """Return the encoding in which a text makes most sense; Windows-1252 where nothing tells."""
    sample = content[:_SAMPLE]
    outside = sum(byte > 0x7F for byte in sample)
    if outside <= max(_FEW, _WESTERN_UP_TO * len(sample)):
        return max(_WESTERN, key=lambda encoding: _sense(sample, encoding))
    text = sample.decode(_EBCDIC)
    if len(_PLAIN.findall(text)) > _MOSTLY * len(text):
        return _EBCDIC
    return _told_by_statistics(sample)


def _sense(sample: bytes, encoding: str) -> int:
    """Count the characters outside ASCII that stand where such characters stand in a note."""
    text = sample.decode(encoding, errors="replace")
    return sum(
        _fits(
            found[0], text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        )
        for found in _OUTSIDE.finditer(text)
    )


def _fits(character: str, before: str, after: str) -> int:
    """Return how well a character stands between its neighbours: from 2 to -2."""
    if character in _SIGNS:
        return 0 if before.isalpha() and after.isalpha() else 1
    if character not in _LETTERS or (character.isupper() and before.islower()):
        return -2
    return 2 if before.isalpha() or after.isalpha() else 0


def _told_by_statistics(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load, seldom needed

    best = from_bytes(sample, cp_exclusion=_WIDE).best()
    return best.encoding if best else "cp1252"
