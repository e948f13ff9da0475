"""The workers of a window: for the work file, for the search, and for reading charts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.ui.background import Background

__all__ = ["Workers"]


@dataclass(frozen=True, slots=True)
class Workers:
    """Each does what it was asked for in turn, and none keeps another waiting."""

    desk: Background
    search: Background
    reading: Background

    def __iter__(self) -> Iterator[Background]:
        return iter((self.desk, self.search, self.reading))

    def after_all(self, done: Callable[[], object]) -> None:
        """Call ``done`` when each has done what it was asked for before."""
        self.desk.run(
            _nothing,
            lambda _: self.search.run(
                _nothing, lambda _: self.reading.run(_nothing, lambda _: done())
            ),
        )

    def close(self) -> None:
        """Let them all go, one after the other."""
        for worker in self:
            worker.close()


def _nothing() -> None:
    """Come after all the work that was asked for before."""
