"""What a chart says as a tree of problems and places, filled while nobody waits for it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from typing_extensions import override

from app.abstracting.said_places import SaidPlace
from app.domain.reading.assertions import Assertion
from app.ui.abstract.said_kinds import kind_letter, kind_title
from app.ui.abstract.said_rows import KindHead, Problem, Row
from app.ui.abstract.said_words import counted, letter_of, spoken_place, stood, where_words
from app.ui.tables.rows_model import ROW, Index

__all__ = ["BATCH", "SECOND", "SaidModel", "letters_of"]

SECOND = ROW + 1
"""The role of the second line of a row."""
BATCH = 200


class SaidModel(QAbstractItemModel):
    """Top rows are problems, or places where they stand as in the chart; it never changes them.

    Rows come in batches: a tree asks several questions of each.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._shown = 0

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return all top rows, also those that are not in the tree yet."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows, self._shown = tuple(rows), min(BATCH, len(rows))
        self.endResetModel()

    def reach(self, row: int) -> None:
        """Have the tree filled up to a top row."""
        while self._shown <= row and self.canFetchMore(QModelIndex()):
            self.fetchMore(QModelIndex())

    def row_of(self, index: Index) -> Row | None:
        """Return the value of a row, None where there is none."""
        if not index.isValid():
            return None
        if not index.internalId():
            return self._rows[index.row()]
        problem = self._rows[index.internalId() - 1]
        return problem.places[index.row()] if isinstance(problem, Problem) else None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self._rows)

    @override
    def fetchMore(self, parent: Index) -> None:
        last = min(self._shown + BATCH, len(self._rows)) - 1
        self.beginInsertRows(QModelIndex(), self._shown, last)
        self._shown = last + 1
        self.endInsertRows()

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        # Asked for each row whenever the tree is laid out: faster than `hasIndex`.
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return self._shown
        row = None if parent.internalId() else self._rows[parent.row()]
        # A problem of one place is that place.
        return len(row.places) if isinstance(row, Problem) and len(row.places) > 1 else 0

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        # The keyboard goes over heads.
        is_head = isinstance(self.row_of(index), KindHead)
        return Qt.ItemFlag.NoItemFlags if is_head else super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_of(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role == SECOND:
            return _second(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _spoken(row)
        return _first(row) if role == Qt.ItemDataRole.DisplayRole else None


def letters_of(row: Row) -> list[str]:
    """Return the letters of a row, each once, that of its kind last; a head has none."""
    if isinstance(row, KindHead):
        return []
    places = row.places if isinstance(row, Problem) else (row,)
    there = {each.said.assertion for each in places}
    kind = places[0].said.kind
    letters = [letter_of(each) for each in Assertion if each in there]
    return [*letters, *kind_letter(kind)]


def _first(row: Row) -> str:
    if isinstance(row, KindHead):
        return kind_title(row.kind)
    return row.label if isinstance(row, Problem) else row.line.text


def _second(row: Row) -> str:
    if isinstance(row, SaidPlace):
        return " · ".join((stood(row.said), *where_words(row)))
    if isinstance(row, KindHead) or len(row.places) > 1:
        return counted(row.assertions, row.kind)
    only = row.places[0]
    stands, (page, *where) = stood(only.said), where_words(only)
    return " · ".join((stands, page, only.line.text, *where))


def _spoken(row: Row) -> str:
    if isinstance(row, KindHead):
        return f"{kind_title(row.kind)}: {counted(row.assertions, row.kind)}"
    if isinstance(row, SaidPlace):
        return spoken_place(row)
    if len(row.places) == 1:
        return spoken_place(row.places[0])
    return f"{row.label} {row.code}: {counted(row.assertions, row.kind)}"
