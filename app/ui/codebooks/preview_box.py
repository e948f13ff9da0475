"""What a release would change, before it is loaded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.codebooks.book_room import Proposal
from app.ui.codebooks.book_words import change_lines
from app.ui.codebooks.edition_model import Brought, BroughtCell, brought_model, brought_of
from app.ui.tables.rows_view import RowsView

__all__ = ["PreviewBox"]


class PreviewBox(QWidget):
    """Shows the editions of a proposal, in full the one that is chosen."""

    accepted = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self.tr("Not loaded yet: this is what would change."), self)
        self._model = brought_model()
        name = self.tr("What would change")
        self._table = RowsView(self._model, name, BroughtCell.DATES, self)
        self._text = QPlainTextEdit(self)
        self._load = QPushButton(self.tr("&Load it"), self)
        self._discard = QPushButton(self.tr("&Discard it"), self)
        self._lay_out()
        self.setFocusProxy(self._load)
        self._table.row_changed.connect(self._show_row)
        self._load.clicked.connect(self.accepted)
        self._discard.clicked.connect(self.discarded)

    @property
    def text(self) -> str:
        """Return what is said of the chosen edition."""
        return self._text.toPlainText()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show what would change."""
        self._model.show(brought_of(proposal))
        self._came = "\n".join(proposal.came)
        self._table.choose(0, BroughtCell.SYSTEM)
        self._show_row()
        self._load.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.discarded.emit()
        else:
            super().keyPressEvent(event)

    def _show_row(self) -> None:
        chosen = self._table.value
        if isinstance(chosen, Brought):
            lines = (change_lines(chosen.row, chosen.preview), self._came)
            self._text.setPlainText("\n".join(line for line in lines if line))

    def _lay_out(self) -> None:
        self._came = ""
        self._heading.setProperty("kind", "heading")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What would change in this edition"))
        self._load.setProperty("role", "primary")
        self._table.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self._table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._table.setMaximumHeight(self.fontMetrics().height() * 16)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._discard)
        buttons.addWidget(self._load)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._table)
        column.addWidget(self._text, 1)
        column.addLayout(buttons)
