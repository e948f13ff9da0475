"""The keyboard, on its way between the pane and a chart in a window of its own."""

from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["give_keyboard"]


def give_keyboard(widget: QWidget) -> None:
    """Put the keyboard into a part of the chart, also when another window of the desk has it."""
    # Before the window comes to the front, or what had the keyboard there would have it again.
    widget.setFocus()
    # While another program is in front, its window is not taken away.
    if QApplication.activeWindow() is not None and not widget.isActiveWindow():
        widget.activateWindow()
