"""What the worklist pane shows, from the filter down to the line about one encounter."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.worklist.rows import WorklistRow
from app.ui.background import Background
from app.ui.fields.ask_line import AskLine
from app.ui.fields.bulk_line import BulkLine
from app.ui.fields.notice import Notice
from app.ui.worklist.bulk.doubt_line import DoubtLine
from app.ui.worklist.rows.found_rows import FoundRows
from app.ui.worklist.rows.model import ROW_ROLE, WorklistModel
from app.ui.worklist.shown.answers import Answers
from app.ui.worklist.shown.detail_line import DetailLine
from app.ui.worklist.shown.pages import WorklistPages
from app.ui.worklist.shown.reading import ReadWorklist
from app.ui.worklist.worklist_bar import WorklistBar

__all__ = ["WorklistFace"]

# Heights in lines of text, below which rows need the room of what stands around them.
_ROOMY, _BRIEF = 26, 13


class WorklistFace(QWidget):
    """Shows the encounters that the filter finds in the order that is wanted."""

    def __init__(self, model: WorklistModel, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.every = FoundRows()
        self.bar = WorklistBar(self)
        self._notice = Notice(self)
        self.ask = AskLine(self)
        self.pages = WorklistPages(model, self)
        self.details = DetailLine(self)
        changed = self.tr("Encounters changed: {0} of {1}")
        self.bulk, self.doubt = BulkLine(background, changed, self), DoubtLine(self)
        self.answers = Answers(self._notice, self.doubt, self)
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the rows that are shown."""
        return self._model.rows

    def show_read(self, read: ReadWorklist) -> None:
        """Show what was read."""
        self.every = read.rows
        self.bar.show_queues(read.queues, read.counts)
        self.bar.setVisible(bool(read.rows.rows))
        self._show_filtered()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_brief(is_brief=self.height() < _BRIEF * self.fontMetrics().height())
        self._show_details()

    def _show_filtered(self) -> None:
        self.pages.show_rows(self.every, self.bar.filter.text(), self.bar.order)
        self._show_counts()
        self._show_details()

    def _order_anew(self) -> None:
        # Before the first reading the list has the keyboard, and would lose it to an empty page.
        if self.every.rows:
            self._show_filtered()

    def _show_counts(self) -> None:
        every, chosen = len(self.every.rows), len(self.pages.list.chosen)
        self.bar.count.show_count(every, len(self.rows), chosen)

    def _show_details(self) -> None:
        row = self.pages.list.currentIndex().data(ROW_ROLE)
        is_roomy = self.height() >= _ROOMY * self.fontMetrics().height()
        self.details.show_row(row, self._model.words, is_roomy=is_roomy)

    def _forget_doubt(self) -> None:
        # Who goes on in the list does not want what was asked about another row.
        if self.pages.list.hasFocus():
            self.doubt.hide()

    def _connect(self) -> None:
        rows = self.pages.list
        rows.selectionModel().currentChanged.connect(self._show_details)
        rows.selectionModel().currentChanged.connect(self._forget_doubt)
        rows.selectionModel().selectionChanged.connect(self._show_counts)
        self.bar.narrowed.connect(self._show_filtered)
        self.bar.order.ordered.connect(self._order_anew)
        self.bar.filter.returnPressed.connect(rows.setFocus)
        for line in (self.ask, self._notice, self.doubt):
            line.closed.connect(rows.setFocus)

    def _lay_out(self) -> None:
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self._notice, self.ask, self.doubt, self.bulk):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        # Margins of a label itself are lost when the theme is put on anew.
        below = QVBoxLayout()
        below.setContentsMargins(10, 0, 10, 0)
        below.addWidget(self.details)
        column.addLayout(below)
