"""Runs work off the GUI thread and hands its outcome back on it."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.desk.faults import is_plain
from app.ui.desk.litter import Litter

__all__ = ["Background"]

T = TypeVar("T")


class Background(QObject):
    """One worker thread whose results arrive as calls on the GUI thread.

    Work must not touch widgets. There is a single worker, so work that uses the
    database runs in the order in which it was asked for.
    """

    failed = Signal(Exception)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._is_closed = False
        self._works = 0
        self._litter = Litter(self)
        self._arrived.connect(self._call, Qt.ConnectionType.QueuedConnection)

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

        def unless_closed() -> T:
            if self._is_closed and not is_owed:
                raise CancelledError
            return work()

        def deliver(future: Future[T]) -> None:
            self._arrived.emit(lambda: self._finish(future, done, refused))

        self._count(1)
        self._executor.submit(unless_closed).add_done_callback(deliver)

    def close(self) -> None:
        """Drop the waiting work but what is owed; wait for that, and for what is running."""
        self._is_closed = True
        self._executor.shutdown()
        self._count(-self._works)
        # Only now is there no thread left that could collect a widget.
        self._litter.close()

    def _finish(
        self,
        future: Future[T],
        done: Callable[[T], object],
        refused: Callable[[Exception], object] | None,
    ) -> None:
        if self._is_closed:
            return
        self._count(-1)
        error = future.exception()
        if error is None:
            done(future.result())
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

    def _call(self, action: Callable[[], None]) -> None:
        action()
