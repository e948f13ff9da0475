import pytest

from app.ui.chart.marks.marks import Role
from app.ui.chart.page.colours import ChartColours
from app.ui.looks.theme import read_themes
from tests.fixtures.window import RESOURCES

THEMES = read_themes(RESOURCES / "themes")


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_theme_gives_every_tint(theme):
    colours = ChartColours.of_theme(theme)
    assert (colours.paper, colours.ink) == (theme.paper, theme.ink)
    assert all(colours.tints.colour(role).isValid() for role in Role)
    assert len({colours.tints.colour(role).name() for role in Role}) == len(Role)


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_print_stays_legible_under_a_tint_on_white(role):
    colours = ChartColours.of_theme(THEMES["dark"])
    assert colours.on_white.colour(role).lightness() > 150
