"""Small icons inside tables, kept so that a table does not draw them again for each cell."""

from functools import lru_cache

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette

from app.ui.icons import picture

__all__ = ["row_icon"]

_SIZE = 16


def row_icon(name: str) -> QIcon:
    """Return an icon in the colour of the text of the theme in force."""
    colour = QGuiApplication.palette().color(QPalette.ColorRole.Text).name()
    return _drawn(name, colour)


@lru_cache(maxsize=32)
def _drawn(name: str, colour: str) -> QIcon:
    # Twice the points, so that it is sharp on any screen.
    drawn = picture(name, QColor(colour), _SIZE, 2.0)
    result = QIcon(drawn)
    # Else Qt dims the icon of a selected row.
    result.addPixmap(drawn, QIcon.Mode.Selected)
    return result
