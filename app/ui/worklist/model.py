"""The rows of the worklist."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.domain.worklist import WorklistRow
from app.ui.words import payer_kind_word, setting_word

__all__ = ["ROW_ROLE", "WorklistModel"]

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class WorklistModel(QAbstractListModel):
    """Shows encounters; never changes them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[WorklistRow, ...] = ()

    @property
    def rows(self) -> tuple[WorklistRow, ...]:
        """Return what is shown."""
        return self._rows

    def show(self, rows: Sequence[WorklistRow]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{self.name(row)}  {row.service_from.isoformat()}"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                sample = self.tr("sample") if row.is_sample else ""
                head = (sample, self.name(row), row.service_from.isoformat())
                said = (*head, self.details(row), self.counts(row))
                return "; ".join(part for part in said if part)
            case _:
                return row if role == ROW_ROLE else None

    def name(self, row: WorklistRow) -> str:
        """Return the patient’s name, or that none is given."""
        return row.patient or self.tr("No name")

    def details(self, row: WorklistRow) -> str:
        """Return the second line: setting, payer, and what there is so far."""
        payer = row.payer.name or payer_kind_word(row.payer.kind)
        return f"{setting_word(row.setting)}  ·  {payer}"

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
        """Return the third line, which has the width of a narrow pane."""
        counted = [_counted(row.documents, self.tr("document"), self.tr("documents"))]
        counted.append(f"{row.diagnoses} {self.tr('dx')}")
        if row.lines:
            counted.append(_counted(row.lines, self.tr("line"), self.tr("lines")))
        if row.open_queries:
            counted.append(_counted(row.open_queries, self.tr("query"), self.tr("queries")))
        return " · ".join(counted)


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
