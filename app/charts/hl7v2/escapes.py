"""Escape sequences in the values of a message (HL7 v2.8, chapter 2.7)."""

import re
from collections.abc import Callable
from functools import lru_cache

__all__ = ["Separators", "unescaped"]

Separators = tuple[str, str, str, str, str]
"""Field, component, repetition, escape, subcomponent."""

_MOST_BLANKS = 80
_FORMATS = {"br": "\n", "ce": "\n", "fi": "", "nf": "", "in": "", "ti": ""}
_FORMAT = re.compile(r"\.([a-z]{2})\s*([+-]?\d{0,4})", re.IGNORECASE)
_HEX = re.compile(r"X((?:[0-9A-Fa-f]{2})+)")


def unescaped(value: str, separators: Separators, encoding: str) -> str:
    """Return the words of a value; a sequence that is none stays as it is."""
    escape = separators[3]
    if escape not in value:
        return value
    return _pattern(escape).sub(_meant(separators, encoding), value)


@lru_cache
def _pattern(escape: str) -> re.Pattern[str]:
    mark = re.escape(escape)
    return re.compile(rf"{mark}([^{mark}\r\n]{{1,4096}}?){mark}")


def _meant(separators: Separators, encoding: str) -> Callable[[re.Match[str]], str]:
    field, component, repetition, escape, subcomponent = separators
    plain = dict(
        zip(
            "FSRETPHN",
            (field, component, repetition, escape, subcomponent, "#", "", ""),
            strict=True,
        )
    )

    def meant(found: re.Match[str]) -> str:
        code = found[1]
        if code in plain:
            return plain[code]
        if formatted := _FORMAT.fullmatch(code):
            return _formatted(formatted[1].lower(), formatted[2], found[0])
        if coded := _HEX.fullmatch(code):
            return _decoded(bytes.fromhex(coded[1]), encoding)
        # What a sender made up for itself, and switches of character sets.
        return "" if code[0] in "ZCM" and code[1:].isalnum() else found[0]

    return meant


def _decoded(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        # Senders write such escapes in the character set of their own system.
        text = content.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _formatted(command: str, count: str, unknown: str) -> str:
    number = max(1, min(int(count), _MOST_BLANKS)) if count.lstrip("+-") else 1
    if command == "sp":
        return "\n" * number
    return " " * number if command == "sk" else _FORMATS.get(command, unknown)
