"""The filters as one row, of which those in force are always seen."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QMargins, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

from app.ui.fields.flow import Flow
from app.ui.search.filter_button import OPENING, STEPS, FilterButton

__all__ = ["FilterRow"]

_RESTYLED = (QEvent.Type.FontChange, QEvent.Type.StyleChange)


class FilterRow(Flow):
    """Shows filters as far as one line has room; the others are in the menu of its last button.

    Filters in force that need more room stand in a second line. One with nothing to choose from
    is left out.
    """

    def __init__(self, buttons: Mapping[str, FilterButton], parent: QWidget | None = None) -> None:
        super().__init__(QMargins(0, 0, 0, 0), 0, 2, parent)
        self._buttons = tuple(buttons.values())
        self.more = _MoreButton(self)
        for button in self._buttons:
            button.setParent(self)
            button.stepped.connect(self._step)
        self.more.stepped.connect(self._step)
        self.more.clicked.connect(self.open_more)

    @property
    def stops(self) -> Sequence[QToolButton]:
        """Return the buttons that the arrow keys go through."""
        return [each for each in (*self._buttons, self.more) if not each.isHidden()]

    def fit(self) -> None:
        """Show what there is room for, after other filters are in force or there is other room."""
        shown = self._fitting()
        for button in self._buttons:
            button.setHidden(button not in shown)
        folded = self._folded()
        self.more.setHidden(not folded)
        self.more.name([button.name for button in folded])
        self.show_controls((*self._buttons, self.more))

    def enter(self, button: FilterButton) -> None:
        """Put the keyboard on a filter, or on the menu that it is in."""
        aim = self.more if button.isHidden() else button
        aim.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_more(self) -> None:
        """Open the menu of the filters that have no room."""
        menu = self.more.choices
        menu.clear()
        for button in self._folded():
            button.add_to(menu)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in _RESTYLED:
            self.fit()
        return super().event(event)

    def _fitting(self) -> Sequence[FilterButton]:
        offered = [button for button in self._buttons if button.isEnabled()]
        if sum(_width(button) for button in offered) <= self.width():
            return offered
        shown = [button for button in offered if button.isChecked()]
        others = [button for button in offered if not button.isChecked()]
        room = self.width() - _width(self.more) - sum(map(_width, shown))
        ends = accumulate(map(_width, others))
        return [*shown, *(button for button, end in zip(others, ends, strict=True) if end <= room)]

    def _folded(self) -> list[FilterButton]:
        return [each for each in self._buttons if each.isHidden() and each.isEnabled()]

    def _step(self, by: int) -> None:
        stops = self.stops
        at = next(at for at, each in enumerate(stops) if each.hasFocus()) + by
        if 0 <= at < len(stops):
            stops[at].setFocus()


class _MoreButton(QToolButton):
    """Leads to what has no room; Left goes back to the filters beside it."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices = QMenu(self)
        self.setProperty("role", "filter")
        self.setText(self.tr("More ▾"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def name(self, folded: Sequence[str]) -> None:
        """Tell which filters are in the menu."""
        self.setAccessibleName(self.tr("More filters: {names}").format(names=", ".join(folded)))
        self.setToolTip(self.accessibleName())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENING:
            self.click()
        elif event.key() in STEPS:
            self.stepped.emit(STEPS[event.key()])
        else:
            super().keyPressEvent(event)


def _width(button: QToolButton) -> int:
    return button.sizeHint().width()
