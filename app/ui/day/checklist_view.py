"""Whether the documents of an encounter are whole: parts, signature and date, found or not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.domain.completeness import Completeness
from app.ui.day.day_words import completeness_lines

__all__ = ["ChecklistView"]


class ChecklistView(QWidget):
    """A tree of documents, each with what was looked for; what is missing says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = QTreeWidget(self)
        self._none = QLabel(self.tr("There is no document yet: attach a chart."), self)
        self._hint = QLabel(self.tr("Looked for by headings; the record itself decides."), self)
        self._lay_out()

    @property
    def lines(self) -> list[str]:
        """Return every line that is shown."""
        lines, item = [], self.tree.itemAt(0, 0)
        while item is not None:
            lines.append(item.text(0))
            item = self.tree.itemBelow(item)
        return lines

    def show_found(self, found: Sequence[Completeness]) -> None:
        """Show what was found in each document."""
        self.tree.clear()
        for each in found:
            self._add(each)
        self.tree.setVisible(bool(found))
        self._hint.setVisible(bool(found))
        self._none.setVisible(not found)

    def _add(self, found: Completeness) -> None:
        if not found.has_text:
            told = self.tr("no text to look in")
        else:
            count = sum(not is_there for is_there, _ in completeness_lines(found))
            told = self.tr("{0} missing").format(count) if count else self.tr("complete")
        kind = found.kind or self.tr("no checklist for this kind")
        top = QTreeWidgetItem(self.tree, [f"{found.title} · {kind} · {told}"])
        top.setToolTip(0, top.text(0))
        if not found.has_text:
            return
        for is_there, name in completeness_lines(found):
            mark = self.tr("✓ {0}") if is_there else self.tr("✗ {0}: not found")
            line = QTreeWidgetItem(top, [mark.format(name)])
            said = self.tr("{0}: found") if is_there else self.tr("{0}: not found")
            line.setData(0, Qt.ItemDataRole.AccessibleTextRole, said.format(name))
        top.setExpanded(True)

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
