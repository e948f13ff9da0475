"""Reads the chart of the open encounter beside the window, and hands it to the panes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.abstracting.abstract import Abstract
from app.abstracting.abstracting import Abstracting, Reader
from app.abstracting.said_places import SaidPlace
from app.domain.change import Change
from app.suggestions.watching import StoppedError, Watch
from app.ui.background import Background

__all__ = ["ReadingRoom"]

_TOLD_EVERY = 0.1
T = TypeVar("T")


class ReadingRoom(QObject):
    """Has the chart read whenever something that it rests on has changed.

    ``background`` is a worker of its own: a long chart keeps neither the work file nor the search
    waiting. It begins when ``before``, the worker of the work file, has done what was asked of it:
    two workers at once hold each other up.

    ``began`` is told before a reading, ``read`` after the last one that was asked for; before that
    ``said`` carries what the chart says while the codes for it are looked up. ``progressed`` tells
    the share read, 0 to 1, and ``stopped`` that the coder waits no longer.
    """

    began = Signal()
    said = Signal(Abstract)
    read = Signal(Abstract)
    progressed = Signal(float)
    stopped = Signal()
    changed = Signal(Change)
    refused = Signal(Exception)
    _heard = Signal(int, object)

    def __init__(
        self,
        abstracting: Abstracting,
        reader: Reader,
        background: Background,
        before: Background,
    ) -> None:
        super().__init__()
        self._abstracting, self._reader = abstracting, reader
        self._background, self._before = background, before
        self._encounter_id: int | None = None
        self._asked = 0
        self._told_at = 0.0
        self._places: tuple[SaidPlace, ...] = ()
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.abstract: Abstract | None = None

    @property
    def encounter_id(self) -> int | None:
        """Return the encounter whose chart is read."""
        return self._encounter_id

    def show_encounter(self, encounter_id: int | None) -> None:
        """Read the chart of another encounter."""
        self._encounter_id = encounter_id
        self.abstract = None
        self.reload()

    def reload(self) -> None:
        """Read the chart again."""
        encounter_id = self._encounter_id
        self._asked += 1
        if encounter_id is None:
            return
        asked = self._asked
        self.began.emit()
        self._before.run(_nothing, lambda _: self._begin(encounter_id, asked))

    def stop(self) -> None:
        """Leave off reading; what was read before stays."""
        self._asked += 1
        self.stopped.emit()

    def do(self, act: Callable[[Abstracting], Change]) -> None:
        """Have the coder’s decision kept; the chart is read again by whoever hears ``changed``."""
        # A decision does not wait for the end of a long reading.
        self._before.run(
            lambda: act(self._abstracting), self.changed.emit, self.refused.emit, is_owed=True
        )

    def ask(self, question: Callable[[Abstracting], T], done: Callable[[T], object]) -> None:
        """Ask something that only the work file knows."""
        self._background.run(lambda: question(self._abstracting), done, self.refused.emit)

    def aside(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Have something worked out of what was read that would hold the window up."""
        self._before.run(work, done)

    def _begin(self, encounter_id: int, asked: int) -> None:
        # Of readings asked for in a row only the last one counts.
        if asked == self._asked:
            self._background.run(
                lambda: self._read(encounter_id, asked),
                lambda abstract: self._arrive(abstract, asked),
                self.refused.emit,
            )

    def _read(self, encounter_id: int, asked: int) -> Abstract | None:
        watch: Watch[Abstract] = Watch(partial(self._heed, asked), partial(self._hear, asked))
        try:
            return self._as_before(self._abstracting.read(encounter_id, self._reader, watch))
        except StoppedError:
            return None

    def _hear(self, asked: int, abstract: Abstract) -> None:
        self._heard.emit(asked, self._as_before(abstract))

    def _as_before(self, abstract: Abstract) -> Abstract:
        """Hand out the places told before where none has changed: panes need not compare them."""
        if abstract.places == self._places:
            return replace(abstract, places=self._places)
        self._places = abstract.places
        return abstract

    def _heed(self, asked: int, share: float) -> None:
        if asked != self._asked:
            raise StoppedError
        now = monotonic()
        if now - self._told_at >= _TOLD_EVERY:
            self._told_at = now
            self._heard.emit(asked, share)

    def _tell(self, asked: int, told: Abstract | float) -> None:
        if asked != self._asked:
            return
        if isinstance(told, Abstract):
            self.said.emit(told)
        else:
            self.progressed.emit(told)

    def _arrive(self, abstract: Abstract | None, asked: int) -> None:
        if abstract is not None and asked == self._asked:
            self.abstract = abstract
            self.read.emit(abstract)


def _nothing() -> None:
    """Come after what was asked for before."""
