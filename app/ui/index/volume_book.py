"""One volume of the Index, opened for a date of service."""

from datetime import date

from PySide6.QtCore import Signal
from typing_extensions import override

from app.domain.printed.index import Term, VolumeEdition
from app.ui.background import Background
from app.ui.index.index_room import AnyVolume, IndexRoom, OpenVolume
from app.ui.index.index_words import empty_line
from app.ui.index.spots import Spot
from app.ui.leafing.dated_book import DatedBook

__all__ = ["VolumeBook"]


class VolumeBook(DatedBook[OpenVolume]):
    """Its terms lead to codes, and by “see” to other terms."""

    code_wanted = Signal(str)
    follow_wanted = Signal(object)

    def __init__(self, volume: AnyVolume, room: IndexRoom, background: Background) -> None:
        super().__init__(background)
        self.volume = volume
        self._room = room
        self._edition: VolumeEdition | None = None
        self._is_open = False
        self._wanted: Spot | None = None
        self._words = ""

    @property
    @override
    def edition_label(self) -> str:
        return self._edition.label if self._edition else ""

    @property
    @override
    def missing(self) -> str:
        if not self._is_open or self._edition is not None or self._on is None:
            return ""
        return empty_line(self.volume, self._on)

    @property
    def spot(self) -> Spot:
        """Return where the coder is."""
        return Spot(self.volume, tuple(term.id for term in self.line), self.column)

    @property
    def line(self) -> tuple[Term, ...]:
        """Return the terms from the main term down to the current one."""
        raise NotImplementedError

    @property
    def column(self) -> int:
        """Return the current column of a table, 0 in an index."""
        return 0

    def go(self, spot: Spot) -> None:
        """Turn to a place, as soon as the volume is read."""
        self._wanted, self._words = spot, ""
        if self._is_open:
            self._go_on()

    @override
    def seek(self, words: str) -> None:
        self._words = words
        if words:
            self._wanted = None
        if words and self._is_open:
            self._go_on()

    @override
    def _load(self, on: date) -> OpenVolume:
        return self._room.open(self.volume, on)

    @override
    def _open(self, read: OpenVolume) -> None:
        here = self.spot
        is_same = self._is_open and read.edition == self._edition
        self._edition, self._is_open = read.edition, True
        self._show(read)
        if self._wanted is None and not self._words and is_same:
            # Another date may say other things of the codes; the coder stays in place.
            self._wanted = here
        self._go_on()
        self.opened.emit()

    def _go_on(self) -> None:
        if self._wanted is not None:
            self._turn_to(self._wanted)
        elif self._words:
            self._seek(self._words)
        else:
            self._turn_to(Spot(self.volume))

    @override
    def _forget_typed(self) -> None:
        self._wanted, self._words = None, ""

    def _show(self, volume: OpenVolume) -> None:
        """Show the terms of the volume."""
        raise NotImplementedError

    def _turn_to(self, spot: Spot) -> None:
        """Turn to a place; an empty path is the beginning."""
        raise NotImplementedError

    def _seek(self, words: str) -> None:
        """Turn to what begins with the words."""
        raise NotImplementedError
