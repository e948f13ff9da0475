"""A book that is read for a date of service, when it is asked to."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.background import Background
from app.ui.leafing.kept_keys import KeptKeys

__all__ = ["DatedBook"]

T = TypeVar("T")


class DatedBook(QWidget, Generic[T]):
    """Reads itself on a worker, and again for another date.

    ``opened`` tells that it was read; ``turned`` that another place is current, ``moved`` that
    the coder went there by keys; ``sought`` whether what was typed was found.
    """

    opened = Signal()
    turned = Signal()
    moved = Signal()
    letter_typed = Signal(str)
    sought = Signal(bool)

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._on: date | None = None
        self._read_for: date | None = None
        self._is_turning = False

    @property
    def edition_label(self) -> str:
        """Return how the edition that is shown is called, empty where there is none."""
        raise NotImplementedError

    @property
    def missing(self) -> str:
        """Say why there is no edition, empty where there is one or before it is read."""
        raise NotImplementedError

    @property
    def kept(self) -> KeptKeys:
        """Return the keys that wait until what they go to has come."""
        raise NotImplementedError

    def seek(self, words: str) -> None:
        """Turn to what begins with the words, once it is read; without words stay."""
        raise NotImplementedError

    def set_date(self, on: date) -> None:
        """Show what is in force on a date, as soon as it is read."""
        self._on = on

    def reload(self) -> None:
        """Read again when it is next asked to, after other code books were loaded."""
        self._read_for = None

    def read(self) -> None:
        """Read what is in force on its date, unless it is read."""
        on = self._on
        if on is None or on == self._read_for:
            return
        self._read_for = on
        self.kept.hold()
        self._background.run(lambda: (on, self._load(on)), self._take)

    def _load(self, on: date) -> T:
        """Read what is in force on a date; this happens on the worker."""
        raise NotImplementedError

    def _open(self, read: T) -> None:
        """Show what was read."""
        raise NotImplementedError

    def _forget_typed(self) -> None:
        """Look no more for what was typed before the coder moved about."""
        raise NotImplementedError

    def _take(self, told: tuple[date, T]) -> None:
        on, read = told
        if on == self._read_for:
            self._open(read)
        self.kept.release()

    @contextmanager
    def _turning(self) -> Iterator[None]:
        """Turn to a place that the coder did not go to by keys."""
        before, self._is_turning = self._is_turning, True
        yield
        self._is_turning = before

    def _tell(self) -> None:
        self.turned.emit()
        if not self._is_turning:
            self._forget_typed()
            self.moved.emit()

    def _lay_out(self, view: QWidget) -> None:
        self.setFocusProxy(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
