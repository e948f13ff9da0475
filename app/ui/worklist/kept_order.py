"""The order of the worklist from one day to the next."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings

from app.domain.worklist.order import Grouping, SortBy
from app.ui.worklist.order_button import OrderButton

__all__ = ["KeptOrder"]

_BY, _GROUPING, _REVERSED = "worklist/sort", "worklist/grouping", "worklist/reversed"
E = TypeVar("E", bound=StrEnum)


class KeptOrder(QObject):
    """Puts the rows in the order of last time, and keeps each new one; it names no patient."""

    def __init__(self, order: OrderButton, settings: QSettings) -> None:
        super().__init__(order)
        self._order, self._settings = order, settings
        self._restore()
        order.ordered.connect(self._keep)

    def _restore(self) -> None:
        by = self._kept(_BY, SortBy.ADDED)
        grouping = self._kept(_GROUPING, Grouping.NONE)
        is_reversed = self._settings.value(_REVERSED, defaultValue=False, type=bool)
        self._order.put(by, grouping, is_reversed=bool(is_reversed))

    def _keep(self) -> None:
        self._settings.setValue(_BY, self._order.by.value)
        self._settings.setValue(_GROUPING, self._order.grouping.value)
        self._settings.setValue(_REVERSED, self._order.is_reversed)

    def _kept(self, name: str, usual: E) -> E:
        # Settings may be of another version of the program.
        kept = str(self._settings.value(name, usual.value))
        return next((each for each in type(usual) if each.value == kept), usual)
