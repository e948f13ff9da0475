"""A box of values to choose one from."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QComboBox

__all__ = ["Choice"]

T = TypeVar("T")


class Choice(QComboBox, Generic[T]):
    """Holds values with their words; the first entry may stand for “not chosen”."""

    def __init__(self, values: Iterable[tuple[T | None, str]]) -> None:
        super().__init__()
        self._values: list[T | None] = []
        for value, word in values:
            self._values.append(value)
            self.addItem(word)

    @property
    def value(self) -> T | None:
        """Return what is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: T | None) -> None:
        """Choose a value."""
        self.setCurrentIndex(self._values.index(value))
