"""Small icons inside tables, kept so that a table does not draw them again for each cell."""

from functools import lru_cache

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette, QPixmap

from app.ui.looks.icons import picture

__all__ = ["row_icon", "row_picture"]

_SIZE = 16


def row_icon(name: str) -> QIcon:
    """Return an icon in the colours that text and chosen text have in the theme in force."""
    palette, role = QGuiApplication.palette(), QPalette.ColorRole
    return _drawn(name, palette.color(role.Text).name(), palette.color(role.HighlightedText).name())


def row_picture(name: str, colour: QColor, size: int) -> QPixmap:
    """Return an icon for a delegate to paint, in the colour that the text beside it has."""
    return _pictured(name, colour.name(), size)


@lru_cache(maxsize=32)
def _pictured(name: str, colour: str, size: int) -> QPixmap:
    return picture(name, QColor(colour), size, 2.0)


@lru_cache(maxsize=32)
def _drawn(name: str, colour: str, chosen: str) -> QIcon:
    # Twice the points, so that it is sharp on any screen.
    result = QIcon(picture(name, QColor(colour), _SIZE, 2.0))
    # Else Qt dims the icon of a selected row.
    result.addPixmap(picture(name, QColor(chosen), _SIZE, 2.0), QIcon.Mode.Selected)
    return result
