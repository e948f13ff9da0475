from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.chapters import Chapter
from app.domain.printed.families import Side
from app.ui.search.filter_bar import FilterBar
from app.ui.search.filters import NO_FILTERS, Choices, Filters, KeptCodes

CM, PCS, HCPCS = System.ICD_10_CM, System.ICD_10_PCS, System.HCPCS
FEVERS = Chapter(CM, "1", "Fevers & lanterns (A00-A19)", "A00", "A19")
SURGERY = Chapter(PCS, "0", "Medical and Surgical", "00", "0Y")
OLD = Edition(CM, "2025-04", date(2024, 10, 1), date(2025, 9, 30), 1, 1, "", "")
OPEN = Edition(PCS, "2026-10", date(2025, 10, 1), date.max, 1, 1, "", "")
ALL = Choices((CM, PCS, HCPCS), (FEVERS, SURGERY), (OLD, OPEN))
STARS = frozenset([SystemCode(CM, "A00.0")])

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def bar(qtbot):
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.resize(430, 60)
    bar.show()
    bar.activateWindow()
    qtbot.waitActive(bar)
    bar.show_choices(ALL)
    return bar


def texts(button):
    return [action.text() for action in button.menu_of_choices.actions() if action.text()]


def opened(bar, name):
    button = bar.buttons[name]
    button.open_menu()
    button.menu_of_choices.close()
    return button


def picked(bar, name, text, group=""):
    menu = opened(bar, name).menu_of_choices
    if group:
        menu = next(a.menu() for a in menu.actions() if a.text() == group)
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_every_filter_offers_what_there_is(bar):
    bar.show_favourites(STARS)
    bar.show_sets([KeptCodes("Harbour", STARS)])
    assert texts(opened(bar, "system")) == ["all", "ICD-10-CM", "ICD-10-PCS", "HCPCS"]
    assert texts(opened(bar, "side")) == ["any", "right", "left", "both sides", "unspecified"]
    assert texts(opened(bar, "chapter")) == ["all", "ICD-10-CM", "ICD-10-PCS"]
    assert texts(opened(bar, "kept")) == ["all", "Favourites", "Harbour"]
    assert texts(opened(bar, "edition")) == ["of the date of service", "ICD-10-CM", "ICD-10-PCS"]


def test_what_is_chosen_is_seen_and_told(qtbot, bar):
    with qtbot.waitSignal(bar.changed):
        picked(bar, "system", "ICD-10-CM")
    button = bar.buttons["system"]
    assert bar.filters == Filters(system=CM)
    assert (button.text(), button.isChecked()) == ("ICD-10-CM ✕", True)
    assert button.accessibleName() == "Book: ICD-10-CM"
    assert bar.off.isVisible()
    assert texts(opened(bar, "chapter")) == ["all", "1  Fevers && lanterns (A00-A19)"]


def test_a_chapter_of_another_book_goes_with_the_book(bar):
    picked(bar, "chapter", "1  Fevers && lanterns (A00-A19)", "ICD-10-CM")
    assert bar.buttons["chapter"].text() == "Chapter 1 ✕"
    picked(bar, "system", "ICD-10-CM")
    assert bar.filters.chapter == FEVERS
    picked(bar, "system", "ICD-10-PCS")
    assert bar.filters == Filters(system=PCS)
    picked(bar, "chapter", "0  Medical and Surgical")
    assert bar.buttons["chapter"].text() == "Section 0 ✕"


def test_a_long_title_of_a_chapter_is_cut(bar):
    bar.show_choices(replace(ALL, chapters=(replace(FEVERS, title="Fevers " * 20),)))
    (_, text) = texts(opened(bar, "chapter"))
    assert text.endswith("Fevers …")


