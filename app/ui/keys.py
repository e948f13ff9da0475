"""Key presses by name, for panes that act on keys their children leave alone."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

__all__ = ["pressed"]


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
