"""One filter above the list: a button with a menu, which names what is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from typing_extensions import override

__all__ = ["OPENING", "STEPS", "FilterButton", "Option"]

OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Down)
"""The keys that open a menu of filters."""
STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
"""The keys that go from filter to filter, and how far."""
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; ``short`` is what the button then says. A group is a menu below."""

    value: object
    text: str
    short: str = ""
    group: str = ""


class FilterButton(QToolButton):
    """Tells what was chosen, None for everything; Del takes the filter off.

    A switch has one option, which is turned on and off without a menu.
    """

    chosen = Signal(object)
    stepped = Signal(int)

    def __init__(
        self, name: str, everything: str, parent: QWidget, *, is_switch: bool = False
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._is_switch = is_switch
        self._everything = everything
        self._options: Sequence[Option] = ()
        self._value: object = None
        self._menu = QMenu(self)
        self.setProperty("role", "filter")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.clicked.connect(self.open_menu)
        self.show_value(None)

    @property
    def menu_of_choices(self) -> QMenu:
        """Return the menu that opens below the button."""
        return self._menu

    def add_to(self, menu: QMenu) -> None:
        """Offer the choices in the menu of several filters."""
        if self._is_switch:
            self._add(menu, self._options[0])
            return
        self._fill()
        self._menu.setTitle(self.name)
        menu.addMenu(self._menu)

    def show_options(self, options: Sequence[Option]) -> None:
        """Offer what there is to choose from."""
        self._options = tuple(options)
        self.setEnabled(bool(options) or self._value is not None)
        self.show_value(self._value)

    def show_value(self, value: object) -> None:
        """Say what is chosen."""
        self._value = value
        is_on = value is not None
        option = next((each for each in self._options if each.value == value), None)
        said = (option.short or option.text) if option else self.name
        sign = "" if self._is_switch else " ▾"
        self.setText(f"{said}{' ✕' if is_on else sign}")
        self.setCheckable(True)
        self.setChecked(is_on)
        told = option.text if option and is_on else self._everything
        self.setAccessibleName(f"{self.name}: {told}")
        hint = self.tr("Del takes the filter off") if is_on else self.tr("Space opens the choices")
        self.setToolTip(f"{self.name}: {told} ({hint})")

    def open_menu(self) -> None:
        """Open the choices below the button, or turn the only one on and off."""
        if self._is_switch:
            self.chosen.emit(self._options[0].value if self._value is None else None)
            return
        self.show_value(self._value)
        self._fill()
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in OPENING:
            self.open_menu()
        elif key in _REMOVING:
            self.chosen.emit(None)
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self._menu.clear()
        self._add(self._menu, Option(None, self._everything))
        self._menu.addSeparator()
        groups: dict[str, QMenu] = {}
        for option in self._options:
            if option.group and option.group not in groups:
                groups[option.group] = self._menu.addMenu(option.group)
            self._add(groups.get(option.group, self._menu), option)
        for action in self._menu.actions():
            if action.isChecked():
                self._menu.setActiveAction(action)

    def _add(self, menu: QMenu, option: Option) -> None:
        action = QAction(option.text.replace("&", "&&"), menu)
        action.setCheckable(True)
        action.setChecked(option.value == self._value)
        action.triggered.connect(partial(self._choose, option.value))
        menu.addAction(action)

    def _choose(self, value: object, _is_checked: object = None) -> None:
        self.chosen.emit(value)
