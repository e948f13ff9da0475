"""The colours of the desk: one theme is one file in ``resources/themes``."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

__all__ = ["Theme", "palette_of", "read_theme", "read_themes"]

_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selected_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
_DIMMED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours, each as ``#rrggbb`` or ``#aarrggbb``.

    ``ground`` lies behind the panes, ``gap`` between them, ``surface`` inside them, ``raised``
    under headers and buttons; ``paper`` and ``ink`` are a chart page of text. ``mark`` lies
    under words that support a code, ``marked`` under those of the code in hand, ``found`` under
    find results;
    ``mark_line`` is drawn in the margin beside a mark.
    """

    name: str
    title: str
    is_dark: bool
    ground: str
    gap: str
    surface: str
    raised: str
    hover: str
    line: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_text: str
    selection: str
    selected_text: str
    focus: str
    error: str
    warning: str
    info: str
    good: str
    paper: str
    ink: str
    mark: str
    marked: str
    mark_line: str
    found: str

    def colour(self, name: str) -> QColor:
        """Return a colour by its name."""
        return QColor(getattr(self, name))

    def colours(self) -> dict[str, str]:
        """Return all colours by name, as the style sheet writes them."""
        words = {"name", "title", "is_dark"}
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name not in words}


def read_theme(path: Path) -> Theme:
    """Read one theme; its name is that of the file."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Theme(name=path.stem, title=table["title"], is_dark=table["is_dark"], **table["colours"])


def read_themes(directory: Path) -> dict[str, Theme]:
    """Read every theme of a directory, by name."""
    return {path.stem: read_theme(path) for path in sorted(directory.glob("*.toml"))}


def palette_of(theme: Theme) -> QPalette:
    """Return the palette for what Qt paints without the style sheet."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, theme.colour(name))
    for role in _DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    return palette
