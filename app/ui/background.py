"""Runs work off the GUI thread and hands its outcome back on it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.desk.faults import is_plain
from app.ui.desk.litter import Litter

__all__ = ["Background"]

T = TypeVar("T")


@dataclass(slots=True)
class _Errand:
    """Work with what follows it, kept on this side until it has come back."""

    work: Callable[[], Any]
    done: Callable[[Any], object]
    refused: Callable[[Exception], object] | None
    is_owed: bool
    result: Any = None
    error: BaseException | None = None

    def run(self) -> None:
        """Do the work, on the worker, and keep what came of it."""
        try:
            self.result = self.work()
        except BaseException as error:  # noqa: BLE001 - told on the thread that asked
            self.error = error


class Background(QObject):
    """One worker thread whose results arrive as calls on the GUI thread.

    Work must not touch widgets. There is a single worker, so work that uses the
    database runs in the order in which it was asked for.
    """

    failed = Signal(Exception)
    _arrived = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._is_closed = False
        self._works = 0
        self._errands: dict[int, _Errand] = {}
        self._numbers = count()
        self._litter = Litter(self)
        self._arrived.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        refused: Callable[[Exception], object] | None = None,
        *,
        is_owed: bool = False,
    ) -> None:
        """Run ``work`` on the worker, then ``done`` with its result on this thread.

        An error of the user's world goes to ``refused``, so that the pane can say it in a
        line; without ``refused``, and for a bug, ``failed`` is emitted. After `close`
        nothing is run and nothing arrives, but what ``is_owed`` is run all the same: at its
        turn when it was asked for before, at once when the worker has gone.
        """
        if self._is_closed:
            if is_owed:
                work()
            return

        number = next(self._numbers)
        self._errands[number] = _Errand(work, done, refused, is_owed)
        self._count(1)
        self._executor.submit(self._carry_out, number)

    def close(self) -> None:
        """Drop the waiting work but what is owed; wait for that, and for what is running."""
        self._is_closed = True
        self._executor.shutdown()
        self._count(-self._works)
        self._errands.clear()
        # Only now is there no thread left that could collect a widget.
        self._litter.close()

    def _carry_out(self, number: int) -> None:
        # The worker keeps nothing but the number once it has told it: were it the last to let go
        # of a dialog, that would be destroyed on the wrong thread, and the program would end.
        if not self._is_closed or self._errands[number].is_owed:
            self._errands[number].run()
            self._arrived.emit(number)

    def _finish(self, number: int) -> None:
        errand = self._errands.pop(number, None)
        if errand is None:
            return
        self._count(-1)
        error, refused = errand.error, errand.refused
        if error is None:
            errand.done(errand.result)
        elif not isinstance(error, Exception):
            raise error
        elif refused is not None and is_plain(error):
            refused(error)
        else:
            self.failed.emit(error)

    def _count(self, works: int) -> None:
        """Let the garbage wait for what is under way."""
        self._works += works
        Litter.heed_work(works)
