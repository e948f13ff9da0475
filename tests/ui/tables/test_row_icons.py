import pytest
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette

from app.ui.tables.row_icons import row_icon
from tests.fixtures.window import look_of

SELECTED = QIcon.Mode.Selected


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_an_icon_has_the_colour_of_the_text_beside_it(qapp, tmp_path, theme):
    look = look_of(tmp_path)
    look.choose(next(each.name for each in look.themes if theme in each.name))
    palette, role = QGuiApplication.palette(), QPalette.ColorRole
    drawn = row_icon("triangle-alert")
    assert _inks(drawn, QIcon.Mode.Normal) == {palette.color(role.Text).name()}
    assert _inks(drawn, SELECTED) == {palette.color(role.HighlightedText).name()}


def _inks(drawn, mode):
    image = drawn.pixmap(16, 16, mode).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (QColor(image.pixelColor(x, y)) for x, y in points)
    return {each.name() for each in found if each.alpha() == 255}
