"""What stands for the code books in force, or for their index, while others take their place."""

from typing import Any, Generic, TypeVar

__all__ = ["InForce"]

T = TypeVar("T")


class InForce(Generic[T]):
    """Hands whatever is asked of it on to the one in force.

    The panes and features of a desk keep one of these for as long as the desk is open; an import
    turns it to the new books, and nobody has to be told of another object.
    """

    def __init__(self, first: T) -> None:
        self._now = first

    def turn(self, to: T) -> None:
        """Let another one be in force from now on; who is asking the old one gets its answer."""
        self._now = to

    def __getattr__(self, name: str) -> Any:
        return getattr(self._now, name)
