"""The tree of supported codes and of what the chart leaves open."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget
from typing_extensions import override

from app.ui.abstract.support_rows import CodeRow, GapRow, Group, Row
from app.ui.abstract.support_words import gap_kind, group_word, standing_word
from app.ui.fields.keys import pressed
from app.ui.tables.branches import RESTYLED, indent
from app.ui.tables.row_icons import row_icon
from app.ui.tables.rows_view import code_font, heading_font

__all__ = ["SupportTree"]

_ROW = int(Qt.ItemDataRole.UserRole)
_FOLDED = (Group.FURTHER, Group.DECIDED)


class SupportTree(QTreeWidget):
    """Shows rows by group; ``keys`` are what the pane does on a key, by the key’s name."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[str, Callable[[], object]] = {}
        self._tops: dict[Group, QTreeWidgetItem] = {}
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        indent(self)
        self.setAccessibleName(self.tr("Codes that the chart supports"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.currentItemChanged.connect(lambda *_: self.turned.emit())

    @property
    def row(self) -> Row | None:
        """Return the current row, None on a heading."""
        item = self.currentItem()
        return item.data(0, _ROW) if item is not None else None

    def show_groups(self, groups: Mapping[Group, Sequence[Row]]) -> None:
        """Show rows; folded groups stay folded, and the current row or its place stays current."""
        folded = {group for group, top in self._tops.items() if not top.isExpanded()}
        held, place = self._held(), self._place()
        known = set(self._tops)
        self.blockSignals(True)  # noqa: FBT003
        self.clear()
        self._tops = {group: self._top(group, rows) for group, rows in groups.items() if rows}
        for group, top in self._tops.items():
            top.setExpanded(group not in folded if group in known else group not in _FOLDED)
        self._choose(held, place)
        self.blockSignals(False)  # noqa: FBT003
        self.turned.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.keys.get(pressed(event))
        if act is not None and self.row is not None:
            act()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESTYLED:
            indent(self)
            for top in getattr(self, "_tops", {}).values():
                _dress(top)

    def _top(self, group: Group, rows: Sequence[Row]) -> QTreeWidgetItem:
        top = QTreeWidgetItem(self, [group_word(group, len(rows))])
        top.setFirstColumnSpanned(True)
        for row in rows:
            _add_gap(top, row) if isinstance(row, GapRow) else _add_code(top, row)
        _dress(top)
        return top

    def _rows(self) -> list[QTreeWidgetItem]:
        return [item for top in self._tops.values() for item in _below(top)]

    def _place(self) -> int:
        current = self.currentItem()
        return next((at for at, item in enumerate(self._rows()) if item is current), 0)

    def _held(self) -> tuple[Group, str] | None:
        """Return group and key of the current row."""
        item = self.currentItem()
        for group, top in self._tops.items():
            if item is not None and item.parent() is top:
                return group, item.data(0, _ROW).key
        return None

    def _choose(self, held: tuple[Group, str] | None, place: int) -> None:
        """Choose the row that was current; where it left its group, the one now in its place."""
        rows = self._rows()
        chosen = rows[min(place, len(rows) - 1)] if rows else None
        for group, top in self._tops.items():
            for item in rows:
                if item.parent() is top and (group, item.data(0, _ROW).key) == held:
                    chosen = item
        if chosen is not None:
            self.setCurrentItem(chosen)
            self.scrollToItem(chosen)


def _below(top: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (top.child(at) for at in range(top.childCount()))
    return [item for item in found if item is not None]


def _dress(top: QTreeWidgetItem) -> None:
    """Give a heading and its rows the fonts and pictures of the look in force."""
    top.setFont(0, heading_font())
    for item in _below(top):
        row = item.data(0, _ROW)
        if isinstance(row, CodeRow):
            item.setFont(0, code_font())
            if row.suggestion.caution:
                item.setIcon(1, row_icon("triangle-alert"))


def _add_code(top: QTreeWidgetItem, row: CodeRow) -> None:
    suggestion, standing = row.suggestion, standing_word(row)
    words = f"{standing} · {suggestion.title}" if standing else suggestion.title
    item = QTreeWidgetItem(top, [suggestion.code, words])
    item.setData(0, _ROW, row)
    tip = "\n".join(part for part in (suggestion.title, suggestion.caution) if part)
    spoken = ", ".join(
        part for part in (suggestion.code, suggestion.title, standing, suggestion.caution) if part
    )
    for column in range(2):
        item.setToolTip(column, tip)
        item.setData(column, int(Qt.ItemDataRole.AccessibleTextRole), spoken)


def _add_gap(top: QTreeWidgetItem, row: GapRow) -> None:
    words = f"{gap_kind(row.gap.kind)}: {row.gap.message}"
    item = QTreeWidgetItem(top, [words])
    item.setFirstColumnSpanned(True)
    item.setData(0, _ROW, row)
    item.setToolTip(0, words)
