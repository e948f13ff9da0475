"""The Tabular List of one code system, opened as a tree for a date of service."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from typing_extensions import override

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.tabular import Branch, PlaceKind, TreePlace
from app.ui.background import Background
from app.ui.leafing.dated_book import DatedBook
from app.ui.leafing.kept_keys import KeptKeys
from app.ui.leafing.typing_tree import TypingTree
from app.ui.tabular.place_delegate import PlaceDelegate
from app.ui.tabular.place_model import PlaceModel
from app.ui.tabular.tree_room import OpenTree, TreeRoom

__all__ = ["TreeBook"]


class TreeBook(DatedBook[OpenTree]):
    """Reads its tops first, each level when it is opened.

    ``lost`` tells of a code that has no place on the date. ``code_wanted`` opens a page and goes
    there, ``page_wanted`` leaves the keyboard in the tree; ``table_wanted`` opens a table.
    """

    lost = Signal(str)
    code_wanted = Signal(SystemCode)
    page_wanted = Signal(SystemCode)
    table_wanted = Signal(str)

    def __init__(self, system: System, room: TreeRoom, background: Background) -> None:
        super().__init__(background)
        self.system = system
        self._room = room
        self._tree: OpenTree | None = None
        self._newest = 0
        self._waiting: Callable[[], object] | None = None
        self._model = PlaceModel()
        self.tree = TypingTree(
            self._model, PlaceDelegate(), self.tr("Tabular of {0}").format(system.value), self
        )
        self.tree.keys = {
            "Return": self.act,
            "Shift+Return": self.look,
            "Ctrl+G": self._seek_on,
        }
        self._words = ""
        self._lay_out(self.tree)
        self._connect()

    @property
    @override
    def edition_label(self) -> str:
        edition = self._tree.edition if self._tree else None
        return f"{edition.system.value} {edition.edition}" if edition else ""

    @property
    @override
    def missing(self) -> str:
        return self._tree.missing if self._tree else ""

    @property
    @override
    def kept(self) -> KeptKeys:
        return self.tree.kept

    @property
    def line(self) -> tuple[TreePlace, ...]:
        """Return the places from the top down to the current one."""
        return self._model.line_to(self.tree.currentIndex())

    @override
    def seek(self, words: str) -> None:
        self._words = words
        self._newest += 1
        if words:
            self._ask(lambda on: self._room.sought(self.system, words, on), self._take_sought)

    def show_code(self, code: str) -> None:
        """Go to the place of a code, opening the levels above it."""
        self._ask(
            lambda on: self._room.branch_to(self.system, code, on), partial(self._take_shown, code)
        )

    def mark(self, code: str) -> None:
        """Mark the code that is open in the book."""
        self._model.mark(code)
        self.tree.viewport().update()

    def act(self) -> None:
        """Open the page of a code, or its table; open a chapter or section in place."""
        place = self.line[-1] if self.line else None
        if place is None:
            return
        if place.kind is PlaceKind.TABLE:
            self.table_wanted.emit(place.name)
        elif place.is_code:
            self.code_wanted.emit(SystemCode(place.system, place.name))
        else:
            self.tree.toggle()

    def look(self) -> None:
        """Open the page of a code and stay in the tree."""
        if self.line and self.line[-1].is_code:
            self.page_wanted.emit(SystemCode(self.line[-1].system, self.line[-1].name))

    def _seek_on(self) -> None:
        """Go to the next place that the words find."""
        words, after = self._words, self.line[-1].id if self.line else 0
        if words:
            self._ask(
                lambda on: self._room.sought(self.system, words, on, after), self._take_sought
            )

    def _ask(self, read: Callable[[date], Branch], take: Callable[[Branch], object]) -> None:
        """Read a way on the worker, now or as soon as the tops are there; the newest counts."""
        on = self._read_for
        if self._tree is None or on is None:
            self._waiting = lambda: self._ask(read, take)
            return
        self._newest += 1
        number = self._newest
        self.tree.kept.hold()
        self._background.run(lambda: (number, read(on)), lambda told: self._take_newest(told, take))

    def _take_newest(self, told: tuple[int, Branch], take: Callable[[Branch], object]) -> None:
        if told[0] == self._newest:
            take(told[1])
        self.tree.kept.release()

    def _take_sought(self, branch: Branch) -> None:
        self._turn_to(branch)
        self.sought.emit(bool(branch.line))

    def _take_shown(self, code: str, branch: Branch) -> None:
        self._turn_to(branch)
        if branch.line:
            self.turned.emit()
        else:
            self.lost.emit(code)

    def _turn_to(self, branch: Branch) -> None:
        if branch.line:
            self._model.add_all(branch.below)
            with self._turning():
                self.tree.choose(self._model.at(branch.line[-1].id))

    @override
    def _load(self, on: date) -> OpenTree:
        return self._room.open(self.system, on)

    @override
    def _open(self, read: OpenTree) -> None:
        here = self.line[-1].name if self.line and self.line[-1].is_code else ""
        self._tree = read
        with self._turning():
            self._model.show(read.tops)
            self.tree.choose(self._model.index(0, 0))
        self.opened.emit()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        elif here:
            # Another date may say other things of the codes; the coder stays in place.
            self.show_code(here)

    def _fetch(self, number: int) -> None:
        place, on, room = self._model.place(number), self._read_for, self._room
        if place is not None and on is not None:
            self._background.run(lambda: (on, number, room.below(place, on)), self._add)

    def _add(self, read: tuple[date, int, tuple[TreePlace, ...]]) -> None:
        on, number, places = read
        if on == self._read_for:
            self._model.add_below(number, places)

    @override
    def _forget_typed(self) -> None:
        self._newest += 1

    def _tell_opened(self) -> None:
        if not self._is_turning:
            self.moved.emit()

    def _act_on(self, _index: QModelIndex) -> None:
        self.act()

    def _connect(self) -> None:
        self._model.wanted.connect(self._fetch)
        self.tree.turned.connect(self._tell)
        self.tree.opened.connect(self._tell_opened)
        self.tree.letter_typed.connect(self.letter_typed)
        self.tree.doubleClicked.connect(self._act_on)
