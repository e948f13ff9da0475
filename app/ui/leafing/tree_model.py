"""A tree whose branches are fetched when they are opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from app.ui.tables.rows_model import ROW, Index

__all__ = ["TreeModel"]


class _Known(Protocol):
    @property
    def id(self) -> int: ...

    @property
    def has_below(self) -> bool: ...


T = TypeVar("T", bound=_Known)


@dataclass(slots=True)
class _Node(Generic[T]):
    """A value in the tree; nodes are known by their number, which Qt keeps."""

    value: T
    above: int
    row: int
    below: list[int] = field(default_factory=list)


class TreeModel(QAbstractItemModel, Generic[T]):
    """Shows values by their ``id``; what stands below one is asked for (``wanted``) once."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._nodes: list[_Node[T]] = []
        self._tops = 0
        self._asked: set[int] = set()
        self._number: dict[int, int] = {}

    def show(self, tops: Sequence[T]) -> None:
        """Show other values, of which none is opened."""
        self.beginResetModel()
        self._nodes = [_Node(value, -1, row) for row, value in enumerate(tops)]
        self._tops = len(tops)
        self._asked = set()
        self._number = {value.id: number for number, value in enumerate(tops)}
        self.endResetModel()

    def has_below(self, value: int) -> bool:
        """Tell whether what stands below a value has come."""
        number = self._number.get(value)
        return number is not None and bool(self._nodes[number].below)

    def add_below(self, value: int, below: Sequence[T]) -> None:
        """Add what stands right below a value; what came before is left as it is."""
        if value not in self._number or self.has_below(value) or not below:
            return
        self._asked.add(value)
        above = self._number[value]
        numbers = [self._make(one, above, row) for row, one in enumerate(below)]
        self.beginInsertRows(self.at(value), 0, len(below) - 1)
        self._nodes[above].below = numbers
        self.endInsertRows()

    def add_all(self, levels: Mapping[int, Sequence[T]]) -> None:
        """Add several levels, those above before those below."""
        for value, below in levels.items():
            self.add_below(value, below)

    def at(self, value: int) -> QModelIndex:
        """Return the index of a value by its id, invalid while it is unknown."""
        number = self._number.get(value)
        if number is None:
            return QModelIndex()
        return self.createIndex(self._nodes[number].row, 0, number)

    def line_to(self, index: Index) -> tuple[T, ...]:
        """Return the values from the uppermost down to an index."""
        line: list[T] = []
        number = index.internalId() if index.isValid() else -1
        while number >= 0:
            line.append(self._nodes[number].value)
            number = self._nodes[number].above
        return tuple(reversed(line))

    @override
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        # The tree asks for every uppermost value when it is filled: their row is their number.
        if not parent.isValid():
            return self.createIndex(row, column, row) if row < self._tops else QModelIndex()
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
        if not parent.isValid():
            return self._tops
        return len(self._nodes[parent.internalId()].below)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    @override
    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        if not parent.isValid():
            return self._tops > 0
        return self._nodes[parent.internalId()].value.has_below

    @override
    def canFetchMore(self, parent: Index) -> bool:
        if not parent.isValid():
            return False
        value = self._nodes[parent.internalId()].value
        return value.has_below and value.id not in self._asked

    @override
    def fetchMore(self, parent: Index) -> None:
        value = self._nodes[parent.internalId()].value
        self._asked.add(value.id)
        self.wanted.emit(value.id)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self._nodes[index.internalId()].value
        return value if role == ROW else self.said(value, role)

    def said(self, value: T, role: int) -> Any:
        """Return what is shown of a value under a role."""
        raise NotImplementedError

    def _make(self, value: T, above: int, row: int) -> int:
        """Make a node, and return its number."""
        number = len(self._nodes)
        self._nodes.append(_Node(value, above, row))
        self._number[value.id] = number
        return number
