"""The form for a payer rule of a code."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.domain.change import Change
from app.domain.notebook.kept import NotebookError, PayerRule
from app.domain.people import PayerKind
from app.ui.background import Background
from app.ui.encounter.choice import Choice
from app.ui.encounter.date_field import DateField
from app.ui.fields.field import Field
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice
from app.ui.words import payer_kind_word

__all__ = ["RuleDialog"]


class RuleDialog(QDialog):
    """Takes a payer rule; stays open until it is kept. ``keep`` is run on the worker."""

    kept = Signal(Change)

    def __init__(
        self,
        keep: Callable[[PayerRule], Change],
        background: Background,
        code: str,
        rule: PayerRule | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._background = background
        self._payer = QLineEdit(self)
        kinds = ((kind, payer_kind_word(kind)) for kind in PayerKind)
        self._kind: Choice[PayerKind] = Choice([(None, self.tr("This payer alone")), *kinds])
        self._text = QPlainTextEdit(self)
        self._first, self._last = DateField(self), DateField(self)
        self._source = QLineEdit(self)
        self._notice = Notice(self)
        self._save = QPushButton(self.tr("Keep the rule"), self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self.setWindowTitle(self.tr("Payer rule of {code}").format(code=code))
        self._lay_out()
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)
        if rule is not None:
            self._show(rule)
        self._payer.setFocus()

    @property
    def notice(self) -> str:
        """Return the line that is shown, empty when there is none."""
        return self._notice.text

    def save(self) -> None:
        """Check the fields and keep the rule, or say what is wrong."""
        if self._first.is_wrong or self._last.is_wrong:
            self._notice.error(self.tr("A date is wrong: write YYYY-MM-DD, or leave it empty."))
            return
        try:
            rule = self._rule()
        except NotebookError as error:
            self._notice.refuse(error)
            return
        self._notice.clear()
        self._save.setEnabled(False)
        self._background.run(lambda: self._keep(rule), self._done, self._refused)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter alone begins a line in the words of the rule.
        if pressed(event) == "Ctrl+Return":
            self.save()
        else:
            super().keyPressEvent(event)

    def _rule(self) -> PayerRule:
        return PayerRule(
            text=self._text.toPlainText().strip(),
            payer=self._payer.text().strip(),
            kind=self._kind.value,
            source=self._source.text().strip(),
            first=self._first.day,
            last=self._last.day,
        )

    def _show(self, rule: PayerRule) -> None:
        self._payer.setText(rule.payer)
        self._kind.choose(rule.kind)
        self._first.show_date(rule.first)
        self._last.show_date(rule.last)
        self._source.setText(rule.source)
        self._text.setPlainText(rule.text)

    def _done(self, change: Change) -> None:
        self.kept.emit(change)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._save.setEnabled(True)
        self._notice.refuse(error)

    def _lay_out(self) -> None:
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(5 * self.fontMetrics().lineSpacing())
        self._source.setPlaceholderText(self.tr("such as: provider manual 2026, section 4.2"))
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        self._save.setToolTip(self.tr("Keep the rule (Ctrl+Enter)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._notice)
        column.addLayout(self._fields(), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.sizeHint().height())

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(Field(self.tr("Payer"), self._payer, self), 0, 0)
        grid.addWidget(Field(self.tr("Or every payer of a kind"), self._kind, self), 0, 1)
        wanted = Field(self.tr("What the payer wants"), self._text, self)
        grid.addWidget(wanted, 1, 0, 1, 2)
        grid.addWidget(Field(self.tr("From date of service"), self._first, self), 2, 0)
        grid.addWidget(Field(self.tr("Until date of service"), self._last, self), 2, 1)
        source = Field(self.tr("Where it is written"), self._source, self)
        grid.addWidget(source, 3, 0, 1, 2)
        for widget, following in pairwise((*self._in_order(), self._save, self._cancel)):
            QWidget.setTabOrder(widget, following)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        grid.setRowStretch(1, 1)
        return grid

    def _in_order(self) -> tuple[QWidget, ...]:
        days = (self._first, self._last)
        return (self._payer, self._kind, self._text, *days, self._source)
