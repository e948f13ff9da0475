from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from app.ui.looks.theme import palette_of, read_themes
from tests.fixtures.window import RESOURCES

THEMES = read_themes(RESOURCES / "themes")
WORDS = ("text", "muted", "error", "warning", "info", "good", "accent")
GROUNDS = ("ground", "surface", "raised")


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in colour.getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def over(top: QColor, ground: QColor) -> QColor:
    share = top.alphaF()
    parts = zip(top.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(share * above + (1 - share) * below for above, below in parts))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("word", "ground"), list(product(WORDS, GROUNDS)), ids="-on-".join)
def test_words_can_be_read_on_every_ground(name, word, ground):
    theme = THEMES[name]
    assert contrast(theme.colour(word), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(
    ("word", "ground"),
    [
        ("accent_text", "accent"),
        ("selected_text", "selection"),
        ("ink", "paper"),
        ("text", "hover"),
    ],
)
def test_words_can_be_read_on_what_is_chosen_or_pressed(name, word, ground):
    theme = THEMES[name]
    assert contrast(theme.colour(word), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("mark", ["mark", "marked", "found"])
def test_words_of_the_chart_can_be_read_under_their_marks(name, mark):
    theme = THEMES[name]
    ground = over(theme.colour(mark), theme.colour("paper"))
    assert contrast(theme.colour("ink"), ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_the_focus_can_be_seen(name):
    theme = THEMES[name]
    assert contrast(theme.colour("focus"), theme.colour("surface")) >= 3


def test_high_contrast_is_higher_than_asked():
    theme = THEMES["high-contrast"]
    for word in WORDS:
        assert contrast(theme.colour(word), theme.colour("surface")) >= 7


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_one(name):
    theme = THEMES[name]
    assert all(QColor(colour).isValid() for colour in theme.colours().values())


@pytest.mark.parametrize("name", THEMES)
def test_the_palette_dims_what_cannot_be_used(name):
    palette = palette_of(THEMES[name])
    role = QPalette.ColorRole.ButtonText
    dimmed = palette.color(QPalette.ColorGroup.Disabled, role)
    assert dimmed == THEMES[name].colour("disabled")
    assert dimmed != palette.color(QPalette.ColorGroup.Active, role)
