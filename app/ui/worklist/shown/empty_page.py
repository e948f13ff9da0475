"""What the worklist shows in place of rows: the first steps, or why nothing is found."""

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

__all__ = ["EmptyPage", "NonePage"]


class EmptyPage(QWidget):
    """The first steps in an empty work file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(self.tr("There are no encounters yet."), self)
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        self.new = QPushButton(self.tr("New encounter"), self)
        self.new.setProperty("role", "primary")
        self.samples = QPushButton(self.tr("Open samples"), self)
        _stand(self, words, self.new, self.samples)


class NonePage(QWidget):
    """Why no row is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setProperty("tone", "muted")
        self.words.setWordWrap(True)
        _stand(self, self.words)


def _stand(page: QWidget, *widgets: QWidget) -> None:
    column = QVBoxLayout(page)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch()
