"""The terms of an index as a tree whose branches are fetched when they are opened."""

from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from app.domain.printed.index import Term
from app.ui.index.index_words import reference_line, spoken_term
from app.ui.leafing.tree_model import TreeModel

__all__ = ["TermModel"]


class TermModel(TreeModel[Term]):
    """Shows main terms, and the terms right below one when it is opened."""

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
