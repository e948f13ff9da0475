from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.search import Found
from app.search.asking.wording import PLAIN
from app.search.showing.hits import SectionHit
from app.ui.search.filters import NO_FILTERS
from app.ui.search.found_box import FoundBox
from app.ui.search.hit_rows import GroupRow, SectionRow
from app.ui.search.search_room import SearchRoom, Wish

ON = date(2026, 5, 1)
SECTION = SectionHit("I.C.1.a", "Lantern fever", "A fever of the lantern.", "FY2026")

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def box(qtbot, index, books, background):
    box = FoundBox(SearchRoom(index, books), background)
    qtbot.addWidget(box)
    box.resize(400, 500)
    box.show()
    box.activateWindow()
    qtbot.waitActive(box)
    return box


@pytest.fixture
def burns(box):
    """The rows of a family, which lead the list."""
    show(box, "rope burn finger")
    box.list.setFocus()
    return box


def show(box, words):
    wish = Wish(words, ON, NO_FILTERS, PLAIN)
    box.show_found(box._room.find(wish), wish, "")


def codes(box):
    return list(box.model.codes())


def test_a_family_opens_to_its_sides_and_these_to_their_characters(qtbot, burns):
    before = codes(burns)
    qtbot.keyClick(burns.list, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: codes(burns)[:3] == ["S10.1", "S10.12", "S10.11"])
    assert burns.list.code == "S10.1"
    qtbot.keyClick(burns.list, Qt.Key.Key_Right)
    qtbot.keyClick(burns.list, Qt.Key.Key_Right)
    fulls = ["S10.12XA", "S10.12XD", "S10.12XS"]
    qtbot.waitUntil(lambda: codes(burns)[2:5] == fulls)
    shown = [burns.model.rows[place].shared for place in (2, 3, 4)]
    assert shown == [len("Rope burn of right finger, ")] * 3
    qtbot.keyClick(burns.list, Qt.Key.Key_Left)
    assert codes(burns)[:3] == ["S10.1", "S10.12", "S10.11"]
    assert burns.list.code == "S10.12"
    qtbot.keyClick(burns.list, Qt.Key.Key_Left)
    assert codes(burns) == before


def test_a_code_below_an_opened_row_is_opened_like_any(qtbot, burns):
    qtbot.keyClick(burns.list, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: len(codes(burns)) > 4)
    burns.list.choose(2)
    with qtbot.waitSignal(burns.opened) as opened:
        burns.open()
    assert opened.args[0].code == "S10.11"


def test_another_search_folds_what_was_opened(qtbot, burns):
    qtbot.keyClick(burns.list, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: "S10.12" in codes(burns))
    show(burns, "rope burn finger")
    assert "S10.12" not in codes(burns)


def test_what_is_below_a_row_of_another_search_is_not_shown(burns):
    found, _ = burns._found
    row = burns.model.rows[0]
    show(burns, "lantern")
    before = codes(burns)
    burns._show_below(found, row, found.families)
    burns.show_hint("Type words")
    burns._unfold(row)
    burns._fold(row)
    assert codes(burns) == []
    assert before


def test_sections_of_the_guidelines_stand_folded_at_the_end(qtbot, box):
    wish = Wish("lantern", ON, NO_FILTERS, PLAIN)
    families = box._room.find(wish).families
    box.show_found(Found("lantern", "lantern", families=families, sections=(SECTION,)), wish, "")
    assert box.model.rows[-1] == GroupRow(1)
    box.list.setFocus()
    box.list.choose(len(families))
    box.open()
    assert box.model.rows[-2:] == (GroupRow(1, is_open=True), SectionRow(SECTION))
    with qtbot.assertNotEmitted(box.opened), qtbot.waitSignal(box.section_opened) as read:
        box.list.choose(len(families) + 1)
        box.open()
    assert read.args == [SECTION.number]
    qtbot.keyClick(box.list, Qt.Key.Key_Left)
    assert box.model.rows[-1] == GroupRow(1)
    box.open()
    box.open()
    assert box.model.rows[-1] == GroupRow(1)


def test_without_rows_there_is_nothing_to_go_into(qtbot, box):
    box.show_hint("Type words")
    with qtbot.assertNotEmitted(box.opened):
        box.enter(is_from_line=True)
        box.open()
    assert box.hint.text() == "Type words"
    assert not box.list.isVisible()


def test_from_the_line_the_first_row_is_passed_where_there_is_another(box):
    show(box, "rope burn")
    box.enter(is_from_line=True)
    assert box.list.currentIndex().row() == 1
    show(box, "rope burn finger")
    box.list.choose(0)
    box.enter(is_from_line=True)
    assert box.list.currentIndex().row() == 0
    show(box, "neap fever ")
    box.list.choose(0)
    box.enter(is_from_line=False)
    assert box.list.currentIndex().row() == 0
