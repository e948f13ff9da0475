"""Reads the chart of the open encounter beside the window, and hands it to the panes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.abstracting.abstract import Abstract
from app.abstracting.abstracting import Abstracting, Reader
from app.domain.change import Change
from app.ui.background import Background

__all__ = ["ReadingRoom"]


class ReadingRoom(QObject):
    """Has the chart read whenever something that it rests on has changed.

    ``background`` is a worker of its own: a long chart keeps neither the work file nor the search
    waiting. ``began`` is told before a reading, ``read`` after the last one that was asked for.
    """

    began = Signal()
    read = Signal(Abstract)
    changed = Signal(Change)
    refused = Signal(Exception)

    def __init__(
        self, abstracting: Abstracting, reader: Reader, background: Background, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._abstracting, self._reader, self._background = abstracting, reader, background
        self._encounter_id: int | None = None
        self._asked = 0
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
        self._background.run(
            lambda: self._read(encounter_id, asked),
            lambda abstract: self._arrive(abstract, asked),
            self.refused.emit,
        )

    def do(self, act: Callable[[Abstracting], Change]) -> None:
        """Have the coder’s decision kept; the chart is read again by whoever hears ``changed``."""
        self._background.run(lambda: act(self._abstracting), self.changed.emit, self.refused.emit)

    def _read(self, encounter_id: int, asked: int) -> Abstract | None:
        # Of readings asked for in a row only the last one counts.
        if asked != self._asked:
            return None
        return self._abstracting.read(encounter_id, self._reader)

    def _arrive(self, abstract: Abstract | None, asked: int) -> None:
        if abstract is not None and asked == self._asked:
            self.abstract = abstract
            self.read.emit(abstract)
