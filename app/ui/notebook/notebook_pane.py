"""The notebook: what is kept of codes, sets of them, those given lately, and own words."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.coding.coding import Coding
from app.domain.change import Change
from app.domain.notebook.kept import SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.fields.keys import pressed
from app.ui.fields.notice import Notice
from app.ui.notebook.lists.kept_list import KeptList
from app.ui.notebook.lists.kept_lists import FAVOURITES, make_lists
from app.ui.notebook.lists.list_hands import ListHands
from app.ui.notebook.lists.list_pages import ListPages
from app.ui.notebook.lists.list_reader import ListReader
from app.ui.notebook.lists.row_acts import RowActs
from app.ui.notebook.notebook_bar import NotebookBar

__all__ = ["NotebookPane"]


class NotebookPane(QWidget):
    """Lists; Enter opens the code in the book, Ctrl+Enter gives it, F2 changes what is kept.

    Codes are read for the date of the open encounter, without one for today. What is wanted of
    other panes the ``hands`` tell.
    """

    noted = Signal(Change)

    def __init__(self, notebook: Notebook, coding: Coding, background: Background) -> None:
        super().__init__()
        self.hands = ListHands(notebook, coding, background, self)
        self._notice = Notice(self)
        self._lists = make_lists(self)
        self._bar = NotebookBar(self)
        self._pages = ListPages(self._lists, self._bar, self)
        self._reader = ListReader(notebook, background, self._pages, self)
        self._rows = RowActs(self.hands, self._pages, self._bar, self._notice, self)
        self._keys: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self.hands.kept.undo,
            "Ctrl+Y": self.hands.kept.redo,
            "Ctrl+Shift+Z": self.hands.kept.redo,
        }
        self._lay_out()
        self._connect()
        self._pages.count_rows()
        self._pages.turn(FAVOURITES)
        self.reload()

    @property
    def on(self) -> date:
        """Return the date for which codes are read."""
        return self._reader.on

    @property
    def shown(self) -> KeptList:
        """Return the list that is in front."""
        return self._pages.shown

    def set_date(self, on: date) -> None:
        """Read the codes for another date."""
        self._reader.set_date(on)

    def show_encounter(self, encounter_id: int, on: date) -> None:
        """Turn to an encounter, to which sets are given, and to its date."""
        self._notice.clear()
        self.hands.encounter_id = encounter_id
        self.set_date(on)

    def reload(self) -> None:
        """Read the notebook again."""
        self._reader.reload()

    def reload_recent(self) -> None:
        """Read again which codes were given, now or when their list comes to the front."""
        self._reader.reload_recent()

    def turn_to(self, place: int) -> None:
        """Bring a list to the front, all of it, and go there."""
        self._bar.filter.clear()
        self._bar.tabs.setCurrentIndex(place)
        self._pages.enter()

    def ask_import(self) -> None:
        """Ask for a file of own words or sets of codes."""
        self.hands.files.ask_import(self.on)

    def ask_rule(self, code: SystemCode) -> None:
        """Ask for a new payer rule of a code."""
        self.hands.kept.ask_new_rule(code, self.on)

    def undo(self) -> None:
        """Undo what was done to the notebook last."""
        self.hands.kept.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.hands.kept.redo()

    @override
    def event(self, event: QEvent) -> bool:
        # Else the window would take these keys for the coding sheet.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(pressed(event) in self._keys)
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys in self._keys:
            self._keys[keys]()
        elif keys in ("Down", "Return") and self._bar.filter.hasFocus():
            self._pages.enter()
        elif keys == "Ins":
            self._rows.add()
        else:
            super().keyPressEvent(event)

    def _take_turn(self) -> None:
        self.setFocusProxy(self.shown.table)

    def _tell(self, change: Change) -> None:
        self.noted.emit(change)
        undo = self.tr("Undo") if change.kinds else ""
        self._notice.info(f"{change.said}.", undo, self.hands.kept.undo)

    def _tell_written(self, path: Path) -> None:
        self._notice.info(self.tr("Written to {0}").format(path))

    def _connect(self) -> None:
        hands = self.hands
        hands.noted.connect(self.noted)
        hands.told.connect(self._tell)
        hands.cell_wanted.connect(self._pages.edit_cell)
        hands.hinted.connect(self._notice.info)
        hands.refused.connect(self._notice.refuse)
        hands.files.written.connect(self._tell_written)
        hands.files.list_wanted.connect(self._bar.tabs.setCurrentIndex)
        self._reader.refused.connect(self._notice.refuse)
        self._pages.turned.connect(self._take_turn)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice)
        column.addWidget(self._bar)
        column.addWidget(self._pages, 1)
