"""The command palette: every action found by typing a part of its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.ui.desk.actions import Actions, keys_of, plain_text
from app.ui.menus.declared import MENUS
from app.ui.menus.declaring import Declared

__all__ = ["CommandPalette", "ranked"]

_ROLE = int(Qt.ItemDataRole.UserRole)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Command:
    """A row of the palette."""

    menu: str
    text: str
    keys: str
    action: QAction


def ranked(words: str, commands: Sequence[Command]) -> list[Command]:
    """Return the commands that have every word, those whose text begins with it first."""
    wanted = words.casefold().split()
    found = [c for c in commands if all(w in f"{c.menu} {c.text}".casefold() for w in wanted)]
    return sorted(found, key=lambda c: not c.text.casefold().startswith(" ".join(wanted)))


class CommandPalette(QFrame):
    """A line to type into and the actions that match; Enter does the chosen one.

    It lies over the window and goes away with Escape or a click elsewhere.
    """

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None
        self._actions = actions
        self._field = QLineEdit(self)
        self._list = QTreeWidget(self)
        self._empty = QLabel(self.tr("No action has these words."), self)
        self._lay_out()
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._filter)
        self._field.returnPressed.connect(self._do_chosen)
        self._list.itemClicked.connect(self._do)

    def open_over(self, window: QWidget) -> None:
        """Show every action, near the top of the window."""
        self._field.clear()
        self._filter("")
        width = min(window.width() - 80, self.fontMetrics().averageCharWidth() * 88)
        self.resize(width, min(window.height() - 120, self.fontMetrics().height() * 26))
        self.move((window.width() - width) // 2, 40)
        self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self._field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The field keeps the focus; the keys that move go to the list.
        if isinstance(event, QKeyEvent) and _moves(event):
            self._list.keyPressEvent(event)
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.setProperty("role", "overlay")
        self.hide()
        self._field.setPlaceholderText(self.tr("Type what you want to do"))
        self._field.setAccessibleName(self.tr("Action to do"))
        self._list.setAccessibleName(self.tr("Actions"))
        self._list.setColumnCount(3)
        self._list.setHeaderHidden(True)
        header, mode = self._list.header(), QHeaderView.ResizeMode
        header.setStretchLastSection(False)
        header.setSectionResizeMode(mode.ResizeToContents)
        header.setSectionResizeMode(0, mode.Stretch)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._empty.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._list)
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 4)
        row.addWidget(self._empty)
        column.addLayout(row)

    def _filter(self, words: str) -> None:
        self._list.clear()
        for command in ranked(words, [_command(*pair) for pair in self._actions]):
            item = QTreeWidgetItem([command.text, command.menu, command.keys])
            item.setData(0, _ROLE, command.action)
            item.setDisabled(not command.action.isEnabled())
            self._list.addTopLevelItem(item)
        if (first := self._list.topLevelItem(0)) is not None:
            self._list.setCurrentItem(first)
        self._empty.setVisible(self._list.topLevelItemCount() == 0)

    def _do_chosen(self) -> None:
        if (item := self._list.currentItem()) is not None:
            self._do(item)

    def _do(self, item: QTreeWidgetItem) -> None:
        action = item.data(0, _ROLE)
        if action.isEnabled():
            self._leave()
            action.trigger()

    def _leave(self) -> None:
        # The action may look at what has the focus: the palette must not.
        if self._before is not None:
            self._before.setFocus()
        self.hide()


def _command(declared: Declared, action: QAction) -> Command:
    text = plain_text(action.text().split("\t")[0])
    return Command(plain_text(MENUS[declared.menu]), text, keys_of(declared), action)


def _moves(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in _MOVES
