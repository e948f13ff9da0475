"""The typefaces of the papers, and text that is shown exactly as it was written."""

import unicodedata
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

__all__ = ["ITALIC", "MEDIUM", "MONO", "PLAIN", "STRONG", "literal", "load", "plain", "width"]

PLAIN = "IBMPlexSans-Regular"
MEDIUM = "IBMPlexSans-Medium"
STRONG = "IBMPlexSans-SemiBold"
ITALIC = "IBMPlexSans-Italic"
MONO = "IBMPlexMono-Regular"

_MISSING = "\ufffd"


@cache
def load(fonts: Path) -> None:
    """Register the typefaces that stand in the folder ``fonts``."""
    for name in (PLAIN, MEDIUM, STRONG, ITALIC, MONO):
        pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))


def plain(text: str, face: str = PLAIN) -> str:
    """Return the text with a replacement sign where the typeface has no such character.

    Every run of line ends stays one line end, all other white space becomes a space.
    """
    # Composed letters: the typeface draws é, but cannot put an accent upon an e.
    composed = unicodedata.normalize("NFC", text)
    drawn = _drawn(face)
    lines = ("".join(_sign(c, drawn) for c in line).strip() for line in composed.splitlines())
    return "\n".join(line for line in lines if line)


def literal(text: str, face: str = PLAIN) -> str:
    """Return the text as markup that shows it as it is: ``<b>`` stays ``<b>``."""
    return escape(plain(text, face)).replace("\n", "<br/>")


def width(text: str, face: str, size: float) -> float:
    """Return how wide a line is, in points."""
    return float(pdfmetrics.stringWidth(text, face, size))


@cache
def _drawn(face: str) -> frozenset[int]:
    return frozenset(pdfmetrics.getFont(face).face.charToGlyph)


def _sign(character: str, drawn: frozenset[int]) -> str:
    if character.isspace():
        return " "
    return character if ord(character) in drawn else _MISSING
