"""Choices to tick, of which one is enough for a rule."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton
from typing_extensions import override

from app.ui.worklist.queues.value_base import ValueField

__all__ = ["ChoiceField"]


class ChoiceField(ValueField):
    """Choices, of which one is enough; Space opens them and ticks one."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.button = QPushButton()
        super().__init__(self.button, Qt.AlignmentFlag.AlignLeft)
        self.button.setAutoDefault(False)
        self.button.setMenu(_TickMenu(self.button))
        self._name = ""
        self._actions: dict[str, QAction] = {}
        for value, said in words.items():
            action = self.button.menu().addAction(said)
            action.setCheckable(True)
            action.toggled.connect(self._tell)
            self._actions[value] = action
        next(iter(self._actions.values())).setChecked(True)

    @property
    def value(self) -> str:
        """Return the choices that are ticked."""
        return ",".join(value for value, action in self._actions.items() if action.isChecked())

    @value.setter
    def value(self, value: str) -> None:
        wanted = [part.strip() for part in value.split(",")]
        for each, action in self._actions.items():
            action.setChecked(each in wanted)

    @override
    def name(self, name: str) -> None:
        self._name = name
        self._tell()

    def _tell(self) -> None:
        ticked = [action.text() for action in self._actions.values() if action.isChecked()]
        said = self.tr(" or ").join(ticked) or self.tr("choose")
        self.button.setText(said)
        self.button.setAccessibleName(f"{self._name}: {said}")
        self.changed.emit()


class _TickMenu(QMenu):
    """Stays open while choices are ticked; Enter ticks one and closes it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_here = self.actionAt(event.position().toPoint()) is self.activeAction()
        if not is_here or not self._tick():
            super().mouseReleaseEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is not None:
            action.toggle()
        return action is not None
