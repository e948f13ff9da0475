"""The table of what changed: rows of two lines, the current one as high as it needs."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from app.domain.printed.revisions import RevisionKind, Touch
from app.ui.notebook.lists.kept_text import KeptText, Part, TopText
from app.ui.revisions.revision_model import RevisionCell, RevisionModel, texts_of
from app.ui.revisions.revision_words import kind_word
from app.ui.tables.rows_view import RowsView

__all__ = ["RevisionView"]

_SHARES = {
    RevisionCell.BEFORE: 5,
    RevisionCell.AFTER: 5,
    RevisionCell.INSTEAD: 4,
    RevisionCell.TOUCHES: 4,
}
_LEAST = 12
_LINES = 2
_WHOLE = 200
_ABOVE_AND_BELOW = 8
# Of how many rows the width of a column is taken: asking all takes a moment that is felt.
_MEASURED = 60


class RevisionView(RowsView):
    """Shows thousands of rows at once, because only those that are seen are measured."""

    def __init__(self, model: RevisionModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, RevisionCell.AFTER, parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(TopText(self))
        columns = (RevisionCell.CHANGE, *_SHARES)
        self._texts = {each: KeptText(self, partial(self._parts, each)) for each in columns}
        for column, delegate in self._texts.items():
            self.setItemDelegateForColumn(column, delegate)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setResizeContentsPrecision(_MEASURED)
        self.selectionModel().currentRowChanged.connect(self._unfold)

    @override
    def fit(self) -> None:
        if not self.isVisible():
            return
        self._share()
        low = _LINES * self.fontMetrics().lineSpacing() + _ABOVE_AND_BELOW
        self.verticalHeader().setDefaultSectionSize(low)
        self._unfold(self.currentIndex(), QModelIndex())

    def show_only(self, columns: Collection[RevisionCell]) -> None:
        """Hide the columns in which no row says anything, so that the others have their room."""
        for column in _SHARES:
            self.setColumnHidden(column, column not in columns)
        self._fit_soon()

    def _share(self) -> None:
        """Give the texts what is left; where that is too little to read, the table scrolls."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        self.resizeColumnToContents(RevisionCell.CODE)
        widest = max(metrics.horizontalAdvance(kind_word(kind)) for kind in RevisionKind)
        header.resizeSection(RevisionCell.CHANGE, widest + 2 * metrics.height())
        firm = (RevisionCell.CODE, RevisionCell.CHANGE)
        left = self.viewport().width() - sum(map(header.sectionSize, firm))
        least = _LEAST * metrics.averageCharWidth()
        shares = {each: _SHARES[each] for each in _SHARES if not self.isColumnHidden(each)}
        for column, share in shares.items():
            header.resizeSection(column, max(least, left * share // sum(shares.values())))

    def _unfold(self, now: QModelIndex, before: QModelIndex) -> None:
        """Show the current row whole, as far as there is room, and the one before in short."""
        header = self.verticalHeader()
        low = header.defaultSectionSize()
        if before.isValid():
            header.resizeSection(before.row(), low)
        if now.isValid():
            header.resizeSection(now.row(), max(low, min(self._height(), self.viewport().height())))
            self.scrollTo(now)

    def _height(self) -> int:
        heights = (text.heights([self.value], column) for column, text in self._texts.items())
        return max(height for (height,) in heights)

    def _parts(self, column: RevisionCell, row: Touch) -> Sequence[Part]:
        if row is self.value:
            return [Part(text, _WHOLE, is_quiet) for text, is_quiet in texts_of(row, column)]
        parts = [Part(text, 1, is_quiet) for text, is_quiet in texts_of(row, column)]
        return parts if len(parts) > 1 else [Part(each.text, _LINES) for each in parts]
