"""The terms of an index as a tree whose branches are fetched when they are opened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from app.domain.index import Term
from app.ui.index.index_words import reference_line, spoken_term
from app.ui.rows_model import ROW, Index

__all__ = ["TermModel"]


@dataclass(slots=True)
class _Node:
    """A term in the tree; nodes are known by their number, which Qt keeps."""

    term: Term
    above: int
    row: int
    below: list[int] = field(default_factory=list)


class TermModel(QAbstractItemModel):
    """Shows main terms; what stands below one is asked for (``wanted``) and added once."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._nodes: list[_Node] = []
        self._mains = 0
        self._asked: set[int] = set()
        self._number: dict[int, int] = {}

    def show(self, mains: Sequence[Term]) -> None:
        """Show other main terms."""
        self.beginResetModel()
        self._nodes = [_Node(term, -1, row) for row, term in enumerate(mains)]
        self._mains = len(mains)
        self._asked = set()
        self._number = {term.id: number for number, term in enumerate(mains)}
        self.endResetModel()

    def has_below(self, main: int) -> bool:
        """Tell whether what stands below a main term has come."""
        number = self._number.get(main)
        return number is not None and bool(self._nodes[number].below)

    def add_below(self, main: int, terms: Sequence[Term]) -> None:
        """Add all that stands below a main term; what came before is left as it is."""
        if main not in self._number or self.has_below(main) or not terms:
            return
        top = self._number[main]
        below = self._grown(top, terms)
        self.beginInsertRows(self.at(main), 0, len(below) - 1)
        self._nodes[top].below = below
        self.endInsertRows()

    def at(self, term: int) -> QModelIndex:
        """Return the index of a term by its number in the Index, invalid while it is unknown."""
        number = self._number.get(term)
        if number is None:
            return QModelIndex()
        return self.createIndex(self._nodes[number].row, 0, number)

    def line_to(self, index: Index) -> tuple[Term, ...]:
        """Return the terms from the main term down to an index."""
        line: list[Term] = []
        number = index.internalId() if index.isValid() else -1
        while number >= 0:
            line.append(self._nodes[number].term)
            number = self._nodes[number].above
        return tuple(reversed(line))

    def want_below(self, index: Index) -> None:
        """Ask for what stands below a main term, once."""
        if self.canFetchMore(index):
            self.fetchMore(index)

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        # The tree asks for every main term when it is filled: these have their row as number.
        if not parent.isValid():
            return self.createIndex(row, column, row) if row < self._mains else QModelIndex()
        numbers = self._nodes[parent.internalId()].below
        return self.createIndex(row, column, numbers[row]) if row < len(numbers) else QModelIndex()

    @override
    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return QObject.parent(self)
        above = self._nodes[index.internalId()].above if index.isValid() else -1
        return self.createIndex(self._nodes[above].row, 0, above) if above >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._below(parent))

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return self._mains > 0
        return self._nodes[parent.internalId()].term.has_below

    @override
    def canFetchMore(self, parent: Index) -> bool:
        if not parent.isValid():
            return False
        term = self._nodes[parent.internalId()].term
        return term.level == 0 and term.has_below and term.id not in self._asked

    @override
    def fetchMore(self, parent: Index) -> None:
        term = self._nodes[parent.internalId()].term
        self._asked.add(term.id)
        self.wanted.emit(term.id)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        term = self._nodes[index.internalId()].term
        if role == ROW:
            return term
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{term.title} {term.modifiers}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_term(term)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                part for part in (f"{term.title} {term.modifiers}", reference_line(term)) if part
            )
        return None

    def _below(self, parent: Index) -> Sequence[int]:
        if not parent.isValid():
            return range(self._mains)
        return self._nodes[parent.internalId()].below

    def _grown(self, top: int, terms: Iterable[Term]) -> list[int]:
        """Make the nodes, and return those right below the main term."""
        line = [top]
        below: list[int] = []
        for term in terms:
            number = len(self._nodes)
            line = [*line[: term.level], number]
            above = line[-2]
            among = below if above == top else self._nodes[above].below
            self._nodes.append(_Node(term, above, len(among)))
            self._number[term.id] = number
            among.append(number)
        return below
