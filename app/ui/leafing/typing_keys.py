"""Letters typed into a list or table, which go to the line above it."""

from PySide6.QtGui import QKeyEvent

from app.ui.fields.keys import pressed

__all__ = ["ERASE", "letter_of"]

ERASE = "\b"


def letter_of(event: QKeyEvent) -> str:
    """Return what a key adds to the words that are typed, `ERASE` for Backspace, else nothing."""
    if pressed(event) == "Backspace":
        return ERASE
    text = event.text()
    return text if len(text) == 1 and text.isprintable() else ""
