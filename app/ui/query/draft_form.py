"""The text of a query, in fields."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from app.domain.queries import Indicator, QueryDraft, QueryFormat
from app.ui.fields.field import Field
from app.ui.query.choice import Choice
from app.ui.query.draft_edits import with_indicator
from app.ui.query.indicators_box import IndicatorsBox
from app.ui.query.options_box import OptionsBox
from app.ui.query.query_words import format_names, reason_names

__all__ = ["DraftForm"]


class DraftForm(QWidget):
    """Holds a draft and tells every change of it; a frozen one can only be read."""

    edited = Signal(QueryDraft)
    refused = Signal(Exception)
    source_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = QueryDraft()
        self._is_frozen = False
        self._is_filling = False
        self._title = QLineEdit(self)
        self._to = QLineEdit(self)
        self._format = Choice(format_names(), self)
        self._reason = Choice(reason_names(), self)
        self._question = QPlainTextEdit(self)
        self._indicators = IndicatorsBox(self)
        self._options = OptionsBox(self)
        self._offered = Field(self.tr("Options"), self._options, self)
        self._lay_out()
        self._connect()

    @property
    def draft(self) -> QueryDraft:
        """Return the text as it stands in the fields."""
        return self._draft

    def show_draft(self, draft: QueryDraft, *, is_frozen: bool) -> None:
        """Fill the fields; a sent text can only be read."""
        self._is_filling = True
        self._draft, self._is_frozen = draft, is_frozen
        _set(self._title, draft.title)
        _set(self._to, draft.to)
        self._format.choose(draft.format)
        self._reason.choose(draft.reason)
        if self._question.toPlainText() != draft.question:
            self._question.setPlainText(draft.question)
        self._freeze()
        self._show_tables()
        self._is_filling = False

    def add(self, indicator: Indicator) -> None:
        """Add an indicator at the end."""
        self._take(with_indicator(self._draft, len(self._draft.indicators), indicator))

    def focus_title(self) -> None:
        """Put the cursor into the first field."""
        self._title.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._give_room()

    def _give_room(self) -> None:
        """Keep some lines of text and rows of the tables in sight at any text size."""
        line = self.fontMetrics().lineSpacing()
        self._question.setMinimumHeight(6 * line)
        for table in (self._indicators, self._options):
            table.setMinimumHeight(9 * line)

    def _take(self, draft: QueryDraft) -> None:
        self._draft = draft
        self._show_tables()
        self.edited.emit(draft)

    def _read_fields(self) -> None:
        if self._is_filling:
            return
        self._draft = replace(
            self._draft,
            title=self._title.text(),
            to=self._to.text(),
            format=QueryFormat(self._format.value),
            reason=self._reason.value,
            question=self._question.toPlainText(),
        )
        self._show_tables()
        self.edited.emit(self._draft)

    def _show_tables(self) -> None:
        self._indicators.show_draft(self._draft, is_frozen=self._is_frozen)
        self._options.show_draft(self._draft, is_frozen=self._is_frozen)
        has_options = self._draft.format is not QueryFormat.OPEN or bool(self._draft.options)
        self._offered.setVisible(has_options)

    def _freeze(self) -> None:
        for field in (self._title, self._to, self._question):
            field.setReadOnly(self._is_frozen)
        for choice in (self._format, self._reason):
            choice.freeze(is_frozen=self._is_frozen)

    def _connect(self) -> None:
        for line in (self._title, self._to):
            line.textChanged.connect(self._read_fields)
        for choice in (self._format, self._reason):
            choice.chosen.connect(self._read_fields)
        self._question.textChanged.connect(self._read_fields)
        self._indicators.source_wanted.connect(self.source_wanted)
        for table in (self._indicators, self._options):
            table.changed.connect(self._take)
            table.refused.connect(self.refused)

    def _lay_out(self) -> None:
        self._question.setTabChangesFocus(True)
        self._give_room()
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 12)
        grid.setSpacing(8)
        grid.addWidget(Field(self.tr("Title, without a diagnosis"), self._title, self), 0, 0)
        grid.addWidget(Field(self.tr("To"), self._to, self), 0, 1)
        grid.addWidget(Field(self.tr("Format"), self._format, self), 1, 0)
        grid.addWidget(Field(self.tr("Reason"), self._reason, self), 1, 1)
        indicators = Field(self.tr("Clinical indicators"), self._indicators, self)
        question = Field(self.tr("Question"), self._question, self)
        for row, wide in enumerate((indicators, question, self._offered), start=2):
            grid.addWidget(wide, row, 0, 1, 2)
        grid.setRowStretch(5, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)


def _set(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
