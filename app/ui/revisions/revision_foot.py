"""The line below the table of what changed: the counts, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.printed.revisions import Told
from app.ui.revisions.revision_words import counts_line, source_line

__all__ = ["RevisionFoot"]


class RevisionFoot(QWidget):
    """Says how much changed; opens an encounter, writes the paper or the table."""

    encounter_wanted = Signal()
    paper_wanted = Signal()
    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLabel(self)
        self.encounter = QPushButton(self.tr("Open encounter"), self)
        self.paper = QPushButton(self.tr("PDF…"), self)
        self.table = QPushButton(self.tr("CSV…"), self)
        self._lay_out()
        self.encounter.clicked.connect(self.encounter_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.table.clicked.connect(self.table_wanted)

    def show_told(self, told: Told) -> None:
        """Say how much changed, how much of it touches, and from what that is known."""
        self.line.setText(counts_line(told))
        self.line.setToolTip(source_line(told))
        self.line.setAccessibleDescription(source_line(told))

    def _lay_out(self) -> None:
        self.line.setWordWrap(True)
        self.line.setProperty("tone", "muted")
        self.encounter.setToolTip(self.tr("Open the encounter affected (Ctrl+Enter)"))
        self.paper.setAccessibleName(self.tr("Export PDF…"))
        self.table.setAccessibleName(self.tr("Export CSV…"))
        self.paper.setToolTip(self.tr("Export as a PDF: all changes, or only those that touch you"))
        self.table.setToolTip(
            self.tr("Export for a spreadsheet: all changes, or only those that touch you")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for button in (self.encounter, self.paper, self.table):
            row.addWidget(button)
