"""The rows of the worklist, with the headings of their groups."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.domain.worklist import WorklistRow
from app.ui.words import payer_kind_word, setting_word
from app.ui.worklist.words import duration_word, standing_word

__all__ = ["HEAD_ROLE", "ROW_ROLE", "GroupHead", "WorklistModel"]

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_ROLE = ROW_ROLE + 1


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The heading of a group, and how many encounters it has."""

    title: str
    count: int


class WorklistModel(QAbstractListModel):
    """Shows encounters; never changes them. A heading has no row under ``ROW_ROLE``."""

    def __init__(self) -> None:
        super().__init__()
        self._items: tuple[WorklistRow | GroupHead, ...] = ()
        self._today = date.min

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return the encounters that are shown."""
        return tuple(item for item in self._items if isinstance(item, WorklistRow))

    def show(self, items: Sequence[WorklistRow | GroupHead], today: date = date.min) -> None:
        """Replace what is shown; due dates and ages are told for a day."""
        self.beginResetModel()
        self._items, self._today = tuple(items), today
        self.endResetModel()

    def place_of(self, encounter_id: int) -> int:
        """Return where an encounter stands, -1 where it does not."""
        for place, item in enumerate(self._items):
            if isinstance(item, WorklistRow) and item.id == encounter_id:
                return place
        return -1

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
                return f"{self.name(item)}  {item.service_from.isoformat()}"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._told(item)
            case _:
                return item if role == ROW_ROLE else None

    def name(self, row: WorklistRow) -> str:
        """Return the patient’s name, or that none is given."""
        return row.patient or self.tr("No name")

    def details(self, row: WorklistRow) -> str:
        """Return the second line: setting and payer."""
        payer = row.payer.name or payer_kind_word(row.payer.kind)
        return f"{setting_word(row.setting)}  ·  {payer}"

    def tag(self, row: WorklistRow) -> str:
        """Return what marks the encounter: a sample, or one that may have come twice."""
        return self.tr("sample") if row.is_sample else self.tr("double?") if row.is_double else ""

    def due(self, row: WorklistRow) -> str:
        """Return when the encounter is due, with how much too late it is."""
        if row.due is None:
            return ""
        late = (self._today - row.due).days
        if late > 0:
            return _counted(late, self.tr("day late"), self.tr("days late"))
        if late == 0:
            return self.tr("due today")
        day = row.due.isoformat()
        return self.tr("due {0}").format(day[5:] if row.due.year == self._today.year else day)

    def unread(self, row: WorklistRow) -> str:
        """Return how many documents have not been read, empty when all are."""
        return self.tr("{0} not read").format(row.unread) if row.unread else ""

    def counts(self, row: WorklistRow) -> str:
        """Return documents, codes, lines and open queries in full."""
        counted = [
            _counted(row.documents, self.tr("document"), self.tr("documents")),
            _counted(row.diagnoses, self.tr("diagnosis"), self.tr("diagnoses")),
        ]
        if row.lines:
            counted.append(_counted(row.lines, self.tr("line"), self.tr("lines")))
        if row.open_queries:
            words = self.tr("open query"), self.tr("open queries")
            counted.append(_counted(row.open_queries, *words))
        return "  ·  ".join(counted)

    def brief_counts(self, row: WorklistRow) -> str:
        """Return the last line, which has the width of a narrow pane."""
        counted = [_counted(row.documents, self.tr("document"), self.tr("documents"))]
        counted.append(f"{row.diagnoses} {self.tr('dx')}")
        if row.lines:
            counted.append(_counted(row.lines, self.tr("line"), self.tr("lines")))
        if row.open_queries:
            counted.append(_counted(row.open_queries, self.tr("query"), self.tr("queries")))
        if row.spent >= 60:
            counted.append(duration_word(row.spent))
        return " · ".join(counted)

    def _told(self, row: WorklistRow) -> str:
        spent = duration_word(row.spent) if row.spent >= 60 else ""
        twice = self.tr("may be a double: same patient, date and provider")
        said = (
            self.tr("sample") if row.is_sample else "",
            self.name(row),
            row.service_from.isoformat(),
            self.details(row),
            standing_word(row),
            self.due(row),
            self.counts(row),
            self.unread(row),
            row.provider,
            self._age(row),
            spent,
            twice if row.is_double else "",
        )
        return "; ".join(part for part in said if part)

    def _age(self, row: WorklistRow) -> str:
        days = row.age_on(self._today)
        return _counted(days, self.tr("day old"), self.tr("days old")) if days > 0 else ""

    def _of_head(self, head: GroupHead, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{head.title}: {head.count}"
        return head if role == HEAD_ROLE else None


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
