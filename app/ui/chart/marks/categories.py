"""How the categories of highlights are called and coloured; no two differ by colour alone."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QBrush, QColor

from app.domain.chart.highlights import Category, Highlight

__all__ = ["Wash", "name_of", "short_of", "tip_of", "wash_of"]

_CONTEXT = "categories"


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("categories", text))


_NAMES = {
    Category.DIAGNOSIS: (_("Diagnosis"), _("Dx")),
    Category.PROCEDURE: (_("Procedure"), _("Proc")),
    Category.MEDICATION: (_("Medication"), _("Med")),
    Category.LAB: (_("Lab"), _("Lab")),
    Category.QUERY: (_("Query"), _("Query")),
    Category.OTHER: (_("Other"), _("Other")),
    Category.BOOKMARK: (_("Bookmark"), _("Place")),
}
_HUES = {
    Category.DIAGNOSIS: (28, Qt.BrushStyle.BDiagPattern),
    Category.PROCEDURE: (205, Qt.BrushStyle.FDiagPattern),
    Category.MEDICATION: (140, Qt.BrushStyle.Dense6Pattern),
    Category.LAB: (280, Qt.BrushStyle.DiagCrossPattern),
    Category.QUERY: (340, Qt.BrushStyle.VerPattern),
    Category.OTHER: (60, Qt.BrushStyle.NoBrush),
    Category.BOOKMARK: (190, Qt.BrushStyle.NoBrush),
}
# Saturation, then how light the ground, its pattern and the lines beside it are, of 255.
_ON_LIGHT = (190, 222, 196, 90)
_ON_DARK = (110, 62, 84, 170)


@dataclass(frozen=True, slots=True)
class Wash:
    """What is laid under the words of a category, and the line around its label."""

    fill: QColor
    pattern: QBrush
    line: QColor


def wash_of(category: Category, *, is_dark: bool) -> Wash:
    """Return the colours and the pattern of a category on light or dark paper."""
    hue, style = _HUES[category]
    strength, *lights = _ON_DARK if is_dark else _ON_LIGHT
    fill, pattern, line = (QColor.fromHsl(hue, strength, light) for light in lights)
    return Wash(fill, QBrush(pattern, style), line)


def name_of(category: Category) -> str:
    """Return the name of a category."""
    return _translated(_NAMES[category][0])


def short_of(highlight: Highlight) -> str:
    """Return what is written in the margin; a star says that there is a note."""
    return _translated(_NAMES[highlight.category][1]) + ("*" if highlight.note else "")


def tip_of(highlight: Highlight) -> str:
    """Return what is said where the mouse rests on a highlight: its category and its note."""
    name = name_of(highlight.category)
    return f"{name}: {highlight.note}" if highlight.note else name


def _translated(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
