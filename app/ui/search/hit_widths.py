"""How wide words are at least and at most, told without setting them."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

__all__ = ["Widths"]

# Pairs of letters stand nearer together, or further apart, than their widths say.
_NEARER, _FURTHER = 0.96, 1.02
# With the next key most of the titles are shown again.
_KEPT = 1 << 10


class Widths:
    """The widths of characters in the fonts of a row, each measured once; fonts by their names.

    To set a title takes twenty times as long, and most are plainly one line or plainly two:
    ``lines`` tells of a title and its room which, whichever words are bold, and 0 where only
    setting it does.
    """

    def __init__(self, fonts: Mapping[str, QFont]) -> None:
        self._characters = {name: _Characters(font) for name, font in fonts.items()}
        self._plain, self._bold = self._characters["plain"], self._characters["bold"]
        self.lines = lru_cache(_KEPT)(self._lines_of)

    def fits(self, text: str, face: str, room: int) -> bool:
        """Tell whether a line plainly has room; it may have where this says no."""
        return sum(map(self._characters[face].__getitem__, text)) * _FURTHER <= room

    def _lines_of(self, title: str, room: int) -> int:
        if sum(map(self._bold.__getitem__, title)) * _FURTHER <= room:
            return 1
        is_wider = sum(map(self._plain.__getitem__, title)) * _NEARER > room
        return 2 if is_wider and " " in title else 0


class _Characters(dict[str, float]):
    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(font)

    def __missing__(self, character: str) -> float:
        width = self[character] = self._metrics.horizontalAdvance(character)
        return width
