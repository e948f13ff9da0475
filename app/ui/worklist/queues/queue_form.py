"""The form in which a queue is made by rules, without typing them as a text."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.worklist.rules import Comparison, Field, Rule, RuleError, text_of
from app.ui.desk.faults import line_of
from app.ui.fields.notice import Notice
from app.ui.worklist.queues.rule_row import RuleRow

__all__ = ["QueueForm"]

_FIRST = Rule(Field.STATUS, Comparison.IS, "open")


class QueueForm(QDialog):
    """Rules one below the other; ``or`` begins another way, ``and`` holds with the rule above.

    ``count`` tells of a filter what it would hold, which is said with every change.
    """

    filtered = Signal(str)
    keep_wanted = Signal(str, str)

    def __init__(
        self,
        rules: Sequence[Rule],
        name: str,
        count: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._count = count
        self.rows: list[RuleRow] = []
        self.name = QLineEdit(name, self)
        self.holds = QLabel(self)
        self._notice = Notice(self)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self.add = QPushButton(self.tr("&Add a rule"), self)
        self.keep = QPushButton(self.tr("&Keep as a queue"), self)
        self.only = QPushButton(self.tr("Only &filter"), self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        for rule in rules or (_FIRST,):
            self._add(rule)
        self._connect()
        self._tell()
        self.rows[0].field.setFocus()

    @property
    def text(self) -> str:
        """Return the rules as they are typed.

        Raises:
            RuleError: one of them lacks its value, or has none that can be.
        """
        return text_of(row.rule() for row in self.rows)

    def refuse(self, error: Exception) -> None:
        """Say why the queue was not kept."""
        self._notice.refuse(error)

    def _add(self, rule: Rule) -> RuleRow:
        row = RuleRow(rule, self._page)
        row.changed.connect(self._tell)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        self._number()
        return row

    def _add_new(self) -> None:
        row = self._add(_FIRST)
        # Qt would show it a moment later, and keys may come before.
        row.show()
        row.field.setFocus()
        self._tell()

    def _remove(self, row: QWidget) -> None:
        gone = cast("RuleRow", row)
        place = self.rows.index(gone)
        self.rows.remove(gone)
        gone.hide()
        gone.deleteLater()
        self._number()
        self.rows[min(place, len(self.rows) - 1)].field.setFocus()
        self._tell()

    def _number(self) -> None:
        for place, row in enumerate(self.rows, start=1):
            row.number(place)
            row.remove.setEnabled(len(self.rows) > 1)

    def _order(self) -> None:
        # A field of another kind comes last for Qt, wherever it stands.
        fields = [field for row in self.rows for field in row.fields]
        for one, next_one in pairwise((self.name, *fields, self.add)):
            self.setTabOrder(one, next_one)

    def _tell(self) -> None:
        self._order()
        self._notice.clear()
        try:
            said, is_right = self._count(self.text), True
        except RuleError as error:
            said, is_right = line_of(error), False
        self.holds.setText(said)
        self.holds.setAccessibleName(said)
        self.only.setEnabled(is_right)
        self.keep.setEnabled(is_right and bool(self.name.text().strip()))

    def _filter(self) -> None:
        self.filtered.emit(self.text)
        self.accept()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._tell)
        self.add.clicked.connect(self._add_new)
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.name.text(), self.text))
        self.only.clicked.connect(self._filter)
        self._cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Queue by rules"))
        named = QLabel(self.tr("&Name of the queue"), self)
        named.setBuddy(self.name)
        self.name.setAccessibleName(self.tr("Name of the queue"))
        self.holds.setWordWrap(True)
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        for button in (self.add, self.only, self._cancel):
            button.setAutoDefault(False)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self._notice, named, self.name):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.holds)
        column.addLayout(self._buttons())
        self.resize(self.fontMetrics().averageCharWidth() * 96, self.fontMetrics().height() * 22)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for button in (self._cancel, self.only, self.keep):
            row.addWidget(button)
        return row
