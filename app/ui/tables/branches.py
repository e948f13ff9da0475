"""How far the rows of a tree stand under each other."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTreeView

__all__ = ["RESTYLED", "indent"]

_SHARE = 0.8

RESTYLED = (QEvent.Type.FontChange, QEvent.Type.StyleChange)
"""What tells that text has another size."""


def indent(tree: QTreeView) -> None:
    """Set rows in by little less than the height of a line: their arrow grows with the text."""
    tree.setIndentation(round(_SHARE * tree.fontMetrics().height()))
