import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget, QTableWidgetItem, QToolButton

from app.ui.looks.icons import dress
from app.ui.looks.look import SYSTEM, Look
from tests.fixtures.window import RESOURCES, look_of, settings_in


@pytest.fixture
def look(qapp, tmp_path):
    return look_of(tmp_path)


def test_the_fonts_come_with_the_program(look):
    assert QFontInfo(QApplication.font()).family() == "IBM Plex Sans"


def test_a_theme_colours_the_application(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Base).name() == look.theme.surface
    assert look.theme.surface in QApplication.instance().styleSheet()


def test_the_theme_of_the_system_is_one_of_ours(look):
    look.choose(SYSTEM)
    assert look.theme.name in {"light", "dark"}


def test_the_theme_of_the_system_is_followed_only_when_chosen(look, qtbot):
    look.choose(SYSTEM)
    with qtbot.waitSignal(look.changed):
        QApplication.styleHints().colorSchemeChanged.emit(QApplication.styleHints().colorScheme())
    look.choose("dark")
    with qtbot.assertNotEmitted(look.changed):
        QApplication.styleHints().colorSchemeChanged.emit(QApplication.styleHints().colorScheme())


def test_an_unknown_theme_is_refused(look):
    with pytest.raises(ValueError, match="sepia"):
        look.choose("sepia")


def lengths(style_sheet):
    # Beside a heading stands a margin of Qt's own too, which does not grow.
    lines = [line for line in style_sheet.splitlines() if "QHeaderView::section" not in line]
    return [int(length) for length in re.findall(r"(\d+)px", "".join(lines))]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_headings_stand_over_their_cells(look, qtbot, percent):
    look.resize(percent)
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setShowGrid(False)
    table.setHorizontalHeaderLabels(["HHH"])
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.setItem(0, 0, QTableWidgetItem("HHH"))
    table.show()
    table.setColumnWidth(0, 200)
    header = table.horizontalHeader()
    heading = first_ink(header.viewport(), header.height())
    assert abs(heading - first_ink(table.viewport(), table.rowHeight(0))) <= 1


def first_ink(widget, height):
    """Return the first column of pixels with anything painted, in a row of this height."""
    image = widget.grab().toImage()
    middle = height // 2
    ground = image.pixel(1, middle)
    rows = range(middle - 2, middle + 3)
    columns = range(2, image.width())
    return next(x for x in columns if any(image.pixel(x, y) != ground for y in rows))


def test_text_and_lengths_grow_together(look):
    look.resize(100)
    small = lengths(look.style_sheet())
    look.resize(200)
    large = lengths(look.style_sheet())
    others = [(a, b) for a, b in zip(small, large, strict=True) if b != 2 * a]
    # What stands beside the words of a button and of a tab gives way to them.
    assert others == [(12, 10), (12, 7)]
    assert QApplication.font().pixelSize() == 26
    assert (look.px(0), look.px(4)) == (0, 8)


@pytest.mark.parametrize(("asked", "given"), [(20, 100), (150, 150), (900, 200)])
def test_the_text_size_stays_within_reason(look, asked, given):
    look.resize(asked)
    assert look.percent == given


def test_choices_are_remembered(look, tmp_path):
    look.choose("high-contrast")
    look.resize(150)
    again = look_of(tmp_path)
    assert (again.choice, again.percent) == ("high-contrast", 150)


@pytest.mark.parametrize("kept", ["", "12", "much"])
def test_choices_that_make_no_sense_are_forgotten(qapp, tmp_path, kept):
    settings = settings_in(tmp_path)
    settings.setValue("look/theme", kept)
    settings.setValue("look/percent", kept)
    look = Look(qapp, RESOURCES, settings)
    assert (look.choice, look.percent) == (SYSTEM, 100)


def test_icons_follow_the_theme(look, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    look.choose("light")
    dress(button, "search")
    before = button.icon().pixmap(24).toImage()
    look.choose("dark")
    assert button.icon().pixmap(24).toImage() != before


def test_a_label_takes_the_tone_of_what_it_says(look, qtbot):
    label = QLabel("wrong")
    qtbot.addWidget(label)
    label.setProperty("tone", "error")
    look.choose("light")
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == look.theme.error
