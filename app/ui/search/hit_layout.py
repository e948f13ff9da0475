"""How the words of a search result are set: fonts, columns, titles broken into lines."""

from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout

__all__ = [
    "GAP",
    "PAD",
    "Runs",
    "bold",
    "broken",
    "code_width",
    "indent",
    "mono",
    "small",
    "title_room",
]

PAD = 4
GAP = 14
_STEP = 14
_WIDEST_CODE = "S72.001A"
_KEPT = 1 << 10

Places: TypeAlias = tuple[tuple[int, int], ...]
Runs: TypeAlias = tuple[tuple[str, bool], ...]
"""Parts of a line, each with whether it is bold."""


def indent(depth: int) -> int:
    """Return how far a row below an opened one stands in."""
    return depth * _STEP


def code_width(font: QFont) -> int:
    """Return the width of the column of codes."""
    return QFontMetrics(mono(font)).horizontalAdvance(_WIDEST_CODE)


def title_room(width: int, font: QFont, depth: int) -> int:
    """Return how wide a title may be in a row of this width."""
    return max(1, width - code_width(font) - 3 * GAP - indent(depth))


def broken(title: str, marked: Places, font: QFont, room: int) -> tuple[Runs, ...]:
    """Return a title as one line or two; what does not fit is cut off at the end."""
    return _broken(title, marked, font.toString(), room)


def mono(font: QFont) -> QFont:
    """Return the font of codes beside text in a font."""
    return _fonts(font.toString())[0]


def small(font: QFont) -> QFont:
    """Return the font of the lines below a title."""
    return _fonts(font.toString())[1]


def bold(font: QFont) -> QFont:
    """Return the font of the words that were asked for."""
    return _fonts(font.toString())[2]


@lru_cache(maxsize=_KEPT)
def _broken(title: str, marked: Places, written: str, room: int) -> tuple[Runs, ...]:
    font = _font(written)
    layout = QTextLayout(title, font)
    layout.setFormats([_format(start, end, font) for start, end in marked])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    end = line.textStart() + line.textLength()
    layout.endLayout()
    if end >= len(title):
        return (_runs(title, 0, len(title), marked),)
    rest = QFontMetrics(bold(font)).elidedText(title[end:], Qt.TextElideMode.ElideRight, room)
    second = _runs(title, end, len(title), marked)
    if rest != title[end:]:
        second = _runs(f"{title[:end]}{rest}", end, end + len(rest), marked)
    return _runs(title, 0, end, marked), second


def _runs(title: str, start: int, end: int, marked: Places) -> Runs:
    """Return what stands from start to end, cut where bold begins and ends."""
    inside = [(max(first, start), min(last, end)) for first, last in marked]
    cuts = sorted(
        {start, end, *(cut for first, last in inside if first < last for cut in (first, last))}
    )
    return tuple(
        (title[one:other], any(first <= one < last for first, last in inside))
        for one, other in pairwise(cuts)
    )


def _format(start: int, end: int, font: QFont) -> QTextLayout.FormatRange:
    said = QTextLayout.FormatRange()
    said.start, said.length = start, end - start
    looks = QTextCharFormat()
    looks.setFont(bold(font))
    said.format = looks
    return said


@lru_cache(maxsize=8)
def _font(key: str) -> QFont:
    font = QFont()
    font.fromString(key)
    return font


@lru_cache(maxsize=8)
def _fonts(key: str) -> tuple[QFont, QFont, QFont]:
    font = _font(key)
    mono, small, bold = QFont(font), QFont(font), QFont(font)
    mono.setFamilies(["IBM Plex Mono", *font.families()])
    mono.setWeight(QFont.Weight.DemiBold)
    bold.setWeight(QFont.Weight.DemiBold)
    if font.pixelSize() > 0:
        small.setPixelSize(round(font.pixelSize() * 0.9))
    else:
        small.setPointSizeF(font.pointSizeF() * 0.9)
    return mono, small, bold
