"""Paints one search result: code and title, below them why it was found and what it is."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.search.hit_brush import HitBrush
from app.ui.search.hit_layout import GAP, PAD, Faces, Runs, faces_of, indent
from app.ui.search.hit_model import HitModel
from app.ui.search.hit_rows import CodeRow, Row, SectionRow
from app.ui.search.hit_words import (
    family_word,
    group_word,
    right_words,
    shown_title,
    sign_word,
)

__all__ = ["HitDelegate"]

_Index = QModelIndex | QPersistentModelIndex


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
            height = max(lines * height + len(self._below(row)) * below, height + below)
        elif isinstance(row, SectionRow):
            height += below
        return QSize(1, height + 2 * PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        row = self._model.rows[index.row()]
        brush = HitBrush(painter, option)
        if isinstance(row, CodeRow):
            self._paint_code(brush, option, row)
        elif isinstance(row, SectionRow):
            self._paint_section(brush, option, row)
        else:
            rect = _inside(option.rect, 0)
            brush.sign(self.sign_of(row, option.rect, option.font), is_open=row.is_open)
            brush.text(rect, group_word(row))
        painter.restore()

    def sign_of(self, row: Row | None, rect: QRect, font: QFont) -> QRect:
        """Return where the sign of a folded row stands, nowhere where nothing is folded."""
        if row is None or not row.can_open:
            return QRect()
        depth = row.depth if isinstance(row, CodeRow) else 0
        return QRect(rect.left() + indent(depth), rect.top() + PAD, GAP, faces_of(font).height)

    def _paint_code(self, brush: HitBrush, option: QStyleOptionViewItem, row: CodeRow) -> None:
        faces = faces_of(option.font)
        rect = _inside(option.rect, row.depth)
        aside = QRect(rect.left(), rect.top(), faces.code, faces.height)
        brush.code(aside, row.hit.code)
        under = QRect(rect.left(), aside.bottom() + 1, faces.code + GAP, faces.below)
        brush.small(under, sign_word(row.hit), is_quiet=not row.hit.is_billable)
        if row.can_open:
            brush.sign(self.sign_of(row, option.rect, option.font), is_open=row.is_open)
        if self._model.is_starred(row):
            brush.star(QRect(rect.left() - GAP, under.top(), GAP, under.height()))
        lines = self._lines(faces, row)
        beside = rect.adjusted(faces.code + GAP, 0, 0, 0)
        for place, runs in enumerate(lines):
            line = QRect(beside.topLeft(), QSize(beside.width(), faces.height))
            brush.runs(line.translated(0, place * faces.height), runs)
        below = QRect(beside.topLeft(), QSize(beside.width(), faces.below))
        self._paint_below(brush, below.translated(0, len(lines) * faces.height), row)

    def _paint_below(self, brush: HitBrush, line: QRect, row: CodeRow) -> None:
        for words, beside in self._below(row):
            taken = brush.right(line, beside)
            brush.small(line.adjusted(0, 0, -taken, 0), words)
            line = line.translated(0, line.height())

    def _below(self, row: CodeRow) -> Sequence[tuple[str, str]]:
        """Return the lines below a title, each with what stands at its right.

        They say why the code was found and what is folded.
        """
        folded = family_word(row.family, is_short=True) if row.can_open else ""
        words = [line for line in (self._model.why(row), folded) if line]
        right = right_words(row.hit, self._model.hcc(row)) if row.hit.why else ""
        if not words:
            return [("", right)] if right else []
        return list(zip_longest(words, [right], fillvalue=""))

    @staticmethod
    def _paint_section(brush: HitBrush, option: QStyleOptionViewItem, row: SectionRow) -> None:
        rect, height = _inside(option.rect, 1), faces_of(option.font).height
        first = QRect(rect.left(), rect.top(), rect.width(), height)
        brush.text(first, f"{row.section.number}  {row.section.title}")
        brush.small(first.translated(0, height), row.section.line)

    def _count(self, faces: Faces, row: CodeRow) -> int:
        title = shown_title(row.hit.title, row.shared)
        room = faces.title_room(self.room, row.depth)
        return faces.lines(title, room) or len(self._lines(faces, row))

    def _lines(self, faces: Faces, row: CodeRow) -> tuple[Runs, ...]:
        title = shown_title(row.hit.title, row.shared)
        return faces.broken(title, self._model.marked(row), faces.title_room(self.room, row.depth))


def _inside(rect: QRect, depth: int) -> QRect:
    return rect.adjusted(GAP + indent(depth), PAD, -GAP, -PAD)