def test_billable_is_turned_on_and_off_by_one_key(qtbot, bar):
    button = bar.buttons["billable"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (bar.filters, button.text()) == (Filters(billable=True), "Billable ✕")
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert bar.filters == NO_FILTERS


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_filter_is_taken_off_by_one_key(qtbot, bar, key):
    picked(bar, "side", "left")
    button = bar.buttons["side"]
    assert button.hasFocus()
    qtbot.keyClick(button, key)
    assert bar.filters == NO_FILTERS
    assert button.text() == "Side ▾"
    assert not bar.off.isVisible()


def test_all_filters_are_taken_off_at_once(qtbot, bar):
    picked(bar, "side", "left")
    picked(bar, "system", "ICD-10-CM")
    qtbot.mouseClick(bar.off, Qt.MouseButton.LeftButton)
    assert bar.filters == NO_FILTERS
    with qtbot.assertNotEmitted(bar.changed):
        bar.clear()


def test_arrow_keys_go_from_filter_to_filter_and_past_what_cannot_be_chosen(qtbot, bar):
    bar.enter()
    steps = [("system", "billable"), ("billable", "chapter"), ("chapter", "side")]
    for one, other in [*steps, ("side", "edition"), ("edition", "edition")]:
        assert bar.buttons[one].hasFocus()
        qtbot.keyClick(bar.buttons[one], Qt.Key.Key_Right)
        assert bar.buttons[other].hasFocus()
    qtbot.keyClick(bar.buttons["edition"], Qt.Key.Key_Left)
    assert bar.buttons["side"].hasFocus()
    qtbot.keyClick(bar.buttons["side"], Qt.Key.Key_F9)
    assert bar.buttons["side"].hasFocus()


def test_one_goes_to_the_filter_in_force(bar):
    picked(bar, "edition", "2025-04  2024-10-01 – 2025-09-30", "ICD-10-CM")
    bar.setFocus()
    bar.enter()
    assert bar.buttons["edition"].hasFocus()
    assert bar.filters == Filters(edition=OLD)


def test_an_edition_without_end_is_shown_so(bar):
    menu = opened(bar, "edition").menu_of_choices
    inside = next(a.menu() for a in menu.actions() if a.text() == "ICD-10-PCS")
    assert [action.text() for action in inside.actions()] == ["2026-10  2025-10-01 –"]


def test_the_only_edition_stands_in_no_menu_of_its_book(bar):
    bar.show_choices(replace(ALL, editions=(OLD, replace(OLD, edition="2026-04"))))
    assert texts(opened(bar, "edition"))[1].startswith("2025-04")


def test_the_choice_in_force_is_marked(bar):
    picked(bar, "side", "left")
    menu = opened(bar, "side").menu_of_choices
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["left"]


def test_on_another_day_the_chapter_of_its_book_is_filtered(bar):
    picked(bar, "chapter", "1  Fevers && lanterns (A00-A19)", "ICD-10-CM")
    later = replace(FEVERS, last="A29")
    bar.show_choices(replace(ALL, chapters=(later, SURGERY)))
    assert bar.filters.chapter == later
    bar.show_choices(replace(ALL, chapters=(SURGERY,)))
    assert bar.filters == NO_FILTERS


def test_a_filter_by_favourites_follows_them(bar):
    bar.show_favourites(STARS)
    bar.show_sets([KeptCodes("Harbour", STARS)])
    picked(bar, "kept", "Favourites")
    more = STARS | {SystemCode(CM, "A11")}
    bar.show_favourites(more)
    assert bar.filters.kept == KeptCodes("", more)
    picked(bar, "kept", "Harbour")
    bar.show_sets([])
    assert bar.filters == NO_FILTERS


def test_without_anything_kept_there_is_nothing_to_filter_by(qtbot, bar):
    button = bar.buttons["kept"]
    assert not button.isEnabled()
    bar.show_favourites(STARS)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.menu_of_choices.isVisible()
    button.menu_of_choices.close()
    assert texts(button) == ["all", "Favourites"]


def in_more(bar):
    bar.row.more.click()
    bar.row.more.choices.close()
    return {action.text(): action for action in bar.row.more.choices.actions()}


def test_filters_without_room_are_in_a_menu_and_come_out_when_they_are_in_force(qtbot, bar):
    bar.resize(190, 60)
    bar.enter()
    for stop in bar.row.stops:
        assert stop.hasFocus()
        qtbot.keyClick(stop, Qt.Key.Key_Right)
    assert bar.row.more.hasFocus()
    assert bar.row.more.accessibleName() == "More filters: Chapter, Side, Edition"
    side = in_more(bar)["Side"].menu()
    next(action for action in side.actions() if action.text() == "left").trigger()
    assert bar.filters == Filters(side=Side.LEFT)
    assert bar.buttons["side"].hasFocus()
    qtbot.keyClick(bar.buttons["side"], Qt.Key.Key_Delete)
    assert bar.row.more.hasFocus()
    qtbot.keyClick(bar.row.more, Qt.Key.Key_Left)
    assert bar.row.stops[-2].hasFocus()
    heights = {stop.y() for stop in bar.row.stops}
    assert len(heights) == 1


def test_a_switch_without_room_is_turned_on_in_the_menu(bar):
    bar.resize(70, 60)
    in_more(bar)["only billable"].trigger()
    assert bar.filters == Filters(billable=True)
    assert bar.buttons["billable"].isVisible()


def test_keys_of_the_menu_of_filters_open_it(qtbot, bar):
    bar.resize(150, 60)
    qtbot.keyClick(bar.row.more, Qt.Key.Key_F9)
    assert not bar.row.more.choices.isVisible()
    qtbot.keyClick(bar.row.more, Qt.Key.Key_Space)
    assert bar.row.more.choices.isVisible()
    bar.row.more.choices.close()


def test_larger_text_leaves_room_for_fewer_filters(qtbot, bar):
    bar.resize(330, 60)
    before = len(bar.row.stops)
    font = bar.font()
    font.setPixelSize(2 * bar.fontInfo().pixelSize())
    bar.setFont(font)
    for button in bar.row.stops:
        button.setFont(font)
    bar.row.fit()
    qtbot.waitUntil(lambda: len(bar.row.stops) < before)


@pytest.mark.parametrize(
    ("wished", "filtered"),
    [((PCS,), PCS), ((System.CPT, HCPCS), HCPCS), ((System.CPT,), None), ((), None)],
)
def test_the_first_of_some_books_that_is_loaded_is_looked_in(bar, wished, filtered):
    picked(bar, "side", "left")
    bar.look_in(wished)
    assert bar.filters == Filters(system=filtered)
