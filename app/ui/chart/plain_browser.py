"""Text that is read, and copied without its formatting."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QTextBrowser
from typing_extensions import override

__all__ = ["PlainBrowser"]


class PlainBrowser(QTextBrowser):
    """``copied`` carries how many characters went to the clipboard."""

    copied = Signal(int)

    def copy_plain(self) -> None:
        """Copy what is selected as plain text."""
        text = self.textCursor().selection().toPlainText()
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(len(text))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        # What is dragged, or selected for the middle button, is plain too.
        carried = QMimeData()
        carried.setText(self.textCursor().selection().toPlainText())
        return carried

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_plain()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("&Copy without formatting"))
        copy.triggered.connect(self.copy_plain)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
