"""How far work on many things at once is, and the button that stops it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from app.ui.background import Background
from app.ui.fields.progress_line import ProgressLine, StoppedError

__all__ = ["BulkLine", "Share"]

T = TypeVar("T")

_LOOK_MS = 250


@dataclass(slots=True)
class Share:
    """How many of how many are done; what the worker and the window both know.

    The worker holds no part of a window: it might be the last to let go of it.
    """

    done: int = 0
    total: int = 0
    is_stopped: bool = False

    def watch(self, done: int, total: int) -> None:
        """Take notice, on the worker, of how many are done.

        Raises:
            StoppedError: the coder wants no more.
        """
        if self.is_stopped:
            raise StoppedError("Stopped: nothing was changed")
        self.done, self.total = done, total


class BulkLine(ProgressLine):
    """Has work done on the worker; hidden unless that takes longer than the blink of an eye.

    ``words`` say how many of how many are done, such as ``Kept: {0} of {1}``.
    """

    def __init__(self, background: Background, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._words = background, words
        self.share = Share()
        self._works = 0
        self._looking = QTimer(self)
        self._lay_out()
        self._looking.timeout.connect(self._look)

    @property
    @override
    def is_busy(self) -> bool:
        return self._works > 0

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[Exception], object],
    ) -> None:
        """Do work that tells the ``share`` how far it is."""
        if not self.is_busy:
            self.share.done = self.share.total = 0
            self.share.is_stopped = False
            self.cancel.setEnabled(True)
            self._looking.start(_LOOK_MS)
        self._works += 1
        self._background.run(work, self.ending(done), self.ending(refused))

    @override
    def _heed_stop(self) -> None:
        self.share.is_stopped = True

    @override
    def _end_one(self) -> None:
        self._works -= 1
        if not self.is_busy:
            self._looking.stop()
            self.hide()

    def _look(self) -> None:
        """Show how far it is."""
        done, total = self.share.done, self.share.total
        if not self.share.is_stopped:
            words = self._words.format(f"{done:,}", f"{total:,}")
            self.show_part(words if total else self.tr("Working…"), done, total)
        self.show()

    def _lay_out(self) -> None:
        self.line.setProperty("tone", "muted")
        self.line.setWordWrap(True)
        self.cancel.setToolTip(self.tr("Cancel (Esc)"))
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 4, 8, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.line, 0, 0, 1, 2)
        grid.addWidget(self.bar, 1, 0)
        grid.addWidget(self.cancel, 1, 1)
        grid.setColumnStretch(0, 1)
