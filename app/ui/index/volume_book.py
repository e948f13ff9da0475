"""One volume of the Index, opened for a date of service."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.index import Term, VolumeEdition
from app.ui.background import Background
from app.ui.index.index_room import AnyVolume, IndexRoom, OpenVolume
from app.ui.index.kept_keys import KeptKeys
from app.ui.index.spots import Spot

__all__ = ["VolumeBook"]


class VolumeBook(QWidget):
    """Reads its volume when it is asked to, and again for another date.

    ``opened`` tells that it was read; ``turned`` that another place is current, ``moved`` that
    the coder went there by keys; ``sought`` whether what was typed was found.
    """

    opened = Signal()
    turned = Signal()
    moved = Signal()
    letter_typed = Signal(str)
    sought = Signal(bool)
    code_wanted = Signal(str)
    follow_wanted = Signal(object)

    def __init__(self, volume: AnyVolume, room: IndexRoom, background: Background) -> None:
        super().__init__()
        self.volume = volume
        self._room = room
        self._background = background
        self._on: date | None = None
        self._read_for: date | None = None
        self._edition: VolumeEdition | None = None
        self._is_open = False
        self._wanted: Spot | None = None
        self._words = ""
        self._is_turning = False

    @property
    def edition(self) -> VolumeEdition | None:
        """Return the edition that is shown, None where none is loaded."""
        return self._edition

    @property
    def is_missing(self) -> bool:
        """Tell whether it was looked for and is not loaded."""
        return self._is_open and self._edition is None

    @property
    def spot(self) -> Spot:
        """Return where the coder is."""
        return Spot(self.volume, tuple(term.id for term in self.line), self.column)

    @property
    def line(self) -> tuple[Term, ...]:
        """Return the terms from the main term down to the current one."""
        raise NotImplementedError

    @property
    def kept(self) -> KeptKeys:
        """Return the keys that wait until what they go to has come."""
        raise NotImplementedError

    @property
    def column(self) -> int:
        """Return the current column of a table, 0 in an index."""
        return 0

    def set_date(self, on: date) -> None:
        """Show what is in force on a date, as soon as the volume is read."""
        self._on = on

    def reload(self) -> None:
        """Read again when it is next asked to, after other code books were loaded."""
        self._read_for = None

    def read(self) -> None:
        """Read the volume for its date, unless it is read."""
        if self._on is None or self._on == self._read_for:
            return
        self._read_for = self._on
        on, room, volume = self._on, self._room, self.volume
        self.kept.hold()
        self._background.run(lambda: (on, room.open(volume, on)), self._take)

    def go(self, spot: Spot) -> None:
        """Turn to a place, as soon as the volume is read."""
        self._wanted, self._words = spot, ""
        if self._is_open:
            self._go_on()

    def seek(self, words: str) -> None:
        """Turn to the first term that begins with the words, once the volume is read."""
        self._wanted, self._words = None, words
        if self._is_open:
            self._go_on()

    def _take(self, read: tuple[date, OpenVolume]) -> None:
        on, volume = read
        if on == self._read_for:
            self._open(volume)
        self.kept.release()

    def _open(self, volume: OpenVolume) -> None:
        here = self.spot
        is_same = self._is_open and volume.edition == self._edition
        self._edition, self._is_open = volume.edition, True
        self._show(volume)
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

    @contextmanager
    def _turning(self) -> Iterator[None]:
        """Turn to a place that the coder did not go to by keys."""
        before, self._is_turning = self._is_turning, True
        yield
        self._is_turning = before

    def _tell(self) -> None:
        self.turned.emit()
        if not self._is_turning:
            # What was typed before, and may still be looked for, no longer counts.
            self._wanted, self._words = None, ""
            self.moved.emit()

    def _show(self, volume: OpenVolume) -> None:
        """Show the terms of the volume."""
        raise NotImplementedError

    def _turn_to(self, spot: Spot) -> None:
        """Turn to a place; an empty path is the beginning."""
        raise NotImplementedError

    def _seek(self, words: str) -> None:
        """Turn to what begins with the words."""
        raise NotImplementedError

    def _lay_out(self, view: QWidget) -> None:
        self.setFocusProxy(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
