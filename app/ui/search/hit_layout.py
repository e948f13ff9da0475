"""How the words of a search result are set: fonts, columns, titles broken into lines."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QStaticText,
    QTextCharFormat,
    QTextLayout,
    QTransform,
)

from app.ui.search.hit_widths import Widths

__all__ = ["GAP", "PAD", "Faces", "Places", "Runs", "faces_of", "faces_written", "indent"]

PAD = 4
GAP = 14
_STEP = 14
_WIDEST_CODE = "S72.001A"
_KEPT = 1 << 10
_LINES = 2
# In heights of a line: about twenty letters.
_FEW_WORDS = 9
_newest: list[tuple[QFont, "Faces"]] = []

Places: TypeAlias = tuple[tuple[int, int], ...]
Runs: TypeAlias = tuple[tuple[str, bool], ...]
"""Parts of a line, each with whether it is bold."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The fonts of a row and how high and wide they are, for text of one size."""

    plain: QFont
    mono: QFont
    small: QFont
    bold: QFont
    height: int
    below: int
    code: int
    widths: Widths
    written: str

    def title_room(self, width: int, depth: int) -> int:
        """Return how wide a title may be in a row of this width."""
        return max(1, width - self.code - 3 * GAP - indent(depth))

    def line(self, text: str, face: str, room: int) -> QStaticText:
        """Return a line set in one of the fonts by its name, cut off where it has no room."""
        # What plainly fits is set the same in any room: where it stands in its line changes with
        # the words that are bold.
        return _set(text, face, self.written, 0 if self.widths.fits(text, face, room) else room)

    def lines(self, title: str, room: int) -> int:
        """Return how many lines a title takes, 0 where only setting it tells."""
        count = self.widths.lines(title, room)
        return 0 if count > 1 and self._most(room) > count else count

    def broken(self, title: str, marked: Places, room: int) -> tuple[Runs, ...]:
        """Return a title as one line or two, three where there is room for a few words only.

        What does not fit is cut off at the end.
        """
        return _broken(title, marked, self.written, room, self._most(room))

    def _most(self, room: int) -> int:
        return _LINES if room >= _FEW_WORDS * self.height else _LINES + 1


def faces_of(font: QFont) -> Faces:
    """Return the fonts that stand beside a font."""
    # To write a font down, by which its faces are kept, takes ten times as long as to compare it.
    if not _newest or _newest[0][0] != font:
        _newest[:] = [(QFont(font), faces_written(font.toString()))]
    return _newest[0][1]


def indent(depth: int) -> int:
    """Return how far a row below an opened one stands in."""
    return depth * _STEP


@lru_cache(maxsize=_KEPT)
def _broken(title: str, marked: Places, written: str, room: int, most: int) -> tuple[Runs, ...]:
    faces = faces_written(written)
    if faces.widths.lines(title, room) == 1:
        return (_runs(title, 0, len(title), marked),)
    starts = _starts(title, marked, faces, room, most)
    lines = [_runs(title, start, end, marked) for start, end in pairwise(starts)]
    last = starts[-1]
    rest = QFontMetrics(faces.bold).elidedText(title[last:], Qt.TextElideMode.ElideRight, room)
    if len(starts) < most or rest == title[last:]:
        return *lines, _runs(title, last, len(title), marked)
    return *lines, _runs(f"{title[:last]}{rest}", last, last + len(rest), marked)


def _starts(title: str, marked: Places, faces: Faces, room: int, most: int) -> list[int]:
    """Return where each line of a title begins, the last of the most that it may have too."""
    layout = QTextLayout(title, faces.plain)
    layout.setFormats([_format(start, end, faces.bold) for start, end in marked])
    layout.beginLayout()
    starts = [0]
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        starts.append(line.textStart() + line.textLength())
    layout.endLayout()
    return [0, *(start for start in starts[1:] if start < len(title))]


@lru_cache(maxsize=4 * _KEPT)
def _set(text: str, face: str, written: str, room: int) -> QStaticText:
    # To paint a line that is set takes a quarter of setting and painting it.
    font: QFont = getattr(faces_written(written), face)
    if room:
        text = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, room)
    line = QStaticText(text)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.prepare(QTransform(), font)
    return line


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


def _format(start: int, end: int, bold: QFont) -> QTextLayout.FormatRange:
    said = QTextLayout.FormatRange()
    said.start, said.length = start, end - start
    looks = QTextCharFormat()
    looks.setFont(bold)
    said.format = looks
    return said


@lru_cache(maxsize=8)
def faces_written(written: str) -> Faces:
    """Return the fonts that stand beside a font that was written down."""
    font = QFont()
    font.fromString(written)
    mono, small, bold = QFont(font), QFont(font), QFont(font)
    mono.setFamilies(["IBM Plex Mono", *font.families()])
    for heavy in (mono, bold):
        heavy.setWeight(QFont.Weight.DemiBold)
    if font.pixelSize() > 0:
        small.setPixelSize(round(font.pixelSize() * 0.9))
    else:
        small.setPointSizeF(font.pointSizeF() * 0.9)
    return Faces(
        font,
        mono,
        small,
        bold,
        QFontMetrics(font).height(),
        QFontMetrics(small).height(),
        # Parts of a pixel count: in a column as wide as the nearest whole one a code is cut off.
        ceil(QFontMetricsF(mono).horizontalAdvance(_WIDEST_CODE)) + 1,
        Widths({"plain": font, "mono": mono, "small": small, "bold": bold}),
        written,
    )
