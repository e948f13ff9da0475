"""Paints one search result: code and title, below them why it was found and what it is."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.search.hit_brush import HitBrush, SetRow
from app.ui.search.hit_layout import GAP, PAD, Faces, Runs, faces_of, faces_written, indent
from app.ui.search.hit_model import NO_LOOKS, HitModel, Looks
from app.ui.search.hit_rows import CodeRow, Row, SectionRow
from app.ui.search.hit_words import group_word, shown_title, sign_word

__all__ = ["HitDelegate"]

_Index = QModelIndex | QPersistentModelIndex
# With the next key most of the rows are shown again.
_KEPT = 1 << 9


class HitDelegate(QStyledItemDelegate):
    """The code in a column of its own, so that titles of two or three lines stand in line.

    The titles of a family of codes differ at their ends. A row that is folded has a sign before
    its code and a line that says what is folded. Titles are broken for a row of the width ``room``.
    """

    room = 0

    def __init__(self, model: HitModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Asked for its rows themselves: by way of indexes all of it takes three times as long.
        self._model = model

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = self._model.rows[index.row()] if index.isValid() else None
        faces = faces_of(option.font)
        height, below = faces.height, faces.below
        if isinstance(row, CodeRow):
            lines = self._count(faces, row)
            # Below the code stands whether it is billable.
            height = max(lines * height + len(self._model.below(row)) * below, height + below)
        elif isinstance(row, SectionRow):
            height += below
        return QSize(1, height + 2 * PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        row, rect = self._model.rows[index.row()], option.rect
        looks = self._model.looks(row) if isinstance(row, CodeRow) else NO_LOOKS
        painter.save()
        painter.translate(rect.topLeft())
        written = faces_of(option.font).written
        _set(row, looks, written, rect.width(), self.room).paint(painter, option)
        painter.restore()

    @staticmethod
    def sign_of(row: Row | None, rect: QRect, font: QFont) -> QRect:
        """Return where the sign of a folded row stands, nowhere where nothing is folded."""
        return _sign_of(row, rect, faces_of(font))

    def _count(self, faces: Faces, row: CodeRow) -> int:
        title = shown_title(row.hit.title, row.shared)
        room = faces.title_room(self.room, row.depth)
        return faces.lines(title, room) or len(faces.broken(title, self._model.marked(row), room))


@lru_cache(_KEPT)
def _set(row: Row, looks: Looks, written: str, width: int, room: int) -> SetRow:
    """Return a row as it is set in faces; to look it up takes a tenth of setting it."""
    faces = faces_written(written)
    brush, place = HitBrush(faces), QRect(0, 0, width, 0)
    first = _first_line(place, row, faces)
    if isinstance(row, CodeRow):
        _set_code(brush, faces, first, row, looks)
        title = shown_title(row.hit.title, row.shared)
        lines = faces.broken(title, looks.marked, faces.title_room(room, row.depth))
        _set_title(brush, faces, first.adjusted(faces.code + GAP, 0, 0, 0), lines, looks)
    elif isinstance(row, SectionRow):
        brush.text(first, f"{row.section.number}  {row.section.title}")
        brush.small(first.translated(0, faces.height), row.section.line)
    else:
        brush.text(first, group_word(row))
    if not isinstance(row, SectionRow) and row.can_open:
        brush.sign(_sign_of(row, place, faces), is_open=row.is_open)
    return brush.row


def _set_code(brush: HitBrush, faces: Faces, first: QRect, row: CodeRow, looks: Looks) -> None:
    aside = QRect(first.left(), first.top(), faces.code, faces.height)
    brush.code(aside, row.hit.code)
    under = QRect(first.left(), aside.bottom() + 1, faces.code + GAP, faces.below)
    brush.small(under, sign_word(row.hit), is_quiet=not row.hit.is_billable)
    if looks.is_starred:
        brush.star(QRect(first.left() - GAP, under.top(), GAP, under.height()))


def _set_title(
    brush: HitBrush, faces: Faces, line: QRect, lines: Sequence[Runs], looks: Looks
) -> None:
    for runs in lines:
        brush.runs(line, runs)
        line = line.translated(0, faces.height)
    line.setHeight(faces.below)
    for words, beside in looks.below:
        taken = brush.right(line, beside)
        brush.small(line.adjusted(0, 0, -taken, 0), words)
        line = line.translated(0, faces.below)


def _first_line(place: QRect, row: Row, faces: Faces) -> QRect:
    depth = 1 if isinstance(row, SectionRow) else _depth(row)
    left = GAP + indent(depth)
    return QRect(place.left() + left, place.top() + PAD, place.width() - left - GAP, faces.height)


def _sign_of(row: Row | None, place: QRect, faces: Faces) -> QRect:
    if row is None or not row.can_open:
        return QRect()
    return QRect(place.left() + indent(_depth(row)), place.top() + PAD, GAP, faces.height)


def _depth(row: Row) -> int:
    return row.depth if isinstance(row, CodeRow) else 0
