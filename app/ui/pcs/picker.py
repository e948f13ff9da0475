"""A code of ICD-10-PCS while it is picked; the tables come from the worker."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.printed.procedure_tables import CHARACTERS, Picking, ProcedureTable
from app.ui.background import Background
from app.ui.pcs.table_room import OpenTables, TableRoom

__all__ = ["Picker"]

_HEAD = 3


class Picker(QObject):
    """Keeps what is picked and in which column the coder is.

    ``changed`` tells that something else is picked or can be, ``moved`` that the next column is
    due, ``settled`` that what was typed ahead is picked, ``refused`` a character that the column
    has not.
    """

    opened = Signal()
    changed = Signal()
    moved = Signal()
    settled = Signal()
    refused = Signal(str)
    titled = Signal(str)

    def __init__(self, room: TableRoom, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._background = background
        self._tables: OpenTables | None = None
        self._picking = Picking()
        # Characters typed before the table is there that they belong to.
        self._typed = ""
        self.on: date | None = None
        self.at = 1

    @property
    def picking(self) -> Picking:
        """Return what is picked."""
        return self._picking

    @property
    def tables(self) -> OpenTables:
        """Return the tables that there are."""
        return self._tables or OpenTables()

    @property
    def captions(self) -> tuple[str, ...]:
        """Return what the table calls its last four columns, nothing before one is read."""
        return self._picking.table.captions if self._picking.table and self._is_read else ()

    @property
    def is_behind(self) -> bool:
        """Tell whether characters were typed that wait for their table."""
        return bool(self._typed)

    def read(self, on: date) -> None:
        """Read which tables there are on a date, unless they are read."""
        if on != self.on:
            self.on = on
            room = self._room
            self._background.run(lambda: (on, room.open(on)), self._take)

    def type(self, char: str) -> None:
        """Pick a character in the column of the coder, as soon as its table is read."""
        if self._tables is None or (self.at > _HEAD and not self._is_read):
            self._typed += char
            return
        picked = self._picking.pick(self.at, char)
        if picked.chars[self.at - 1] != char:
            self._typed = ""
            self.refused.emit(char)
        else:
            self._take_picking(picked)
            self.go(self.at + 1)

    def clear(self) -> None:
        """Let go of the value of the column."""
        self._take_picking(self._picking.clear(self.at))

    def clear_and_go_left(self) -> None:
        """Let go of the value of the column, or of the one before it."""
        if not self._picking.chars[self.at - 1]:
            self.go(self.at - 1)
        self.clear()

    def start_again(self) -> None:
        """Let go of everything."""
        self._typed = ""
        self._take_picking(self._picking.clear_from(1))
        self.go(1)

    def go(self, position: int) -> None:
        """Go to a column, as near as there is one."""
        self.at = max(1, min(position, CHARACTERS))
        self.moved.emit()

    @property
    def _is_read(self) -> bool:
        table = self._picking.table
        return table is not None and table.code == self._picking.table_code

    def _take(self, read: tuple[date, OpenTables]) -> None:
        on, tables = read
        if on != self.on:
            return
        # What was picked is picked again, as far as this edition has it.
        chars = self._picking.chars
        picked = "".join(chars[: chars.index("")]) if "" in chars else "".join(chars)
        self._tables = tables
        self._picking = Picking(tables.heads)
        self._typed = picked + self._typed
        self.opened.emit()
        self.go(1)
        self.changed.emit()
        self._replay()

    def _take_picking(self, picking: Picking) -> None:
        before, self._picking = self._picking, picking
        if picking.table_code and picking.table_code != before.table_code:
            self._read_table()
        self._ask_title()
        self.changed.emit()

    def _read_table(self) -> None:
        code, on, room = self._picking.table_code, self.on, self._room
        if on is not None:
            self._background.run(lambda: (on, room.table(code, on)), self._take_table)

    def _take_table(self, read: tuple[date, ProcedureTable]) -> None:
        on, table = read
        if (on, table.code) == (self.on, self._picking.table_code):
            self._picking = Picking(self._picking.heads, table, self._picking.chars)
            self._ask_title()
            self.changed.emit()
            self._replay()

    def _replay(self) -> None:
        typed, self._typed = self._typed, ""
        for char in typed:
            self.type(char)
        if not self._typed:
            self.settled.emit()

    def _ask_title(self) -> None:
        code, on, room = self._picking.code, self.on, self._room
        if code and on is not None:
            self._background.run(lambda: (code, room.title(code, on)), self._tell_title)

    def _tell_title(self, read: tuple[str, str]) -> None:
        code, title = read
        if code == self._picking.code:
            self.titled.emit(title)
