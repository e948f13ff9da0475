"""Paints one search result: code and title, below them why it was found and what it is."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.ui.rows_model import ROW
from app.ui.search.hit_brush import HitBrush
from app.ui.search.hit_layout import GAP, PAD, Runs, broken, code_width, indent, small, title_room
from app.ui.search.hit_model import HCC, MARKED, STARRED, WHY
from app.ui.search.hit_rows import CodeRow, Row, SectionRow
from app.ui.search.hit_words import family_word, group_word, right_words, shown_title, sign_word

__all__ = ["HitDelegate"]

_Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """The code in a column of its own, so that titles stand in line; a title has two lines.

    The titles of a family of codes differ at their ends. A row that is folded has a sign before
    its code and a line that says what is folded.
    """

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row | None = index.data(ROW)
        height = option.fontMetrics.height()
        below = QFontMetrics(small(option.font)).height()
        if isinstance(row, CodeRow):
            lines = len(self._lines(option, index, row, _width(option)))
            # Below the code stands whether it is billable.
            height = max(lines * height + _below(row) * below, height + below)
        elif isinstance(row, SectionRow):
            height += below
        return QSize(1, height + 2 * PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        painter.save()
        row: Row = index.data(ROW)
        brush = HitBrush(painter, option)
        if isinstance(row, CodeRow):
            self._paint_code(brush, option, index, row)
        elif isinstance(row, SectionRow):
            self._paint_section(brush, option, row)
        else:
            rect = _inside(option.rect, 0)
            brush.sign(self.sign_of(row, option.rect, option.font), is_open=row.is_open)
            brush.text(rect, group_word(row))
        painter.restore()

    def sign_of(self, row: Row | None, rect: QRect, font: QFont) -> QRect:
        """Return where the sign of a folded row stands, nowhere where nothing is folded."""
        if row is None or isinstance(row, SectionRow):
            return QRect()
        if isinstance(row, CodeRow) and not row.family.is_folded:
            return QRect()
        depth = row.depth if isinstance(row, CodeRow) else 0
        height = QFontMetrics(font).height()
        return QRect(rect.left() + indent(depth), rect.top() + PAD, GAP, height)

    def _paint_code(
        self, brush: HitBrush, option: QStyleOptionViewItem, index: _Index, row: CodeRow
    ) -> None:
        rect = _inside(option.rect, row.depth)
        height = option.fontMetrics.height()
        left = rect.left() + code_width(option.font) + GAP
        brush.code(QRect(rect.left(), rect.top(), rect.width(), height), row.hit.code)
        lines = self._lines(option, index, row, option.rect.width())
        for place, runs in enumerate(lines):
            brush.runs(QRect(left, rect.top() + place * height, rect.right() - left, height), runs)
        below = rect.adjusted(0, len(lines) * height, 0, 0)
        under = QRect(
            left, below.top(), rect.right() - left, QFontMetrics(small(option.font)).height()
        )
        taken = brush.right(under, right_words(row.hit, index.data(HCC)))
        brush.small(under.adjusted(0, 0, -taken, 0), index.data(WHY))
        sign = QRect(rect.left(), rect.top() + height, left - rect.left(), under.height())
        brush.small(sign, sign_word(row.hit), is_quiet=not row.hit.is_billable)
        if row.can_open:
            brush.sign(self.sign_of(row, option.rect, option.font), is_open=row.is_open)
            above = under.height() if row.hit.why else 0
            brush.small(under.translated(0, above), family_word(row.family))
        if index.data(STARRED):
            brush.star(
                QRect(option.rect.left() + indent(row.depth), sign.top(), GAP, sign.height())
            )

    @staticmethod
    def _paint_section(brush: HitBrush, option: QStyleOptionViewItem, row: SectionRow) -> None:
        rect = _inside(option.rect, 1)
        height = option.fontMetrics.height()
        first = QRect(rect.left(), rect.top(), rect.width(), height)
        brush.text(first, f"{row.section.number}  {row.section.title}")
        brush.small(first.translated(0, height), row.section.line)

    @staticmethod
    def _lines(
        option: QStyleOptionViewItem, index: _Index, row: CodeRow, width: int
    ) -> tuple[Runs, ...]:
        room = title_room(width, option.font, row.depth)
        title = shown_title(row.hit.title, row.shared)
        return broken(title, index.data(MARKED), option.font, room)


def _below(row: CodeRow) -> int:
    """Return how many lines stand below a title: why it was found, what is folded."""
    return bool(row.hit.why) + row.can_open


def _inside(rect: QRect, depth: int) -> QRect:
    return rect.adjusted(GAP + indent(depth), PAD, -GAP, -PAD)


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
