"""The lists of the notebook, in the order of their tabs."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.notebook.codes import kept_models
from app.ui.notebook.codes.kept_models import FavouriteCell, NoteCell, RuleCell
from app.ui.notebook.codes.kept_rows import favourite_parts, note_parts, rule_parts
from app.ui.notebook.codes.recent_rows import recent_parts
from app.ui.notebook.lists.kept_list import KeptList, Shape
from app.ui.notebook.own_words.word_rows import word_parts
from app.ui.notebook.sets import set_models
from app.ui.notebook.sets.set_models import RecentCell, SetCell, WordCell
from app.ui.notebook.sets.set_rows import set_parts

__all__ = ["FAVOURITES", "NOTES", "RECENT", "RULES", "SETS", "WORDS", "make_lists"]

FAVOURITES, NOTES, RULES, SETS, RECENT, WORDS = range(6)


def make_lists(parent: QWidget) -> tuple[KeptList, ...]:
    """Return the lists, each with what it says while nothing is in it."""
    shapes = (_favourites(), _notes(), _rules(), _sets(), _recent(), _words())
    return tuple(KeptList(shape, parent) for shape in shapes)


def _favourites() -> Shape:
    return Shape(
        _tr("Favourites"),
        kept_models.favourites(),
        FavouriteCell.TITLE,
        favourite_parts,
        _tr("No favourite yet. Open a code in the book and press Ctrl+D: it is listed here."),
    )


def _notes() -> Shape:
    return Shape(
        _tr("Notes"),
        kept_models.notes(),
        NoteCell.NOTE,
        note_parts,
        _tr(
            "No note yet. Open a code in the book and press Ctrl+M to write what you want to "
            "remember of it."
        ),
    )


def _rules() -> Shape:
    return Shape(
        _tr("Payer rules"),
        kept_models.rules(),
        RuleCell.RULE,
        rule_parts,
        _tr(
            "No payer rule yet. Open a code in the book and press Ctrl+R to write down what a "
            "payer wants of it."
        ),
    )


def _sets() -> Shape:
    return Shape(
        _tr("Sets of codes"),
        set_models.sets(),
        SetCell.TITLE,
        set_parts,
        _tr(
            "No set of codes yet. Press Ctrl+T to put the code in the book into one, "
            "Ctrl+Shift+T to make a template of the codes of the open encounter, or import a file."
        ),
    )


def _recent() -> Shape:
    return Shape(
        _tr("Recent codes"),
        set_models.recent(),
        RecentCell.TITLE,
        recent_parts,
        _tr("No code has been given yet. The codes that you give are listed here, the last first."),
    )


def _words() -> Shape:
    return Shape(
        _tr("Own words"),
        set_models.own_words(),
        WordCell.MEANT,
        word_parts,
        _tr(
            "No own words yet. Press Ins to say what words of your charts mean, or import a file: "
            "the search then finds them."
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
