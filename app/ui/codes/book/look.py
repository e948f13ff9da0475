"""How the code book's page is set: sizes from the font, colours from the palette."""

from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

__all__ = ["page_style"]

_STYLE = """
p {{ margin: 0; line-height: 118%; }}
p.code {{ font-family: 'IBM Plex Mono'; font-weight: 600; font-size: {code}px; }}
p.title {{ font-size: {title}px; font-weight: 500; margin-bottom: {gap}px; }}
p.status {{ margin-bottom: 2px; }}
p.strong {{ font-weight: 600; margin-bottom: 2px; }}
p.turn {{ font-weight: 600; margin-top: {half}px; }}
p.own {{ margin-left: {gap}px; }}
p.head {{ font-weight: 600; margin-top: {wide}px; margin-bottom: {half}px; }}
p.kind {{ font-weight: 500; margin-top: {half}px; }}
p.note {{ margin-left: {gap}px; margin-bottom: 2px; }}
p.marks {{ margin-bottom: 2px; }}
p.hint {{ margin-top: {half}px; }}
p.fold {{ margin-left: {gap}px; margin-bottom: 2px; }}
p.text {{ margin-left: {wide}px; margin-right: {gap}px; margin-bottom: {half}px; }}
p.last {{ margin-top: {wide}px; }}
span.this {{ font-weight: 600; }}
p.quiet, span.quiet {{ color: {quiet}; font-weight: 400; }}
td {{ padding-bottom: 2px; }}
td.c {{ font-family: 'IBM Plex Mono'; padding-right: {wide}px; }}
a {{ color: {link}; text-decoration: none; }}
"""


def page_style(widget: QWidget) -> str:
    """Return the style sheet of the document, for the widget's font and palette."""
    base = QFontInfo(widget.font()).pixelSize()
    # A style sheet changes the widget's own palette and makes its quiet text translucent.
    palette = QGuiApplication.palette()
    return _STYLE.format(
        code=round(base * 1.55),
        title=round(base * 1.2),
        gap=round(base * 0.9),
        half=round(base * 0.35),
        wide=round(base * 1.25),
        quiet=_name(palette, QPalette.ColorRole.PlaceholderText),
        link=_name(palette, QPalette.ColorRole.Link),
    )


def _name(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(role).name()
