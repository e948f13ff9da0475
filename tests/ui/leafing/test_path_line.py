from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.leafing.path_line import PathLine

LONG = "Fever, feverish, lantern NEC, with, rash " * 8
EDITION = "Index FY2025 · date of service 2026-03-12"


def test_a_line_that_is_kept_whole_takes_the_room_from_the_one_beside_it(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    path, edition = PathLine(box), PathLine(box)
    edition.keep_whole()
    row = QHBoxLayout(box)
    row.addWidget(path, 1)
    row.addWidget(edition)
    path.say(LONG)
    edition.say(EDITION)
    width = edition.sizeHint().width()
    box.resize(width + 200, 40)
    box.show()
    qtbot.waitUntil(lambda: edition.text() == EDITION)
    assert path.text() != path.words == LONG
    box.resize(width // 2, 40)
    qtbot.waitUntil(lambda: edition.text() != EDITION)
