"""How a download says how far it is, and hears that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass

from app.codebooks.fetching.errors import StoppedError
from app.codebooks.progress import Progress

__all__ = ["Watch"]


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told of the progress, in bytes, and who is asked whether to stop."""

    progress: Progress
    cancelled: Callable[[], bool] = _never

    def go_on(self) -> None:
        """Go on unless the user wants to stop.

        Raises:
            StoppedError: so it is.
        """
        if self.cancelled():
            raise StoppedError(
                "Stopped; what has arrived is kept, and asked for again it goes on from there."
            )

    def tell(self, step: str, done: int, total: int) -> None:
        """Tell the progress and go on, as `go_on` does."""
        self.go_on()
        self.progress(step, done, total)
