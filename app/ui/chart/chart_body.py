"""What fills the chart pane: the documents with their lists, two notes compared, or a line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from app.ui.chart.compare.compare_view import CompareView
from app.ui.chart.side.side_panel import SidePanel
from app.ui.chart.viewers import Viewers

__all__ = ["ChartBody"]

_SIDE = 200


class ChartBody(QWidget):
    """Shows one of the three."""

    def __init__(self, viewers: Viewers) -> None:
        super().__init__()
        self.side, self.compare = SidePanel(), CompareView()
        self._documents = QSplitter(Qt.Orientation.Horizontal, self)
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("tone", "muted")
        self._lay_out(viewers)

    @property
    def is_comparing(self) -> bool:
        """Tell whether two notes are compared."""
        return not self.compare.isHidden()

    def show_documents(self) -> None:
        """Show the documents, or the comparison where it is open."""
        self._empty.hide()
        self._documents.setVisible(not self.is_comparing)

    def say(self, line: str) -> None:
        """Show a line where there are no documents."""
        self._empty.setText(line)
        self._empty.show()
        self._documents.hide()

    def open_comparison(self, line: str) -> None:
        """Make room for two notes; the line stands there until they have been compared."""
        self.compare.say(line)
        self.compare.show()
        self._documents.hide()

    def _lay_out(self, viewers: Viewers) -> None:
        self._documents.addWidget(self.side)
        self._documents.addWidget(viewers)
        self._documents.setStretchFactor(1, 1)
        self._documents.setChildrenCollapsible(False)
        self._documents.setSizes([_SIDE, 3 * _SIDE])
        self.side.hide()
        self.compare.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._documents, self.compare, self._empty):
            column.addWidget(widget, 1)
