"""One query: its state, its text, the answer, and what can be done next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.queries import Answer, Indicator, Query, QueryDraft, QueryStatus
from app.ui.query.answer_form import AnswerForm
from app.ui.query.cancel_line import CancelLine
from app.ui.query.draft_form import DraftForm
from app.ui.query.query_words import state_line

__all__ = ["QueryEditor"]

_CLOSABLE = (QueryStatus.DRAFT, QueryStatus.SENT)


class QueryEditor(QWidget):
    """Shows a query and tells what the coder does with it."""

    edited = Signal(QueryDraft)
    refused = Signal(Exception)
    source_wanted = Signal(object)
    save_wanted = Signal()
    send_wanted = Signal()
    paper_wanted = Signal()
    answered = Signal(Answer)
    cancelled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = QLabel(self)
        self._save = QPushButton(self.tr("Save draft"), self)
        self._send = QPushButton(self.tr("Mark as sent"), self)
        self._paper = QPushButton(self.tr("PDF…"), self)
        self._form = DraftForm(self)
        self._answer = AnswerForm(self)
        self._cancel = CancelLine(self)
        self._lay_out()
        self._connect()

    @property
    def draft(self) -> QueryDraft:
        """Return the text as it stands in the fields."""
        return self._form.draft

    def show_query(self, query: Query) -> None:
        """Show a query; what its state forbids is not offered."""
        self.show_state(query)
        self._form.show_draft(query.draft, is_frozen=query.is_frozen)
        self._answer.show_answer(query.answer)
        self._cancel.clear()

    def show_state(self, query: Query) -> None:
        """Show where the query stands and leave the fields as they are."""
        self._state.setText(state_line(query))
        for button in (self._save, self._send):
            button.setVisible(not query.is_frozen)
        is_answerable = query.status in (QueryStatus.SENT, QueryStatus.ANSWERED)
        self._answer.setVisible(is_answerable)
        self._cancel.setVisible(query.status in _CLOSABLE)

    def add(self, indicator: Indicator) -> None:
        """Add an indicator to the text."""
        self._form.add(indicator)

    def focus_title(self) -> None:
        """Put the cursor into the first field."""
        self._form.focus_title()

    def _connect(self) -> None:
        self._form.edited.connect(self.edited)
        self._form.refused.connect(self.refused)
        self._form.source_wanted.connect(self.source_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._send.clicked.connect(self.send_wanted)
        self._paper.clicked.connect(self.paper_wanted)
        self._answer.answered.connect(self.answered)
        self._cancel.cancelled.connect(self.cancelled)

    def _lay_out(self) -> None:
        self._state.setWordWrap(True)
        self._state.setProperty("tone", "muted")
        self._send.setProperty("role", "primary")
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 4)
        bar.setSpacing(8)
        bar.addWidget(self._state, 1)
        for button in (self._save, self._send, self._paper):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._scrolled(), 1)

    def _scrolled(self) -> QScrollArea:
        page = QWidget(self)
        page.setProperty("role", "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._form, self._answer, self._cancel):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Query"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        return area
