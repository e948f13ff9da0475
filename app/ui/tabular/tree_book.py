"""The Tabular List of one code system, opened as a tree for a date of service."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.notebook import SystemCode
from app.domain.tabular import Branch, PlaceKind, TreePlace
from app.ui.background import Background
from app.ui.index.typing_tree import TypingTree
from app.ui.tabular.place_delegate import PlaceDelegate
from app.ui.tabular.place_model import PlaceModel
from app.ui.tabular.tree_room import OpenTree, TreeRoom

__all__ = ["TreeBook"]


class TreeBook(QWidget):
    """Reads its tops when it is asked to, each level when it is opened.

    ``turned`` tells that another place is current, ``moved`` that the coder went there by keys,
    ``sought`` whether what was typed was found, ``lost`` a code that has no place on the date.
    ``code_wanted`` opens a page and goes there, ``page_wanted`` leaves the keyboard in the tree;
    ``table_wanted`` opens a table.
    """

    opened = Signal()
    turned = Signal()
    moved = Signal()
    letter_typed = Signal(str)
    sought = Signal(bool)
    lost = Signal(str)
    code_wanted = Signal(SystemCode)
    page_wanted = Signal(SystemCode)
    table_wanted = Signal(str)

    def __init__(self, system: System, room: TreeRoom, background: Background) -> None:
        super().__init__()
        self.system = system
        self._room = room
        self._background = background
        self._on: date | None = None
        self._read_for: date | None = None
        self._tree: OpenTree | None = None
        self._newest = 0
        self._waiting: Callable[[], object] | None = None
        self._is_turning = False
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
        self._lay_out()
        self._connect()

    @property
    def edition(self) -> Edition | None:
        """Return the edition that is shown, None where none is loaded or before it is read."""
        return self._tree.edition if self._tree else None

    @property
    def missing(self) -> str:
        """Say why there is no edition, an empty text where there is one."""
        return self._tree.missing if self._tree else ""

    @property
    def line(self) -> tuple[TreePlace, ...]:
        """Return the places from the top down to the current one."""
        return self._model.line_to(self.tree.currentIndex())

    def set_date(self, on: date) -> None:
        """Show what is in force on a date, as soon as the tree is read."""
        self._on = on

    def reload(self) -> None:
        """Read again when it is next asked to, after other code books were loaded."""
        self._read_for = None

    def read(self) -> None:
        """Read the tops for the date, unless they are read."""
        if self._on is None or self._on == self._read_for:
            return
        self._read_for = self._on
        on, room, system = self._on, self._room, self.system
        self.tree.kept.hold()
        self._background.run(lambda: (on, room.open(system, on)), self._take)

    def seek(self, words: str) -> None:
        """Go to the first place whose code or title begins with the words; none looks no more."""
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
            self._is_turning = True
            self.tree.choose(self._model.at(branch.line[-1].id))
            self._is_turning = False

    def _take(self, read: tuple[date, OpenTree]) -> None:
        on, tree = read
        if on == self._read_for:
            self._open(tree)
        self.tree.kept.release()

    def _open(self, tree: OpenTree) -> None:
        here = self.line[-1].name if self.line and self.line[-1].is_code else ""
        self._tree = tree
        self._is_turning = True
        self._model.show(tree.tops)
        self.tree.choose(self._model.index(0, 0))
        self._is_turning = False
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

    def _tell(self) -> None:
        self.turned.emit()
        if not self._is_turning:
            # What was typed before, and may still be looked for, no longer counts.
            self._newest += 1
            self.moved.emit()

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

    def _lay_out(self) -> None:
        self.setFocusProxy(self.tree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
