"""The places of a code book as a tree, of which a level is read when it is opened."""

from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from app.domain.printed.tabular import TreePlace
from app.ui.leafing.tree_model import TreeModel
from app.ui.tabular.tabular_words import place_name, place_title, spoken_place

__all__ = ["IS_OPEN", "PlaceModel"]

IS_OPEN = int(Qt.ItemDataRole.UserRole) + 1
"""The role under which it stands whether a place is the one open in the book."""


class PlaceModel(TreeModel[TreePlace]):
    """Shows chapters, sections and codes, and marks the code that is open in the book."""

    def __init__(self) -> None:
        super().__init__()
        self._open = ""

    def place(self, number: int) -> TreePlace | None:
        """Return a place by its number, None while it is unknown."""
        node = self._number.get(number)
        return None if node is None else self._nodes[node].value

    def mark(self, code: str) -> None:
        """Mark the code that is open in the book, an empty text for none."""
        self._open = code

    @override
    def said(self, value: TreePlace, role: int) -> Any:
        is_open = value.is_code and value.name == self._open
        if role == IS_OPEN:
            return is_open
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_place(value, is_open=is_open)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{place_name(value)}  {place_title(value)}"
        return None
