"""How the desk looks now: theme, text size and the style sheet made from them."""

import re
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.ui.looks.icons import redress
from app.ui.looks.theme import Theme, palette_of, read_themes

__all__ = ["BASE_SIZE", "MONOSPACED", "PERCENTS", "PROPORTIONAL", "SYSTEM", "Look"]

SYSTEM = "system"
PERCENTS = (100, 110, 125, 150, 175, 200)
BASE_SIZE = 13
PROPORTIONAL = "IBM Plex Sans"
MONOSPACED = "IBM Plex Mono"

# A cell has the padding of the style sheet and this margin of Qt's; a heading has no margin.
_CELL_PADDING, _CELL_MARGIN = 6, 3
# Words of tabs and buttons have less room beside them when they are large: as many of them fit.
_BESIDE_TAB, _LEAST_BESIDE_TAB = 12, 7
_BESIDE_BUTTON, _LEAST_BESIDE_BUTTON = 12, 10
_LENGTH = re.compile(r"\b(\d+)px\b")


class Look(QObject):
    """Applies a theme and a text size to the application, and keeps the choice."""

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path, settings: QSettings) -> None:
        super().__init__()
        self._application = application
        self._settings = settings
        self._themes = read_themes(resources / "themes")
        self._parts = (resources / "themes" / "parts").as_posix()
        self._template = (resources / "themes" / "desk.qss.template").read_text(encoding="utf-8")
        self._choice = self._kept_choice()
        self._percent = self._kept_percent()
        for file in sorted((resources / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        application.setStyle(QStyleFactory.create("Fusion"))
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def theme(self) -> Theme:
        """Return the colours in force."""
        if self._choice != SYSTEM:
            return self._themes[self._choice]
        is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._themes["dark" if is_dark else "light"]

    @property
    def themes(self) -> tuple[Theme, ...]:
        """Return the themes to choose from."""
        return tuple(self._themes.values())

    @property
    def choice(self) -> str:
        """Return the name of the theme chosen, or `SYSTEM`."""
        return self._choice

    @property
    def percent(self) -> int:
        """Return the text size in percent of the base size."""
        return self._percent

    def px(self, length: int) -> int:
        """Return a length for the text size in force, in points of the screen."""
        return length and max(1, round(length * self._percent / 100))

    def choose(self, choice: str) -> None:
        """Turn to a theme by name, or to `SYSTEM`, and keep it."""
        if choice != SYSTEM and choice not in self._themes:
            raise ValueError(f"there is no theme “{choice}”")
        self._choice = choice
        self._settings.setValue("look/theme", choice)
        self._apply()

    def resize(self, percent: int) -> None:
        """Set the text size, between 100 and 200 percent, and keep it."""
        self._percent = min(max(percent, PERCENTS[0]), PERCENTS[-1])
        self._settings.setValue("look/percent", self._percent)
        self._apply()

    def style_sheet(self) -> str:
        """Return the style sheet of the application for the theme and size in force."""
        tint = "dark" if self.theme.is_dark else "light"
        colours = self.theme.colours()
        scaled = _LENGTH.sub(lambda match: f"{self.px(int(match[1]))}px", self._template)
        beside = f"{self.px(_CELL_PADDING) + _CELL_MARGIN}px"
        return Template(scaled).substitute(
            colours,
            parts=self._parts,
            tint=tint,
            beside_heading=beside,
            beside_tab=self._narrowed(_BESIDE_TAB, _LEAST_BESIDE_TAB),
            beside_button=self._narrowed(_BESIDE_BUTTON, _LEAST_BESIDE_BUTTON),
        )

    def _narrowed(self, length: int, least: int) -> str:
        return f"{max(least, length - (self._percent - PERCENTS[0]) // 10)}px"

    def _apply(self) -> None:
        font = QFont(PROPORTIONAL)
        font.setPixelSize(self.px(BASE_SIZE))
        self._application.setFont(font)
        self._application.setPalette(palette_of(self.theme))
        style_sheet = self.style_sheet()
        # Styling every widget anew takes a tenth of a second.
        if style_sheet != self._application.styleSheet():
            self._application.setStyleSheet(style_sheet)
        redress()
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._choice == SYSTEM:
            self._apply()

    def _kept_choice(self) -> str:
        kept = str(self._settings.value("look/theme", SYSTEM))
        return kept if kept in self._themes else SYSTEM

    def _kept_percent(self) -> int:
        kept = str(self._settings.value("look/percent", PERCENTS[0]))
        return int(kept) if kept.isdigit() and int(kept) in PERCENTS else PERCENTS[0]
