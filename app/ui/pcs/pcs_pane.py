"""The ICD-10-PCS tables as seven columns, of which only what a row joins can be picked."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.printed.procedure_tables import CHARACTERS, Value, ValueMeaning
from app.ui.background import Background
from app.ui.leafing.empty_page import EmptyPage
from app.ui.pcs.code_line import CodeLine
from app.ui.pcs.column_widths import shared_out
from app.ui.pcs.pcs_words import column_captions, empty_line, list_only_line, meaning_text
from app.ui.pcs.picker import Picker
from app.ui.pcs.table_room import TableRoom
from app.ui.pcs.value_column import ValueColumn

__all__ = ["PcsPane"]

_LINES = 2
_AROUND, _BETWEEN = 4, 4


class PcsPane(QWidget):
    """Characters pick as they are typed; Right and Enter pick the value in hand.

    Without an encounter the tables are those of today.
    """

    code_wanted = Signal(str)
    books_wanted = Signal()

    def __init__(self, room: TableRoom, background: Background) -> None:
        super().__init__()
        self._room = room
        self._background = background
        self._on: date | None = None
        self._newest = 0
        self._is_entered = False
        self.picker = Picker(room, background, self)
        self._columns = tuple(ValueColumn(self) for _ in range(CHARACTERS))
        self._meaning = QTextEdit(self)
        self._line = CodeLine(self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyPage(self)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def on(self) -> date:
        """Return the date whose tables are shown."""
        return self._on or datetime.now(UTC).astimezone().date()

    @property
    def meaning(self) -> str:
        """Return the definition that is shown."""
        return self._meaning.toPlainText()

    @property
    def said(self) -> CodeLine:
        """Return the line with the code, its title and the edition."""
        return self._line

    def set_date(self, on: date) -> None:
        """Show the tables of a date of service, at once or when they are next seen."""
        self._on = on
        self.update()

    def reload(self) -> None:
        """Read the tables again, after other code books were loaded."""
        self.picker.on = None
        self.update()

    def enter(self) -> None:
        """Put the keyboard into the column where picking goes on."""
        is_missing = self._stack.currentWidget() is self._empty
        (self._empty if is_missing else self._columns[self.picker.at - 1]).setFocus()

    def start_with(self, chars: str) -> None:
        """Pick the characters with which a code begins, and go on after them."""
        self.picker.start_again()
        for char in chars:
            self.picker.type(char)
        self.enter()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # A dock behind another tab is “visible” to Qt, but only one in sight is painted.
        self.picker.read(self.on)
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen(self.picker.at)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_meaning"):
            self._size()

    def _show_opened(self) -> None:
        tables, on = self.picker.tables, self.on
        self._line.show_edition(tables.edition, self._on)
        if tables.edition is None:
            self._empty.say(empty_line(tables.missing))
        elif not tables.heads:
            self._empty.say(list_only_line(tables.edition, on))
        self._stack.setCurrentIndex(0 if tables.heads else 1)

    def _show(self) -> None:
        picking = self.picker.picking
        captions = column_captions(self.picker.captions)
        for position, column in enumerate(self._columns, start=1):
            standing = picking.standing(position)
            column.show_choices(captions[position - 1], picking.column(position), standing)
        self._line.show_picking(picking)
        self._widen(self.picker.at)

    def _pick(self) -> None:
        """Pick the value in hand; when it stands in a whole code, Enter opens that."""
        self._is_entered = self.picker.is_behind
        if self._is_entered:
            return
        picking, at = self.picker.picking, self.picker.at
        value = self._columns[at - 1].in_hand
        if value is not None and picking.code and picking.standing(at) == value.char:
            self._open()
        else:
            self._pick_and_go_right()

    def _pick_late(self) -> None:
        """Do what Enter was to do behind characters that were typed ahead."""
        if self._is_entered:
            self._pick()

    def _pick_and_go_right(self) -> None:
        value = self._columns[self.picker.at - 1].in_hand
        if value is not None:
            self.picker.type(value.char)

    def _click(self, position: int) -> None:
        self.picker.at = position
        self._pick_and_go_right()

    def _open(self) -> None:
        self.code_wanted.emit(self.picker.picking.code)

    def _follow_picker(self) -> None:
        if any(column.list.hasFocus() for column in self._columns):
            self._columns[self.picker.at - 1].setFocus()

    def _start_again(self) -> None:
        self.picker.start_again()
        self._columns[0].setFocus()

    def _look_at(self, position: int) -> None:
        """Give the column room, and say what the value in hand means."""
        self.picker.at = position
        self._widen(position)
        self._newest += 1
        value, on, room = self._columns[position - 1].in_hand, self.picker.on, self._room
        if value is None or on is None:
            self._meaning.clear()
            return
        picked = "".join(self.picker.picking.chars[: position - 1]) + value.char
        number = self._newest
        self._background.run(
            lambda: (number, value, room.meaning(picked, position, value.label, on)),
            self._show_meaning,
        )

    def _show_meaning(self, read: tuple[int, Value, ValueMeaning]) -> None:
        number, value, meaning = read
        if number == self._newest:
            self._meaning.setPlainText(meaning_text(value, meaning))

    def _refuse(self, char: str) -> None:
        self._newest += 1
        self._is_entered = False
        caption = self._columns[self.picker.at - 1].list.accessibleName()
        line = self.tr("“{char}” cannot be picked in column {caption}.")
        self._meaning.setPlainText(line.format(char=char, caption=caption))

    def _connect(self) -> None:
        picker = self.picker
        keys: dict[str, Callable[[], object]] = {
            "Return": self._pick,
            "Right": self._pick_and_go_right,
            "Left": lambda: picker.go(picker.at - 1),
            "Backspace": picker.clear_and_go_left,
            "Del": picker.clear,
            "Esc": self._start_again,
        }
        for position, column in enumerate(self._columns, start=1):
            column.list.keys = keys
            column.list.char_typed.connect(picker.type)
            column.turned.connect(partial(self._look_at, position))
            column.clicked.connect(partial(self._click, position))
        picker.opened.connect(self._show_opened)
        picker.changed.connect(self._show)
        picker.moved.connect(self._follow_picker)
        picker.settled.connect(self._pick_late)
        picker.refused.connect(self._refuse)
        picker.titled.connect(self._line.show_title)
        self._line.open_wanted.connect(self._open)
        self._line.clear_wanted.connect(self._start_again)
        self._empty.books_wanted.connect(self.books_wanted)

    def _widen(self, position: int) -> None:
        """Give the columns what their values need, that in hand first."""
        room = self.width() - 2 * _AROUND - (CHARACTERS - 1) * _BETWEEN
        needed = [column.needed for column in self._columns]
        for place, width in enumerate(shared_out(room, needed, position - 1)):
            self._across.setStretch(place, max(1, width))

    def _size(self) -> None:
        around = round(self._meaning.document().documentMargin()) + self._meaning.frameWidth()
        lines = _LINES * self._meaning.fontMetrics().lineSpacing()
        self._meaning.setFixedHeight(lines + 2 * around)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self._meaning.setReadOnly(True)
        self._meaning.setTabChangesFocus(True)
        self._meaning.setProperty("role", "quiet")
        self._meaning.setAccessibleName(self.tr("Definition of the value"))
        across = QHBoxLayout()
        across.setContentsMargins(_AROUND, 0, _AROUND, 0)
        across.setSpacing(_BETWEEN)
        for column in self._columns:
            across.addWidget(column)
        self._across = across
        page = QWidget(self)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(across, 1)
        inside.addWidget(self._meaning)
        inside.addWidget(self._line)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._widen(1)
        self._size()
