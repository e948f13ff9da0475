"""Reads the worklist and its queues, on the worker."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from app.domain.worklist.queues import Queue
from app.ui.background import Background
from app.ui.worklist.rows.found_rows import FoundRows
from app.worklist.worklist import Worklist

__all__ = ["ReadWorklist", "WorklistReader"]


@dataclass(frozen=True, slots=True)
class ReadWorklist:
    """The rows of all encounters; ``counts`` says how many each queue holds, by its name."""

    rows: FoundRows = field(default_factory=FoundRows)
    queues: tuple[Queue, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


class WorklistReader(QObject):
    """Reads when it is asked to; ``read`` carries what was read."""

    read = Signal(object)

    def __init__(self, worklist: Worklist, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._worklist = worklist
        self._background = background
        self._is_asked = False

    def ask(self) -> None:
        """Read once more."""
        # One change may ask several times, and one reading that has not begun answers all.
        if not self._is_asked:
            self._is_asked = True
            self._background.run(self._read_all, self.read.emit)

    def _read_all(self) -> ReadWorklist:
        self._is_asked = False
        worklist = self._worklist
        rows = FoundRows.of(worklist.listed(), worklist.today())
        queues = tuple(worklist.queues())
        return ReadWorklist(rows, queues, rows.counts(queues))
