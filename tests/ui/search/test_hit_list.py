from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyleOptionViewItem

from app.domain.codes import System
from app.search import Hit
from app.ui.search.hit_delegate import HitDelegate
from app.ui.search.hit_list import HitList
from app.ui.search.hit_model import HitModel

LANTERN = Hit("A00", System.ICD_10_CM, "Lantern fever", is_billable=False, why="title", via="title")
RASH = Hit("A00.0", System.ICD_10_CM, "Lantern fever with rash", True, "title", "title")


@pytest.fixture
def model(qtbot):
    model = HitModel()
    model.show([LANTERN, RASH])
    return model


@pytest.fixture
def listed(qtbot, model):
    view = HitList(model)
    qtbot.addWidget(view)
    view.resize(320, 200)
    view.show()
    view.choose(1)
    return view


def test_model_is_well_formed(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_row_is_spoken_as_a_whole(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == "A00, Lantern fever, header, title"
    assert model.index(1, 0).data(role).endswith("billable, title")


def test_the_tool_tip_shows_what_is_cut_off(model):
    tip = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "A00.0  Lantern fever with rash\ntitle"


def test_a_code_is_found_again_in_other_results(model):
    assert model.place_of("A00.0") == 1
    assert model.place_of("B20") == 0


@pytest.mark.parametrize(
    "change",
    [{"code": "A00.9"}, {"title": "Other"}, {"is_billable": False}, {"why": "code begins with A"}],
    ids=["code", "title", "billable or header", "why"],
)
def test_everything_that_tells_hits_apart_is_painted(listed, model, change):
    listed.choose(0)
    before = listed.grab().toImage()
    model.show([LANTERN, replace(RASH, **change)])
    assert listed.grab().toImage() != before


def test_the_chosen_row_shows(listed):
    before = listed.grab().toImage()
    listed.choose(0)
    assert listed.grab().toImage() != before


def test_a_long_title_has_two_lines_and_the_row_follows(qtbot, listed, model):
    title = "Lantern fever with rash and cough, stage 1 through stage 4, unspecified"
    before = listed.visualRect(model.index(1, 0)).height()
    model.show([LANTERN, replace(RASH, title=title)])
    listed.doItemsLayout()
    assert listed.visualRect(model.index(1, 0)).height() > before
    first = listed.grab().toImage()
    model.show([LANTERN, replace(RASH, title=f"{title[:-11]}chronic")])
    assert listed.grab().toImage() != first
    listed.resize(1200, 200)
    qtbot.waitUntil(lambda: listed.visualRect(model.index(1, 0)).height() == before)


@pytest.mark.parametrize("sized", [QFont.setPixelSize, QFont.setPointSize])
def test_rows_grow_with_the_text(listed, sized):
    heights = []
    for size in (12, 24):
        option = QStyleOptionViewItem()
        font = listed.font()
        sized(font, size)
        option.font = font
        option.fontMetrics = listed.fontMetrics().__class__(font)
        heights.append(HitDelegate().sizeHint(option, QModelIndex()).height())
    assert heights[1] > 1.6 * heights[0]


def test_up_on_the_first_row_leaves(qtbot, listed):
    qtbot.keyClick(listed, Qt.Key.Key_Up)
    assert listed.code == "A00"
    with qtbot.waitSignal(listed.left):
        qtbot.keyClick(listed, Qt.Key.Key_Up)


def test_letters_are_handed_on(qtbot, listed):
    with qtbot.waitSignal(listed.typed) as typed:
        qtbot.keyClick(listed, Qt.Key.Key_X)
    assert typed.args == ["x"]


def test_an_empty_list_has_no_code(listed, model):
    model.show([])
    assert listed.code == ""
