"""The tree of an index: arrow keys through subterms, letters to the line above."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QWidget

from app.domain.printed.index import Term
from app.ui.index.term_delegate import TermDelegate
from app.ui.leafing.typing_tree import TypingTree
from app.ui.tables.rows_model import ROW

__all__ = ["TermTree"]


class TermTree(TypingTree):
    """A tree of terms with their codes."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, TermDelegate(), name, parent)

    @property
    def term(self) -> Term | None:
        """Return the current term, None without one."""
        term = self.currentIndex().data(ROW)
        return term if isinstance(term, Term) else None
