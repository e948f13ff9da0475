"""A box to pick one of what is offered at the moment."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QComboBox, QWidget

__all__ = ["Pick"]

T = TypeVar("T")


class Pick(QComboBox, Generic[T]):
    """Holds values with their words; ``activated`` tells that the user has picked one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[T, ...] = ()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @property
    def value(self) -> T | None:
        """Return what is picked, None while nothing is offered."""
        return self._values[self.currentIndex()] if self._values else None

    def offer(self, values: Sequence[tuple[T, str]], picked: T | None) -> None:
        """Offer other values, one of them picked; the first where that one is not among them."""
        self._values = tuple(value for value, _ in values)
        self.clear()
        self.addItems([word for _, word in values])
        if picked in self._values:
            self.setCurrentIndex(self._values.index(picked))
        self.updateGeometry()
