"""The provider's response to a query, as it is recorded."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from app.domain.queries import Answer, Outcome
from app.ui.desk.faults import line_of
from app.ui.fields.dates import DateError, typed_date
from app.ui.fields.field import Field
from app.ui.query.choice import Choice
from app.ui.query.query_words import outcome_names

__all__ = ["AnswerForm"]


class AnswerForm(QWidget):
    """Takes the response; one that is recorded can only be read."""

    answered = Signal(Answer)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Choice(outcome_names(), self)
        self._on = QLineEdit(self)
        self._reference = QLineEdit(self)
        self._text = QPlainTextEdit(self)
        self._record = QPushButton(self.tr("Record answer"), self)
        self._date_field = Field(self.tr("Date of the answer"), self._on, self)
        self._lay_out()
        self._record.clicked.connect(self._answer)

    def show_answer(self, answer: Answer | None) -> None:
        """Show a recorded answer, or empty fields for one that is awaited."""
        today = datetime.now(UTC).astimezone().date()
        self._outcome.choose(answer.outcome if answer else Outcome.AGREED)
        self._on.setText((answer.on if answer else today).isoformat())
        self._reference.setText(answer.reference if answer else "")
        self._text.setPlainText(answer.text if answer else "")
        for field in (self._on, self._reference, self._text):
            field.setReadOnly(answer is not None)
        self._outcome.freeze(is_frozen=answer is not None)
        self._record.setVisible(answer is None)
        self._date_field.refuse("")

    def _answer(self) -> None:
        try:
            on = typed_date(self._on.text())
        except DateError as error:
            self._date_field.refuse(line_of(error))
            return
        if on is None:
            self._date_field.refuse(self.tr("Write the date of the answer."))
            return
        self._date_field.refuse("")
        outcome = Outcome(self._outcome.value)
        text = self._text.toPlainText().strip()
        self.answered.emit(Answer(outcome, text, on, self._reference.text().strip()))

    def _lay_out(self) -> None:
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self._record.setProperty("role", "primary")
        self._reference.setPlaceholderText(self.tr("such as: addendum of 2026-03-16"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 12)
        grid.setSpacing(8)
        grid.addWidget(Field(self.tr("Response"), self._outcome, self), 0, 0)
        grid.addWidget(self._date_field, 0, 1)
        grid.addWidget(Field(self.tr("Words of the answer"), self._text, self), 1, 0, 1, 2)
        where = Field(self.tr("Where it stands in the record"), self._reference, self)
        grid.addWidget(where, 2, 0, 1, 2)
        grid.addWidget(self._record, 3, 0)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
