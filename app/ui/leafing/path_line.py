"""A line of words that is cut where there is no room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

__all__ = ["PathLine"]


class PathLine(QLabel):
    """Shows as much of a line as fits, by default both ends; all of it is the tool tip."""

    def __init__(
        self,
        parent: QWidget | None = None,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(parent)
        self._words = ""
        self._mode = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> str:
        """Return the whole line."""
        return self._words

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.updateGeometry()
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self._cut()

    def keep_whole(self) -> None:
        """Take the room of all the words from what stands beside them, while there is enough."""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @override
    def sizeHint(self) -> QSize:
        whole = self.fontMetrics().horizontalAdvance(self._words) + 1
        return QSize(whole, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_words"):
            self._cut()

    def _cut(self) -> None:
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._words, self._mode, room))
