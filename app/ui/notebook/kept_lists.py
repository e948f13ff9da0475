"""The three lists of the notebook, in the order of their tabs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.notebook import kept_models
from app.ui.notebook.kept_list import KeptList, Shape
from app.ui.notebook.kept_models import FavouriteCell, NoteCell, RuleCell
from app.ui.notebook.kept_rows import favourite_parts, note_parts, rule_parts

__all__ = ["FAVOURITES", "NOTES", "RULES", "make_lists"]

FAVOURITES, NOTES, RULES = range(3)


def make_lists(parent: QWidget) -> tuple[KeptList, KeptList, KeptList]:
    """Return the lists of favourites, notes and payer rules."""
    starred = Shape(
        _tr("Favourites"),
        kept_models.favourites(),
        FavouriteCell.TITLE,
        favourite_parts,
        _tr("No favourite yet. Open a code in the book and press Ctrl+D: it is listed here."),
    )
    noted = Shape(
        _tr("Notes"),
        kept_models.notes(),
        NoteCell.NOTE,
        note_parts,
        _tr(
            "No note yet. Open a code in the book and press Ctrl+M to write what you want to "
            "remember of it."
        ),
    )
    ruled = Shape(
        _tr("Payer rules"),
        kept_models.rules(),
        RuleCell.RULE,
        rule_parts,
        _tr(
            "No payer rule yet. Open a code in the book and press Ctrl+R to write down what a "
            "payer wants of it."
        ),
    )
    return KeptList(starred, parent), KeptList(noted, parent), KeptList(ruled, parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
