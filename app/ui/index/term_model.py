"""The terms of an index as a tree whose branches are fetched when they are opened."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from app.domain.index import Term
from app.ui.index.index_words import reference_line, spoken_term
from app.ui.index.tree_model import TreeModel
from app.ui.rows_model import Index

__all__ = ["TermModel"]


class TermModel(TreeModel[Term]):
    """Shows main terms; all that stands below one comes at once."""

    def add_below(self, main: int, terms: Sequence[Term]) -> None:
        """Add all that stands below a main term; what came before is left as it is."""
        if main in self._number and not self.has_below(main) and terms:
            self._insert(main, self._grown(self._number[main], terms))

    @override
    def canFetchMore(self, parent: Index) -> bool:
        is_main = parent.isValid() and self._nodes[parent.internalId()].above < 0
        return is_main and super().canFetchMore(parent)

    @override
    def said(self, value: Term, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{value.title} {value.modifiers}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_term(value)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (f"{value.title} {value.modifiers}".strip(), reference_line(value))
            return "\n".join(part for part in parts if part)
        return None

    def _grown(self, top: int, terms: Iterable[Term]) -> list[int]:
        """Make the nodes, and return those right below the main term."""
        line = [top]
        below: list[int] = []
        for term in terms:
            above = line[: term.level][-1]
            among = below if above == top else self._nodes[above].below
            number = self._make(term, above, len(among))
            line = [*line[: term.level], number]
            among.append(number)
        return below
