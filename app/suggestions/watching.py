"""Who waits for a long chart: hears how far it is read and what it says, and may end it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

__all__ = ["UNWATCHED", "StoppedError", "Watch"]

T = TypeVar("T")


class StoppedError(Exception):
    """The reading was ended by the one who waited for it."""


def _unheeded(_: object) -> None:
    """Let it be read to its end."""


@dataclass(frozen=True, slots=True)
class Watch(Generic[T]):
    """``heed`` is told the share read, 0 to 1, and raises `StoppedError` to end the reading.

    ``said`` gets what the chart says before the codes for it are looked up, which takes longer.
    """

    heed: Callable[[float], object] = _unheeded
    said: Callable[[T], object] = _unheeded


UNWATCHED: Watch[Any] = Watch()
