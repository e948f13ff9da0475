"""The button beside a filter: it opens further choices, and tells how many leave something out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.looks.icons import dress

__all__ = ["FilterOpener"]


class FilterOpener(QToolButton):
    """Shows what it opens while it is down; without it, its number says that something is on."""

    def __init__(self, opened: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self, "list-filter")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setToolTip(self.tr("More filters, and the order (Space)"))
        self.toggled.connect(opened.setVisible)
        opened.hide()
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say how many filters leave something out."""
        is_on = count > 0
        self.setText(str(count) if is_on else "")
        told = self.tr("More filters: {0} on").format(count) if is_on else self.tr("More filters")
        self.setAccessibleName(told)
