"""What the library must be told before it can go on: asked in the window, in place."""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.codebooks import FragmentError, LicenceError, UnmappedError, UntoldEditionError
from app.codebooks.files.column_map import MAPPABLE, ColumnMap, parse_columns
from app.codebooks.receiving.wish import Wish
from app.domain.codes import System
from app.ui.encounter.date_field import DateField
from app.ui.fields.field import restyle

__all__ = ["Need", "Question", "need_of"]


class Need(Enum):
    """What is missing."""

    DAY = auto()
    LICENCE = auto()
    COLUMNS = auto()
    FRAGMENT = auto()


def need_of(error: Exception) -> Need | None:
    """Return what the user can say to have a refused file opened, None where nothing helps."""
    if isinstance(error, LicenceError):
        return Need.LICENCE
    if isinstance(error, UnmappedError):
        return Need.COLUMNS
    if isinstance(error, FragmentError):
        return Need.FRAGMENT
    if isinstance(error, UntoldEditionError):
        return Need.DAY
    return None


class Question(QFrame):
    """Says why a file cannot be opened as it is, and asks for what is missing."""

    answered = Signal(Wish)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._need = Need.DAY
        self._why = QLabel(self)
        self._what = QLabel(self)
        self._day = DateField(self)
        self._system = QComboBox(self)
        self._columns = QLineEdit(self)
        self._wrong = QLabel(self)
        self._go = QPushButton(self)
        self._leave = QPushButton(self.tr("Leave it"), self)
        self._dress()
        self._lay_out()
        for field in (self._day, self._columns):
            field.returnPressed.connect(self._answer)
        self._go.clicked.connect(self._answer)
        self._leave.clicked.connect(self.leave)
        self.hide()

    @property
    def line(self) -> str:
        """Return why it is asked, empty while nothing is."""
        return "" if self.isHidden() else self._why.text()

    def ask(self, wish: Wish, need: Need, why: str, example: str = "") -> None:
        """Ask for what is missing to open a release; ``example`` is an answer to go on from."""
        self._wish, self._need = wish, need
        self._why.setText(why)
        self._what.setText(self._words()[0])
        self._columns.setText(example)
        self._go.setText(self._words()[1])
        self._day.setVisible(need is Need.DAY)
        self._system.setVisible(need is Need.COLUMNS)
        self._columns.setVisible(need is Need.COLUMNS)
        self._say_wrong("")
        self.setAccessibleName(why)
        self.show()
        fields: dict[Need, QWidget] = {
            Need.DAY: self._day,
            Need.LICENCE: self._go,
            Need.COLUMNS: self._columns,
            Need.FRAGMENT: self._go,
        }
        fields[need].setFocus()

    def leave(self) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        answers: dict[Need, Callable[[Wish], Wish | None]] = {
            Need.DAY: self._with_day,
            Need.LICENCE: lambda wish: replace(wish, is_licensed=True),
            Need.COLUMNS: self._with_columns,
            Need.FRAGMENT: lambda wish: replace(wish, takes_fragment=True),
        }
        answer = answers[self._need](self._wish) if self._wish else None
        if answer is not None:
            self.hide()
            self.answered.emit(answer)

    def _with_day(self, wish: Wish) -> Wish | None:
        if self._day.day is None:
            self._say_wrong(self.tr("Write a day, such as 2026-10-01."))
            return None
        return replace(wish, as_of=self._day.day)

    def _with_columns(self, wish: Wish) -> Wish | None:
        try:
            columns = parse_columns(self._columns.text())
        except ValueError as error:
            self._say_wrong(str(error))
            return None
        return replace(wish, mapped=ColumnMap(System(self._system.currentText()), columns))

    def _words(self) -> tuple[str, str]:
        words = {
            Need.DAY: (self.tr("A day on which it is in force:"), self.tr("Open again")),
            Need.LICENCE: (
                self.tr("Loading it declares that you hold a licence for this text."),
                self.tr("I hold a licence: open it"),
            ),
            Need.COLUMNS: (
                self.tr("If it is a table of yours, say of which list, and what its columns hold:"),
                self.tr("Open again"),
            ),
            Need.FRAGMENT: (
                self.tr("Codes that are missing in it will not be valid on its dates."),
                self.tr("It is whole: open it"),
            ),
        }
        return words[self._need]

    def _say_wrong(self, line: str) -> None:
        self._wrong.setText(line)
        self._wrong.setVisible(bool(line))

    def _dress(self) -> None:
        self.setProperty("role", "notice")
        self.setProperty("severity", "warning")
        for label in (self._why, self._what, self._wrong):
            label.setWordWrap(True)
        self._wrong.setProperty("tone", "error")
        self._what.setProperty("tone", "muted")
        self._day.setAccessibleName(self.tr("A day on which it is in force"))
        self._system.addItems([str(system) for system in MAPPABLE])
        self._system.setAccessibleName(self.tr("List"))
        self._columns.setAccessibleName(self.tr("Columns"))
        self._columns.setPlaceholderText("code=Code,title=Description")
        self._go.setProperty("role", "primary")
        restyle(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self._day, self._system, self._columns):
            row.addWidget(widget, 1 if widget is self._columns else 0)
        row.addWidget(self._go)
        row.addWidget(self._leave)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._why)
        column.addWidget(self._what)
        column.addLayout(row)
        column.addWidget(self._wrong)
