"""The lines of an encounter in the worklist, in the longest words that have room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics

from app.domain.worklist.rows import WorklistRow
from app.ui.worklist.rows.row_words import RowWords
from app.ui.worklist.rows.words import standing_words, strong_font

__all__ = ["GAP", "RowLine", "RowLines", "fitting"]

GAP = 8
# With these a row is read in two lines; where they have no room, each part gets more of it.
_DATE, _STANDING, _DUE = "2026-10-30", "Query open", "10-30"
_BETWEEN = " · "
_BEGUN = ": wait…"


@dataclass(frozen=True, slots=True)
class RowLine:
    """What stands left and right on a line."""

    left: str
    right: str = ""
    is_left_strong: bool = False
    is_right_strong: bool = False
    is_quiet: bool = False


class RowLines:
    """Sets encounters in two lines where date, status and due date fit on one, else in three.

    A further line says what the rows are sorted by, where nothing else says it.
    """

    def __init__(self, words: RowWords, font: QFont, room: int) -> None:
        self._words, self._room = words, room
        self._plain, self._strong = QFontMetrics(font), QFontMetrics(strong_font(font))
        least = f"{_DATE}{_BETWEEN}{_STANDING}"
        self.is_broad = self._width(least) + GAP + self._width(_DUE) < room

    @property
    def count(self) -> int:
        """Return how many lines each row has."""
        return 2 + (not self.is_broad) + self._words.says_order

    def of(self, row: WorklistRow) -> list[RowLine]:
        """Return the lines of an encounter."""
        lines = self._in_two(row) if self.is_broad else self._in_three(row)
        if self._words.says_order:
            lines.append(RowLine(self._words.sorted_word(row), is_quiet=True))
        return lines

    def _in_two(self, row: WorklistRow) -> list[RowLine]:
        date = f"{row.service_from.isoformat()}{_BETWEEN}"
        return [self._named(row, *self._marks(row)), self._standing(row, date)]

    def _in_three(self, row: WorklistRow) -> list[RowLine]:
        date = row.service_from.isoformat()
        room = self._room - self._width(date) - GAP
        marks = fitting(self._words.mark_words(row), self._width, room)
        return [self._named(row), RowLine(date, marks, is_quiet=True), self._standing(row)]

    def _named(self, row: WorklistRow, marks: str = "") -> RowLine:
        return RowLine(self._words.name(row), marks, is_left_strong=row.unread > 0)

    def _marks(self, row: WorklistRow) -> tuple[str, ...]:
        metrics = self._strong if row.unread else self._plain
        room = self._room - metrics.horizontalAdvance(self._words.name(row)) - GAP
        return (fitting(self._words.mark_words(row), self._width, room),)

    def _standing(self, row: WorklistRow, before: str = "") -> RowLine:
        room = self._room - self._width(before)
        standings, dues = standing_words(row), self._words.due_words(row)
        is_late = self._words.is_due(row)
        due_width = self._strong.horizontalAdvance if is_late else self._width
        due = fitting(dues, due_width, room - self._width(standings[-1]) - GAP)
        rest = room - (due_width(due) + GAP if due else 0)
        standing = fitting(standings, self._width, rest)
        # A reason is cut off where some of it can be read, a status never.
        if row.hold and self._width(f"{standings[-1]}{_BEGUN}") < rest:
            standing = fitting(standings[:-1], self._width, rest)
        return RowLine(f"{before}{standing}", due, is_right_strong=is_late)

    def _width(self, text: str) -> int:
        return self._plain.horizontalAdvance(text)


def fitting(ways: Sequence[str], width: Callable[[str], int], room: int) -> str:
    """Return the first of ever shorter ways to say something that has room, else the last."""
    # What has exactly the room is cut off by Qt, which counts parts of points.
    return next((way for way in ways if width(way) < room), ways[-1])
