"""Key presses by name, for panes that act on keys their children leave alone."""

from collections.abc import Callable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

__all__ = ["hear", "pressed"]


def hear(pane: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Act on keys while the keyboard is in a pane, before its children take them for text."""
    shortcut = QShortcut(QKeySequence(keys), pane)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)


def pressed(event: QKeyEvent) -> str:
    """Return the keys as menus write them, such as ``Ctrl+Return``.

    The Enter key of the number pad counts as Return.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Enter:
        key = Qt.Key.Key_Return
    sequence = QKeySequence(QKeyCombination(modifiers, key))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
