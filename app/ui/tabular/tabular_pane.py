"""The Tabular List as a tree beside the page: chapters down to codes, for the date of service."""

from PySide6.QtCore import Signal
from typing_extensions import override

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.ui.background import Background
from app.ui.codes.visits import Visits
from app.ui.leafing.leafing_bar import BookTab
from app.ui.leafing.leafing_pane import LeafingPane
from app.ui.tabular.tabular_words import place_name, seek_line, systems_name
from app.ui.tabular.tree_book import TreeBook
from app.ui.tabular.tree_room import SYSTEMS, TreeRoom

__all__ = ["TabularPane"]


class TabularPane(LeafingPane[TreeBook]):
    """Enter opens the page of a code; back and forward go through the pages that were open.

    ``back_wanted`` and ``forward_wanted`` ask the book, which has the pages; the tree follows it.
    """

    code_wanted = Signal(SystemCode)
    page_wanted = Signal(SystemCode)
    table_wanted = Signal(str)
    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, room: TreeRoom, background: Background) -> None:
        books = [TreeBook(system, room, background) for system in SYSTEMS]
        tabs = [BookTab(_name(each), each.value, seek_line(each)) for each in SYSTEMS]
        super().__init__(books, tabs, systems_name())
        self._open: SystemCode | None = None
        self._follows = False
        for book in self._books:
            book.lost.connect(self._tell_lost)
            book.code_wanted.connect(self.code_wanted)
            book.page_wanted.connect(self.page_wanted)
            book.table_wanted.connect(self.table_wanted)

    def show_open(self) -> None:
        """Show where the code that is open in the book stands, and put the keyboard there."""
        if self._open is not None and self._open.system in SYSTEMS:
            self._bar.show_volume(SYSTEMS.index(self._open.system))
            self.book.show_code(self._open.code)
        self.enter()

    def mark(self, code: SystemCode, visits: Visits) -> None:
        """Mark the code that is open in the book, and follow the coder back and forward."""
        self._open = code
        for book in self._books:
            book.mark(code.code if book.system is code.system else "")
        self._bar.show_ways(can_back=visits.can_back, can_forward=visits.can_forward)
        if self._follows:
            self._follows = False
            self.show_open()

    @override
    def back(self) -> None:
        """Ask the book for the page before; the tree goes with it."""
        self._follows = self._bar.back.isEnabled()
        self.back_wanted.emit()

    @override
    def forward(self) -> None:
        """Ask the book for the page that was left by going back; the tree goes with it."""
        self._follows = self._bar.forward.isEnabled()
        self.forward_wanted.emit()

    @override
    def _path_words(self) -> str:
        return " › ".join(place_name(place) for place in self.book.line)

    @override
    def _missed_words(self, typed: str) -> str:
        line = self.tr("No code or title of {system} begins with “{words}”.")
        return line.format(system=self.book.system.value, words=typed)

    def _tell_lost(self, code: str) -> None:
        line = self.tr("{code} has no place in the {system} of {on}.")
        self._path.say(line.format(code=code, system=self.book.system.value, on=self.on))


def _name(system: System) -> str:
    return f"Tabular of {system.value}"
