"""The choices of the View menu that change how the desk looks."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from app.ui.desk.actions import Actions
from app.ui.looks.look import PERCENTS, SYSTEM, Look

__all__ = ["Appearance"]

_THEME = "theme."


class Appearance(QObject):
    """Turns theme and text size, and keeps the menu in step with them."""

    def __init__(self, look: Look, actions: Actions) -> None:
        super().__init__(actions)
        self._look = look
        self._actions = actions
        self._group = QActionGroup(self)
        for name in (SYSTEM, *(theme.name for theme in look.themes)):
            self._group.addAction(actions[_THEME + name])
        look.changed.connect(self._tick)
        self._tick()

    def steps(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the menu do."""
        names = (SYSTEM, *(theme.name for theme in self._look.themes))
        themes: dict[str, Callable[[], object]] = {
            _THEME + name: partial(self._look.choose, name) for name in names
        }
        return {
            **themes,
            "size.larger": lambda: self._step(1),
            "size.smaller": lambda: self._step(-1),
            "size.normal": lambda: self._look.resize(PERCENTS[0]),
        }

    def _step(self, by: int) -> None:
        place = PERCENTS.index(self._look.percent) + by
        self._look.resize(PERCENTS[min(max(place, 0), len(PERCENTS) - 1)])

    def _tick(self) -> None:
        self._actions[_THEME + self._look.choice].setChecked(True)
