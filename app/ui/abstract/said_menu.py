"""The small menu of how a thing said may stand; each line has its letter as key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from app.abstracting.said_places import SaidPlace
from app.ui.abstract.said_deeds import SaidDeeds
from app.ui.abstract.said_words import KEYS, stands_word
from app.ui.fields.keys import pressed

__all__ = ["CorrectionMenu"]


class CorrectionMenu(QMenu):
    """Corrects some places, takes that back, or makes a rule of it."""

    def __init__(self, places: Sequence[SaidPlace], deeds: SaidDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._places, self._deeds = tuple(places), deeds
        self._by_key: dict[str, QAction] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = self._places[0].said
        self.setAccessibleName(self.tr("How “{0}” stands").format(first.text))
        self.addAction(f"“{first.text}”").setEnabled(False)
        self.addSeparator()
        for key, assertion in KEYS.items():
            action = self._add(
                key, stands_word(assertion), partial(deeds.correct, places, assertion)
            )
            action.setCheckable(True)
            action.setChecked(first.assertion is assertion)
        self.addSeparator()
        is_corrected = any(each.correction for each in self._places)
        back = self._add("Backspace", self.tr("As it was read"), partial(deeds.take_back, places))
        rule = self._add("R", self.tr("Always so…"), partial(deeds.offer_rule, self._places[0]))
        for action in (back, rule):
            action.setEnabled(is_corrected)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._by_key.get(event.text().upper()) or self._by_key.get(pressed(event))
        if action is None or not action.isEnabled():
            super().keyPressEvent(event)
            return
        self.close()
        action.trigger()

    def _add(self, key: str, words: str, act: partial[None]) -> QAction:
        action = self.addAction(f"{words}\t{key}")
        action.triggered.connect(partial(_without_state, act))
        self._by_key[key] = action
        return action


def _without_state(act: partial[None], _checked: object = None) -> None:
    act()
