"""From one chart to the next without the way through the list."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.change import Change
from app.domain.worklist.rows import WorklistRow
from app.domain.worklist.work import WorkStatus
from app.ui.background import Background
from app.worklist.completing import UnconfirmedError
from app.worklist.worklist import Worklist

__all__ = ["NextChart", "next_after"]

_WORKED = (WorkStatus.NEW, WorkStatus.IN_REVIEW)


class NextChart(QObject):
    """Calls a chart done and opens the next one; what cannot be done stays open.

    ``doubted`` tells what is asked before, with what does it all the same.
    """

    changed = Signal(Change)
    refused = Signal(Exception)
    opened = Signal(int)
    ended = Signal()
    doubted = Signal(Exception, object)

    def __init__(
        self,
        worklist: Worklist,
        background: Background,
        rows: Callable[[], Sequence[WorklistRow]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worklist, self._background, self._rows = worklist, background, rows

    def finish(self, encounter_id: int | None, *, heeds_carried: bool = True) -> None:
        """Call an encounter done, and open the one below it that can be worked on."""
        if encounter_id is None:
            return
        following = next_after(self._rows(), encounter_id)

        def done(change: Change) -> None:
            self.changed.emit(change)
            self._go(following)

        def refuse(error: Exception) -> None:
            if isinstance(error, UnconfirmedError):
                again = partial(self.finish, encounter_id, heeds_carried=False)
                self.doubted.emit(error, again)
            else:
                self.refused.emit(error)

        self._background.run(
            lambda: self._worklist.set_status(
                [encounter_id], WorkStatus.DONE, heeds_carried=heeds_carried
            ),
            done,
            refuse,
        )

    def leave(self, encounter_id: int | None) -> None:
        """Open the encounter below this one that can be worked on."""
        self._go(next_after(self._rows(), encounter_id))

    def _go(self, encounter_id: int | None) -> None:
        if encounter_id is None:
            self.ended.emit()
        else:
            self.opened.emit(encounter_id)


def next_after(rows: Sequence[WorklistRow], encounter_id: int | None) -> int | None:
    """Return the next row that can be worked on, from the first again after the last.

    What is held, asked about, waits for its audit or is done is passed over.
    """
    places = [place for place, row in enumerate(rows) if row.id == encounter_id]
    start = places[0] + 1 if places else 0
    turned = (*rows[start:], *rows[:start])
    found = (row.id for row in turned if row.status in _WORKED and row.id != encounter_id)
    return next(found, None)
