"""The list of queries beside the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.queries import Query
from app.ui.query.query_editor import QueryEditor
from app.ui.query.query_model import QueryModel
from app.ui.tables.rows_view import RowsView

__all__ = ["QueryDesk"]

_NARROW = 45
_LIST_SHARE, _EDITOR_SHARE = 320, 680
_LEAST_TITLE = 8


class QueryDesk(QSplitter):
    """Side by side, or one above the other where there is little room."""

    opened = Signal(object)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = QueryModel()
        self._list = RowsView(self._model, self.tr("Queries of this encounter"), 1, self)
        self._new = QPushButton(self.tr("New query"), self)
        self._hint = QLabel(self)
        self.editor = QueryEditor(self)
        self._list.least = _LEAST_TITLE
        self._lay_out()
        self._new.clicked.connect(self.new_wanted)
        self._list.row_changed.connect(self._tell)
        self._list.keys = {"Return": self.editor.focus_title, "Ins": self.new_wanted.emit}
        self.show_queries([], None)

    def show_queries(self, queries: Sequence[Query], wanted: int | None) -> None:
        """Show queries; the wanted one is opened, else the first that is not closed."""
        self._model.show(queries)
        place = self._model.place_of(wanted) if wanted is not None else None
        if queries:
            self._list.choose(place if place is not None else len(queries) - 1)
        self._hint.setVisible(not queries)
        self._list.setVisible(bool(queries))
        self.editor.setVisible(bool(queries))
        self._tell()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth() * 2
        self.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        super().resizeEvent(event)

    def _tell(self) -> None:
        self.opened.emit(self._list.value)

    def _lay_out(self) -> None:
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._hint.setText(
            self.tr(
                "No query yet. Select the words in the chart that raise the question and start "
                "a query from them, or begin an empty one."
            )
        )
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addStretch()
        self.setChildrenCollapsible(False)
        self.addWidget(side)
        self.addWidget(self.editor)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 2)
        self.setSizes([_LIST_SHARE, _EDITOR_SHARE])
