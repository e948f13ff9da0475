"""Whether the documents of an encounter are whole: parts, signature and date, found or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.domain.chart.completeness import Completeness, PartFound
from app.ui.day.day_words import completeness_lines
from app.ui.worklist.rows.words import strong_font

__all__ = ["ChecklistView"]

_ID = int(Qt.ItemDataRole.UserRole)
_LINE = _ID + 1


class ChecklistView(QWidget):
    """A tree of documents, each with what was looked for; what is missing says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unread: frozenset[int] = frozenset()
        self.tree = QTreeWidget(self)
        self._none = QLabel(self)
        self._hint = QLabel(
            self.tr("Looked for by headings and words; the record itself decides."), self
        )
        self._lay_out()

    @property
    def lines(self) -> list[str]:
        """Return every line that is shown."""
        lines, item = [], self.tree.itemAt(0, 0)
        while item is not None:
            lines.append(item.text(0))
            item = self.tree.itemBelow(item)
        return lines

    def show_reading(self) -> None:
        """Say that the documents are being read."""
        self.tree.clear()
        self._show_none(self.tr("Reading the documents…"))

    def show_found(self, found: Sequence[Completeness]) -> None:
        """Show what was found in each document."""
        self.tree.clear()
        for each in found:
            self._add(each)
        none = self.tr("There is no document yet: attach a chart.")
        self._show_none("" if found else none)

    def mark_unread(self, unread: frozenset[int]) -> None:
        """Set the documents apart that were never shown."""
        self._unread = unread
        for place in range(self.tree.topLevelItemCount()):
            if (top := self.tree.topLevelItem(place)) is not None:
                self._mark(top)

    def _mark(self, top: QTreeWidgetItem) -> None:
        is_unread = top.data(0, _ID) in self._unread
        line = top.data(0, _LINE)
        # Of a font that is bare but for its weight, the size goes with that of the text.
        bold = strong_font(QFont()) if is_unread else None
        top.setData(0, Qt.ItemDataRole.FontRole, bold)
        top.setText(0, self.tr("{0} · not read").format(line) if is_unread else line)

    def _show_none(self, words: str) -> None:
        self._none.setText(words)
        self._none.setVisible(bool(words))
        self.tree.setVisible(not words)
        self._hint.setVisible(not words)

    def _add(self, found: Completeness) -> None:
        lines = completeness_lines(found)
        told = self._told(found, sum(line.is_missing for line in lines))
        top = QTreeWidgetItem(self.tree)
        top.setData(0, _ID, found.document_id)
        top.setData(0, _LINE, f"{told} · {found.title}")
        self._mark(top)
        kind = found.kind or self.tr("There is no checklist for documents of this kind.")
        about = [top.data(0, _LINE), kind if kind != found.title else "", found.source]
        top.setToolTip(0, "\n".join(line for line in about if line))
        top.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, found.source)
        if not found.has_text:
            return
        for line in lines:
            self._add_line(top, line)
        top.setExpanded(True)

    def _add_line(self, top: QTreeWidgetItem, line: PartFound) -> None:
        if line.is_there:
            said = self.tr("{0}: found").format(line.name)
            words = self.tr("✓ {0}").format(line.name)
        elif line.is_missing:
            said = self.tr("{0}: not found").format(line.name)
            words = self.tr("✗ {0}").format(said)
        else:
            said = self.tr("{0}: not found, written only if there was any").format(line.name)
            words = self.tr("– {0}").format(said)
        item = QTreeWidgetItem(top, [words])
        item.setToolTip(0, said)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)

    def _told(self, found: Completeness, missing: int) -> str:
        if not found.has_text:
            return self.tr("No text to look in")
        return self.tr("{0} missing").format(missing) if missing else self.tr("Complete")

    def _lay_out(self) -> None:
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Completeness of the documents"))
        for label in (self._none, self._hint):
            label.setProperty("tone", "muted")
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self.tree, 1)
        column.addWidget(self._hint)
        column.addStretch()
        self.show_reading()
