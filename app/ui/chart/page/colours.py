"""The colours of chart pages."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from app.domain.chart.highlights import Category
from app.ui.chart.marks.categories import Wash, wash_of
from app.ui.chart.marks.marks import Role
from app.ui.looks.look import Look
from app.ui.looks.theme import Theme

__all__ = ["ChartColours", "Tints"]


@dataclass(frozen=True, slots=True)
class Tints:
    """What is laid on words, and the lines beside it."""

    mark: str
    in_hand: str
    hit: str
    selection: str
    line: str
    outline: str
    caret: str
    is_dark: bool = False

    def colour(self, role: Role) -> QColor:
        """Return the tint for a reason."""
        names = {
            Role.MARK: self.mark,
            Role.MARK_IN_HAND: self.in_hand,
            Role.HIT: self.hit,
            Role.SELECTION: self.selection,
        }
        return QColor(names[role])

    def wash(self, category: Category) -> Wash:
        """Return what is laid under the words of a category."""
        return wash_of(category, is_dark=self.is_dark)


# PDF pages stay white in every theme; these are multiplied with what is printed on them.
_ON_WHITE = Tints(
    mark="#fff0b8",
    in_hand="#ffd98a",
    hit="#c7e4fb",
    selection="#a9d3de",
    line="#b07d00",
    outline="#0b6478",
    caret="#0b6478",
)


@dataclass(frozen=True, slots=True)
class ChartColours:
    """The page of a text, what lies around pages, and the tints on both kinds of page."""

    ground: str
    paper: str
    ink: str
    selected_ink: str
    frame: str
    text: str
    muted: str
    raised: str
    tints: Tints
    on_white: Tints = _ON_WHITE

    @classmethod
    def of_theme(cls, theme: Theme) -> "ChartColours":
        """Take the colours of a theme."""
        tints = Tints(
            theme.mark,
            theme.marked,
            theme.found,
            theme.selection,
            theme.mark_line,
            theme.focus,
            theme.accent,
            theme.is_dark,
        )
        return cls(
            theme.ground,
            theme.paper,
            theme.ink,
            theme.selected_text,
            theme.line,
            theme.text,
            theme.muted,
            theme.raised,
            tints,
        )

    @classmethod
    def of_look(cls, look: Look | None, palette: QPalette) -> "ChartColours":
        """Take the colours of the theme in force, without one those of a palette."""
        return cls.of_palette(palette) if look is None else cls.of_theme(look.theme)

    @classmethod
    def of_palette(cls, palette: QPalette) -> "ChartColours":
        """Take what a palette has, for a window without a theme."""

        def named(role: QPalette.ColorRole) -> str:
            return palette.color(role).name()

        is_dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
        accent = named(QPalette.ColorRole.Accent)
        tints = Tints(
            "#50d9a520" if is_dark else _ON_WHITE.mark,
            "#90e0a91e" if is_dark else _ON_WHITE.in_hand,
            "#6048a0e0" if is_dark else _ON_WHITE.hit,
            "#28505c" if is_dark else _ON_WHITE.selection,
            "#e0b040" if is_dark else _ON_WHITE.line,
            accent,
            accent,
            is_dark,
        )
        return cls(
            named(QPalette.ColorRole.Window),
            named(QPalette.ColorRole.Base),
            named(QPalette.ColorRole.Text),
            named(QPalette.ColorRole.Text),
            named(QPalette.ColorRole.Mid),
            named(QPalette.ColorRole.WindowText),
            named(QPalette.ColorRole.PlaceholderText),
            named(QPalette.ColorRole.AlternateBase),
            tints,
        )
