"""The Alphabetic Index or the External Cause Index, opened as a book."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex
from typing_extensions import override

from app.domain.printed.index import Term
from app.ui.background import Background
from app.ui.index.index_room import AnyVolume, IndexRoom, OpenedWay, OpenVolume
from app.ui.index.index_words import volume_name
from app.ui.index.seeking import parts_of, start_of
from app.ui.index.spots import Spot
from app.ui.index.term_model import TermModel
from app.ui.index.term_tree import TermTree
from app.ui.index.volume_book import VolumeBook
from app.ui.leafing.kept_keys import KeptKeys

__all__ = ["TermBook"]


class TermBook(VolumeBook):
    """A tree of terms; what stands right below one is read when it is opened."""

    def __init__(self, volume: AnyVolume, room: IndexRoom, background: Background) -> None:
        super().__init__(volume, room, background)
        self._model = TermModel()
        self._mains: tuple[Term, ...] = ()
        self._names: tuple[str, ...] = ()
        self._newest = 0
        self.tree = TermTree(self._model, volume_name(volume), self)
        self.tree.keys = {
            "Return": self.act,
            "Shift+Return": self.open_second,
            "Alt+Return": self.follow,
        }
        self._lay_out(self.tree)
        self._model.wanted.connect(self._fetch)
        self.tree.turned.connect(self._tell)
        self.tree.opened.connect(self._tell_opened)
        self.tree.letter_typed.connect(self.letter_typed)
        self.tree.doubleClicked.connect(self._act_on)

    @property
    @override
    def line(self) -> tuple[Term, ...]:
        return self._model.line_to(self.tree.currentIndex())

    @property
    @override
    def kept(self) -> KeptKeys:
        return self.tree.kept

    def act(self) -> None:
        """Open the code in the book, else follow the reference, else open the term."""
        term = self.tree.term
        if term is None:
            return
        if term.codes:
            self.code_wanted.emit(term.codes[0].code)
        elif term.reference:
            self.follow_wanted.emit(term.id)
        else:
            self.tree.toggle()

    def open_second(self) -> None:
        """Open the second code: the manifestation of a pair, or what is printed after the first."""
        codes = self.tree.term.codes if self.tree.term else ()
        second = [codes[0].manifestation, *(code.code for code in codes[1:])] if codes else []
        for code in filter(None, second):
            self.code_wanted.emit(code)
            return

    def follow(self) -> None:
        """Follow “see also” of a term that has a code of its own."""
        if self.tree.term is not None and self.tree.term.reference:
            self.follow_wanted.emit(self.tree.term.id)

    @override
    def _show(self, volume: OpenVolume) -> None:
        self._newest += 1
        self._mains, self._names = volume.terms, volume.names
        with self._turning():
            self._model.show(volume.terms)

    @override
    def _turn_to(self, spot: Spot) -> None:
        if not spot.path and self._mains:
            self._choose(self._mains[0].id)
        elif len(spot.path) == 1:
            self._choose_open(spot.path[0])
        elif spot.path:
            room, volume = self._room, self.volume
            self._ask(lambda on: room.way(volume, spot.path, on), self._take_way)

    @override
    def _seek(self, words: str) -> None:
        self._newest += 1
        start = start_of(self._names, parts_of(words))
        if start.place >= 0:
            main = self._mains[start.place]
            self._choose(main.id)
            if start.is_found and any(start.rest) and main.has_below:
                room, volume, rest = self._room, self.volume, start.rest
                self._ask(lambda on: room.sought(volume, main.id, rest, on), self._take_sought)
                return
        self.sought.emit(start.is_found and not any(start.rest))

    def _take_way(self, way: OpenedWay) -> None:
        self._model.add_all(way.below)
        self._choose_open(way.path[-1])

    def _take_sought(self, way: OpenedWay) -> None:
        self._model.add_all(way.below)
        self._choose(way.path[-1])
        self.sought.emit(way.is_found)

    def _choose_open(self, term: int) -> None:
        """Turn to the term of a reference: the coder goes on with what stands below it."""
        self._choose(term)
        index = self._model.at(term)
        # One without anything below would count as open, and Left would close it first.
        if self._model.hasChildren(index):
            with self._turning():
                self.tree.expand(index)

    def _choose(self, term: int) -> None:
        with self._turning():
            index = self._model.at(term)
            self.tree.choose(index, at_top=not index.parent().isValid())

    def _ask(self, read: Callable[[date], OpenedWay], take: Callable[[OpenedWay], object]) -> None:
        """Read a way on the worker; only the newest one is gone."""
        on = self._read_for
        self._newest += 1
        number = self._newest
        if on is not None:
            self.kept.hold()
            self._background.run(
                lambda: (number, read(on)), lambda told: self._take_newest(told, take)
            )

    def _take_newest(
        self, told: tuple[int, OpenedWay], take: Callable[[OpenedWay], object]
    ) -> None:
        if told[0] == self._newest:
            take(told[1])
        self.kept.release()

    def _fetch(self, term: int) -> None:
        on, room, volume = self._read_for, self._room, self.volume
        if on is not None:
            self._background.run(lambda: (on, term, room.below(volume, term, on)), self._add)

    def _add(self, read: tuple[date, int, tuple[Term, ...]]) -> None:
        on, term, below = read
        if on == self._read_for:
            self._model.add_below(term, below)

    @override
    def _tell(self) -> None:
        if not self._is_turning:
            self._newest += 1
        super()._tell()

    def _tell_opened(self) -> None:
        if not self._is_turning:
            self.moved.emit()

    def _act_on(self, _index: QModelIndex) -> None:
        self.act()
