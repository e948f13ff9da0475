"""The actions of the desk as Qt knows them: in menus, with their keys, enabled when possible."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

from app.ui.looks.icons import dress
from app.ui.menus.declared import DECLARED, MENUS
from app.ui.menus.declaring import Declared, Situation

__all__ = ["Actions", "keys_of", "native_keys", "plain_text"]


def plain_text(text: str) -> str:
    """Return the words of a menu without the mark of its access key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def keys_of(declared: Declared) -> str:
    """Return the keys as this platform writes them."""
    keys = (declared.pane_keys,) if declared.pane_keys else declared.keys
    return "  ".join(native_keys(key) for key in keys)


def native_keys(keys: str) -> str:
    """Return keys as this platform writes them; the key is called Enter everywhere."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("Return", "Enter")


class Actions(QObject):
    """Makes one `QAction` of each declared action and keeps them in step with the situation."""

    def __init__(self, window: QWidget, declared: Sequence[Declared] = DECLARED) -> None:
        super().__init__(window)
        self._declared = {one.id: one for one in declared}
        self._made = {one.id: self._make(one, window) for one in declared}
        self.update(Situation())

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def __iter__(self) -> Iterator[tuple[Declared, QAction]]:
        return ((self._declared[action_id], action) for action_id, action in self._made.items())

    def connect_all(self, steps: dict[str, Callable[[], object]]) -> None:
        """Say what each action does; every declared action needs its step.

        Raises:
            ValueError: an action has no step, or a step no action.
        """
        if odd := steps.keys() ^ self._made.keys():
            raise ValueError(f"actions and steps do not match: {', '.join(sorted(odd))}")
        for action_id, step in steps.items():
            self._made[action_id].triggered.connect(partial(_without_state, step))

    def update(self, situation: Situation) -> None:
        """Enable what can be done now, and say what undo and redo would do."""
        for declared, action in self:
            action.setEnabled(declared.when(situation))
        self._label("edit.undo", situation.undo_label)
        self._label("edit.redo", situation.redo_label)

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        menus = {name: bar.addMenu(_said(title)) for name, title in MENUS.items()}
        for declared, action in self:
            if declared.is_first_of_group:
                menus[declared.menu].addSeparator()
            menus[declared.menu].addAction(action)

    def _make(self, declared: Declared, window: QWidget) -> QAction:
        action = QAction(self._text(declared), window)
        action.setObjectName(declared.id)
        if declared.short:
            action.setIconText(_said(declared.short))
        action.setShortcuts([QKeySequence(key) for key in declared.keys])
        action.setCheckable(declared.is_choice)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if declared.icon:
            dress(action, declared.icon)
        action.setToolTip(_tip(declared))
        window.addAction(action)
        return action

    def _label(self, action_id: str, label: str) -> None:
        if declared := self._declared.get(action_id):
            words = self._text(declared)
            action = self._made[action_id]
            # An ampersand in the words of a chart is no access key.
            named = label.replace("&", "&&")
            action.setText(f"{words}: {named}" if label else words)
            action.setToolTip(_tip(declared, label))

    @staticmethod
    def _text(declared: Declared) -> str:
        words = _said(declared.text)
        # A key after the tab is shown but not taken: the pane that has the focus acts on it.
        return f"{words}\t{keys_of(declared)}" if declared.pane_keys else words


def _tip(declared: Declared, label: str = "") -> str:
    words = ": ".join(part for part in (plain_text(_said(declared.text)), label) if part)
    return f"{words}  {keys_of(declared)}".strip()


def _said(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def _without_state(step: Callable[[], object], _checked: object = None) -> None:
    step()
