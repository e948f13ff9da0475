"""The rows of the worklist, with the headings of their groups."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.domain.worklist.order import SortBy
from app.domain.worklist.rows import WorklistRow
from app.ui.worklist.rows.row_words import RowWords

__all__ = ["HEAD_ROLE", "ROW_ROLE", "GroupHead", "WorklistModel"]

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_ROLE = ROW_ROLE + 1


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The heading of a group, and how many encounters it has."""

    title: str
    count: int


class WorklistModel(QAbstractListModel):
    """Shows encounters; never changes them. A heading has no row under ``ROW_ROLE``.

    ``words`` says what is shown of each.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[WorklistRow | GroupHead, ...] = ()
        self.words = RowWords()

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the encounters that are shown."""
        return tuple(item for item in self._items if isinstance(item, WorklistRow))

    def show(
        self,
        items: Sequence[WorklistRow | GroupHead],
        today: date = date.min,
        by: SortBy = SortBy.ADDED,
    ) -> None:
        """Replace what is shown; due dates and ages are told for a day."""
        self.beginResetModel()
        self._items, self.words = tuple(items), RowWords(today, by)
        self.endResetModel()

    def rows_in(self, places: Iterable[int]) -> list[WorklistRow]:
        """Return the encounters that stand there; headings are left out."""
        found = (self._items[place] for place in places)
        return [item for item in found if isinstance(item, WorklistRow)]

    def is_head(self, place: int) -> bool:
        """Tell whether a heading stands there."""
        return isinstance(self._items[place], GroupHead)

    def place_of(self, encounter_id: int) -> int:
        """Return where an encounter stands, -1 where it does not."""
        return next(iter(self.places_of({encounter_id})), -1)

    def places_of(self, encounter_ids: Container[int]) -> list[int]:
        """Return where encounters stand, from above to below; others are left out."""
        return [
            place
            for place, item in enumerate(self._items)
            if isinstance(item, WorklistRow) and item.id in encounter_ids
        ]

    @override
    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(self._items)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        is_row = index.isValid() and isinstance(self._items[index.row()], WorklistRow)
        return super().flags(index) if is_row else Qt.ItemFlag.NoItemFlags

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        item = self._items[index.row()]
        if isinstance(item, GroupHead):
            return self._of_head(item, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{self.words.name(item)}  {item.service_from.isoformat()}"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.words.told(item)
            case _:
                return item if role == ROW_ROLE else None

    def _of_head(self, head: GroupHead, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{head.title}: {head.count}"
        return head if role == HEAD_ROLE else None
