"""What the worklist is sorted and grouped by, said and chosen in one place."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from app.domain.worklist.order import Grouping, SortBy
from app.ui.looks.icons import dress
from app.ui.worklist.rows.row_lines import fitting
from app.ui.worklist.rows.words import direction_word, grouping_word, sort_word

__all__ = ["OrderButton"]

_AROUND = 30
# What is most, latest or highest comes first unless the order is turned round.
_FALLING = (SortBy.ADDED, SortBy.PRIORITY, SortBy.AGE, SortBy.TIME, SortBy.UNREAD)

T = TypeVar("T")


class OrderButton(QToolButton):
    """A line like the head of a table; a click, or Space, opens the columns to choose from."""

    ordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by, self.grouping, self.is_reversed = SortBy.ADDED, Grouping.NONE, False
        self._lay_out()
        self.menu().aboutToShow.connect(self._fill)
        self.ordered.connect(self._say)

    def sort(self, by: SortBy) -> None:
        """Sort by a column; once more the other way round."""
        self.is_reversed = by is self.by and not self.is_reversed
        self.by = by
        self.ordered.emit()

    def put(self, by: SortBy, grouping: Grouping, *, is_reversed: bool) -> None:
        """Sort and group at once."""
        self.by, self.grouping, self.is_reversed = by, grouping, is_reversed
        self.ordered.emit()

    def reverse(self) -> None:
        """Sort the other way round."""
        self.sort(self.by)

    def open_menu(self) -> None:
        """Open the columns and groups to choose from."""
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def group_by(self, by: Grouping) -> None:
        """Group the rows."""
        self.grouping = by
        self.ordered.emit()

    def set_brief(self, *, is_brief: bool) -> None:
        """Show an icon alone, or the order in words."""
        style, policy = Qt.ToolButtonStyle, QSizePolicy.Policy
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if is_brief else style.ToolButtonTextBesideIcon
        )
        self.setSizePolicy(policy.Fixed if is_brief else policy.Expanding, policy.Fixed)
        self._say()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        name, way = sort_word(self.by), direction_word(self.by, is_reversed=self.is_reversed)
        full = f"{name}, {way}"
        grouped = ""
        if self.grouping is not Grouping.NONE:
            grouped = self.tr("; in groups: {0}").format(grouping_word(self.grouping))
        said = self.tr("Sorted by {0}{1}").format(full, grouped)
        self.setAccessibleName(said)
        self.setToolTip(self.tr("{0} (S sorts, Shift+S turns round)").format(said))
        room = self.width() - _AROUND
        width = self.fontMetrics().horizontalAdvance
        is_falling = (self.by in _FALLING) is not self.is_reversed
        brief = f"{name} {'↓' if is_falling else '↑'}"
        ways: tuple[str, ...] = (full, brief)
        if grouped:
            by = self.tr("by {0}").format(grouping_word(self.grouping))
            ways = (f"{full} · {by}", f"{brief} · {by}", brief)
        self.setText(fitting(ways, width, room))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for by in SortBy:
            is_by = by is self.by
            way = direction_word(by, is_reversed=is_by and self.is_reversed)
            action = _choice(menu, f"{sort_word(by)}, {way}", is_chosen=is_by)
            action.triggered.connect(partial(_without_state, self.sort, by))
        menu.addSeparator()
        for grouping in Grouping:
            name, is_chosen = grouping_word(grouping), grouping is self.grouping
            if grouping is not Grouping.NONE:
                name = self.tr("In groups: {0}").format(name)
            action = _choice(menu, name, is_chosen=is_chosen)
            action.triggered.connect(partial(_without_state, self.group_by, grouping))

    def _lay_out(self) -> None:
        dress(self, "arrow-down-up")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_brief(is_brief=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(QMenu(self))


def _choice(menu: QMenu, name: str, *, is_chosen: bool) -> QAction:
    action = menu.addAction(name)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    return action


def _without_state(act: Callable[[T], object], value: T, _checked: object = None) -> None:
    act(value)
