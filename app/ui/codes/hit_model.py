"""The list of search results."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from app.search import Hit
from app.ui.columns import Column
from app.ui.rows_model import RowsModel

__all__ = ["HitModel", "hit_word"]


def hit_word(hit: Hit) -> str:
    """Say plainly whether the code may stand on a claim."""
    text = "billable" if hit.is_billable else "header"
    return QCoreApplication.translate("Hits", text)


class HitModel(RowsModel[Hit]):
    """Shows hits, one a row; the row is painted by the delegate from the hit itself."""

    def __init__(self) -> None:
        super().__init__([Column("", lambda hit: f"{hit.code} {hit.title}", tip=_tip)])

    @override
    def spoken(self, row: Hit, column: Column[Hit]) -> str:
        return f"{row.code}, {row.title}, {hit_word(row)}, {row.why}"

    def place_of(self, code: str) -> int:
        """Return the row of a code, the first row when it is not there."""
        return next((at for at, hit in enumerate(self.rows) if hit.code == code), 0)

    def codes(self) -> Sequence[str]:
        """Return the codes in the order shown."""
        return [hit.code for hit in self.rows]


def _tip(hit: Hit) -> str:
    return f"{hit.code}  {hit.title}\n{hit.why}"
