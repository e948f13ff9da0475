"""The list of search results."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from typing_extensions import override

from app.domain.notebook import SystemCode
from app.search import Hit
from app.ui.columns import Column
from app.ui.rows_model import Index, RowsModel

__all__ = ["STARRED", "HitModel", "hit_word"]

STARRED = int(Qt.ItemDataRole.UserRole) + 1


def hit_word(hit: Hit) -> str:
    """Say plainly whether the code may stand on a claim."""
    text = "billable" if hit.is_billable else "header"
    return QCoreApplication.translate("Hits", text)


class HitModel(RowsModel[Hit]):
    """Shows hits, one a row; the row is painted by the delegate from the hit itself."""

    def __init__(self) -> None:
        super().__init__([Column("", lambda hit: f"{hit.code} {hit.title}", tip=_tip)])
        self._starred: frozenset[SystemCode] = frozenset()

    def star(self, codes: Iterable[SystemCode]) -> None:
        """Mark the favourites, now and among all that will be shown."""
        self._starred = frozenset(codes)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [STARRED])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == STARRED:
            return index.isValid() and self._is_starred(self.rows[index.row()])
        return super().data(index, role)

    @override
    def spoken(self, row: Hit, column: Column[Hit]) -> str:
        said = (row.code, row.title, hit_word(row), row.why)
        star = QCoreApplication.translate("Hits", "favourite") if self._is_starred(row) else ""
        return ", ".join(part for part in (*said, star) if part)

    def place_of(self, code: str) -> int:
        """Return the row of a code, the first row when it is not there."""
        return next((at for at, hit in enumerate(self.rows) if hit.code == code), 0)

    def codes(self) -> Sequence[str]:
        """Return the codes in the order shown."""
        return [hit.code for hit in self.rows]

    def _is_starred(self, hit: Hit) -> bool:
        return SystemCode(hit.system, hit.code) in self._starred


def _tip(hit: Hit) -> str:
    return f"{hit.code}  {hit.title}\n{hit.why}"
