"""The icon family, drawn in the colours of the theme in force."""

from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from app.resources import RESOURCES

__all__ = ["dress", "icon", "icon_button", "picture", "redress"]

_DRAWINGS = RESOURCES / "icons"
_SIZES = (16, 24, 32)
_PROPERTY = "icon-name"


class _Dressable(Protocol):
    def setIcon(self, icon: QIcon) -> None: ...  # noqa: N802
    def setProperty(self, name: str, value: object) -> bool: ...  # noqa: N802
    def property(self, name: str) -> object: ...


def picture(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a square picture of ``size`` points on a screen of that ratio."""
    drawing = (_DRAWINGS / f"{name}.svg").read_text(encoding="utf-8")
    pixels = round(size * ratio)
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    source = drawing.replace("currentColor", colour.name())
    QSvgRenderer(source.encode()).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str) -> QIcon:
    """Return an icon in the colours of the application's palette as it is now."""
    palette = QGuiApplication.palette()
    role = QPalette.ColorRole.WindowText
    plain = palette.color(QPalette.ColorGroup.Active, role)
    dimmed = palette.color(QPalette.ColorGroup.Disabled, role)
    return _drawn(name, plain.name(), dimmed.name())


@lru_cache(maxsize=256)
def _drawn(name: str, plain: str, dimmed: str) -> QIcon:
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(picture(name, QColor(plain), size))
        result.addPixmap(picture(name, QColor(dimmed), size), QIcon.Mode.Disabled)
    return result


def dress(target: _Dressable, name: str) -> None:
    """Give a button or an action an icon that follows the theme."""
    target.setProperty(_PROPERTY, name)
    target.setIcon(icon(name))


def icon_button(name: str, words: str, parent: QWidget) -> QToolButton:
    """Make a button of an icon, whose words are its tool tip and what is read out of it."""
    button = QToolButton(parent)
    dress(button, name)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def redress() -> None:
    """Draw every icon given by `dress` again, after the theme has changed."""
    # Pictures are redrawn instead of using an icon engine: engines written in Python crash.
    for widget in QApplication.allWidgets():
        for target in (widget, *widget.actions()):
            _redress(target)


def _redress(target: QObject) -> None:
    name = target.property(_PROPERTY)
    if isinstance(name, str):
        target.setIcon(icon(name))  # type: ignore[attr-defined]
