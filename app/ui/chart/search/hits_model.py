"""The list of what was found in the chart."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from app.charts.across.finding import Hit

__all__ = ["HIT", "WHERE", "HitsModel"]

HIT = int(Qt.ItemDataRole.UserRole)
WHERE = HIT + 1


class HitsModel(QAbstractListModel):
    """Shows hits with the document and page where they stand."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: list[Hit] = []
        self._titles: dict[int, str] = {}

    def show(self, hits: Sequence[Hit], titles: Mapping[int, str]) -> None:
        """Replace what is shown; ``titles`` name the documents."""
        self.beginResetModel()
        self._hits, self._titles = list(hits), dict(titles)
        self.endResetModel()

    @override
    def rowCount(
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == WHERE:
            return self._where(hit)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._where(hit)}: {hit.context}"
        return None

    def _where(self, hit: Hit) -> str:
        title = self._titles.get(hit.span.document, "")
        return self.tr("{0}, p. {1}").format(title, hit.span.page + 1)
