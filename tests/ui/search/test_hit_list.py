from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyleOptionViewItem

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.families import Side
from app.search import Hit
from app.search.showing.hits import Family, SectionHit
from app.search.showing.marking import QueryWords
from app.ui.search.hit_delegate import HitDelegate
from app.ui.search.hit_list import HitList
from app.ui.search.hit_model import HitModel
from app.ui.search.hit_rows import CodeRow, GroupRow, SectionRow

CM, HCPCS = System.ICD_10_CM, System.HCPCS
SPOKEN, TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
LANTERN = Hit("A00", CM, "Lantern fever", is_billable=False, why="title", via="title")
RASH = Hit("A00.0", CM, "Lantern fever with rash", is_billable=True, why="title", via="title")
BURN = Hit("S10.11XA", CM, "Rope burn of left finger, first knot", True, "title", "title")
FAMILY = Family(BURN, (Side.RIGHT, Side.LEFT), "ADS", 6)
SECTION = SectionHit("I.C.1.a", "Lantern fever", "A fever of the lantern.", "FY2026")


def rows(*hits):
    return [CodeRow(Family(hit)) for hit in hits]


@pytest.fixture
def model(qtbot):
    model = HitModel()
    model.show(rows(LANTERN, RASH))
    return model


@pytest.fixture
def listed(qtbot, model):
    view = HitList(model)
    qtbot.addWidget(view)
    view.resize(320, 300)
    view.show()
    view.choose(1)
    return view


def test_model_is_well_formed(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_row_is_spoken_as_a_whole(model):
    assert model.index(0, 0).data(SPOKEN) == ("A00, Lantern fever, header, ICD-10-CM, in the title")
    assert "billable" in model.index(1, 0).data(SPOKEN)


def test_a_folded_row_says_what_is_in_it(model):
    model.show([CodeRow(FAMILY), CodeRow(FAMILY, is_open=True)])
    said = "6 codes: right, left; 7th character A, D, S"
    assert model.index(0, 0).data(SPOKEN).endswith(f"{said}, folded")
    assert model.index(1, 0).data(SPOKEN).endswith(f"{said}, opened")
    assert model.index(0, 0).data(TIP).endswith(said)


def test_a_family_of_one_code_and_many_characters_is_named_shortly(model):
    family = Family(LANTERN, sevenths="ABCDEF", count=1)
    model.show([CodeRow(family)])
    assert model.index(0, 0).data(TIP).endswith("\n7th character A–F")


def test_sections_of_the_guidelines_are_spoken_too(model):
    model.show([GroupRow(1), GroupRow(2, is_open=True), SectionRow(SECTION)])
    said = [model.index(row, 0).data(SPOKEN) for row in range(3)]
    assert said == [
        "Guidelines: one section, folded",
        "Guidelines: 2 sections, opened",
        "I.C.1.a, Lantern fever, A fever of the lantern.",
    ]
    assert model.index(2, 0).data(TIP) == "I.C.1.a Lantern fever\nA fever of the lantern."
    assert model.index(0, 0).data(TIP) == "Guidelines: one section"


def test_the_tool_tip_shows_what_is_cut_off(model):
    assert model.index(1, 0).data(TIP) == "A00.0  Lantern fever with rash\nin the title"


def test_what_counts_as_a_risk_is_spoken(model):
    model.mark_hccs({"A00.0": "HCC 38"})
    assert "HCC 38" in model.index(1, 0).data(SPOKEN)
    assert "HCC" not in model.index(0, 0).data(SPOKEN)


def test_a_row_is_shown_by_code_and_title(model):
    model.show([*rows(LANTERN), GroupRow(1)])
    shown = [model.index(row, 0).data() for row in range(2)]
    assert shown == ["A00 Lantern fever", "Guidelines: one section"]
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_model_without_rows_takes_stars(model):
    model.show([])
    model.star([SystemCode(CM, "A00")])
    assert model.rowCount() == 0
    assert model.data(QModelIndex(), SPOKEN) is None


def test_a_code_is_found_again_in_other_results(model):
    assert model.place_of((SystemCode(CM, "A00.0"), 0)) == 1
    assert model.place_of((SystemCode(CM, "B20"), 0)) == 0


def test_the_chosen_code_is_followed_to_its_new_place(listed, model):
    other = replace(LANTERN, code="A01")
    model.show(rows(other, LANTERN, RASH))
    assert (listed.code, listed.currentIndex().row()) == ("A00.0", 2)
    model.show(rows(LANTERN))
    assert listed.key is None


def test_a_list_that_is_settled_does_not_jump(qtbot, listed, model):
    many = [replace(LANTERN, code=f"A{number}") for number in range(10, 60)]
    model.show(rows(*many))
    listed.choose(30)
    listed.doItemsLayout()
    top = listed.visualRect(listed.currentIndex()).top()
    scrolled = listed.verticalScrollBar().value()
    assert scrolled > 0
    model.show(rows(*many[:-1]))
    listed.settle((SystemCode(CM, "A40"), 0))
    assert listed.verticalScrollBar().value() == scrolled
    assert listed.visualRect(listed.currentIndex()).top() == top
    listed.settle(None)
    assert (listed.code, listed.verticalScrollBar().value()) == ("A10", 0)


@pytest.mark.parametrize(
    "change",
    [
        {"code": "A00.9"},
        {"title": "Other"},
        {"is_billable": False},
        {"why": "Index: Fever", "via": "index"},
        {"system": HCPCS},
    ],
    ids=["code", "title", "billable or header", "why", "book"],
)
def test_everything_that_tells_hits_apart_is_painted(listed, model, change):
    listed.choose(0)
    before = listed.grab().toImage()
    model.show(rows(LANTERN, replace(RASH, **change)))
    assert listed.grab().toImage() != before


@pytest.mark.parametrize(
    "show",
    [
        pytest.param(lambda model: model.mark_hccs({"A00": "HCC 38"}), id="risk"),
        pytest.param(lambda model: model.star([SystemCode(CM, "A00")]), id="star"),
        pytest.param(
            lambda model: model.show(rows(LANTERN, RASH), QueryWords(frozenset(["fever"]))),
            id="words that were asked for",
        ),
        pytest.param(
            lambda model: model.show([CodeRow(Family(LANTERN, sevenths="AB")), *rows(RASH)]),
            id="what is folded",
        ),
        pytest.param(lambda model: model.show([GroupRow(2), *rows(RASH)]), id="sections"),
        pytest.param(lambda model: model.show([SectionRow(SECTION), *rows(RASH)]), id="a section"),
        pytest.param(
            lambda model: model.show([CodeRow(Family(LANTERN), depth=1), *rows(RASH)]),
            id="below an opened row",
        ),
    ],
)
def test_everything_that_is_said_of_a_row_is_painted(listed, model, show):
    before = listed.grab().toImage()
    show(model)
    assert listed.grab().toImage() != before


def test_the_chosen_row_shows(listed):
    before = listed.grab().toImage()
    listed.choose(0)
    assert listed.grab().toImage() != before


def test_a_long_title_has_two_lines_and_the_row_follows(qtbot, listed, model):
    title = "Lantern fever with rash and cough, stage 1 through 4, unspecified"
    listed.resize(360, 300)
    before = listed.visualRect(model.index(1, 0)).height()
    model.show(rows(LANTERN, replace(RASH, title=title)))
    assert listed.visualRect(model.index(1, 0)).height() > before
    first = listed.grab().toImage()
    model.show(rows(LANTERN, replace(RASH, title=f"{title[:-11]}chronic")))
    assert listed.grab().toImage() != first
    listed.resize(1200, 300)
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
        heights.append(HitDelegate(HitModel()).sizeHint(option, QModelIndex()).height())
    assert heights[1] > 1.6 * heights[0]


def test_a_title_stays_as_it_is_broken_when_the_scroll_bar_comes(qtbot, listed, model):
    long = replace(RASH, title="Lantern fever with rash and cough, stage 1 through 4, unspecified")
    many = [replace(long, code=f"A{number}") for number in range(10, 40)]
    for width in range(300, 420, 7):
        listed.resize(width, 300)
        model.show(rows(long))
        qtbot.waitUntil(lambda: listed.verticalScrollBar().maximum() == 0)
        alone = listed.visualRect(model.index(0, 0)).height()
        model.show(rows(long, *many))
        qtbot.waitUntil(lambda: listed.verticalScrollBar().maximum() > 0)
        assert listed.visualRect(model.index(0, 0)).height() == alone


def test_up_on_the_first_row_leaves(qtbot, listed):
    qtbot.keyClick(listed, Qt.Key.Key_Up)
    assert listed.code == "A00"
    with qtbot.waitSignal(listed.left):
        qtbot.keyClick(listed, Qt.Key.Key_Up)


def test_letters_are_handed_on(qtbot, listed):
    with qtbot.waitSignal(listed.typed) as typed:
        qtbot.keyClick(listed, Qt.Key.Key_X)
    assert typed.args == ["x"]


def test_an_empty_list_has_no_code(qtbot, listed, model):
    model.show([])
    assert (listed.code, listed.key, listed.hit) == ("", None, None)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        with qtbot.assertNotEmitted(listed.unfolding), qtbot.assertNotEmitted(listed.folding):
            qtbot.keyClick(listed, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Plus])
@pytest.mark.parametrize("row", [CodeRow(FAMILY), GroupRow(2)], ids=["family", "sections"])
def test_a_folded_row_is_opened_by_key(qtbot, listed, model, key, row):
    model.show([row])
    listed.choose(0)
    with qtbot.waitSignal(listed.unfolding) as unfolding:
        qtbot.keyClick(listed, key)
    assert unfolding.args == [row]


def test_right_goes_into_what_is_open_and_stays_on_what_cannot_be_opened(qtbot, listed, model):
    model.show([CodeRow(FAMILY, is_open=True), *rows(RASH)])
    listed.choose(0)
    qtbot.keyClick(listed, Qt.Key.Key_Right)
    assert listed.code == "A00.0"
    with qtbot.assertNotEmitted(listed.unfolding):
        qtbot.keyClick(listed, Qt.Key.Key_Right)
    model.show([GroupRow(0, is_open=True)])
    listed.choose(0)
    qtbot.keyClick(listed, Qt.Key.Key_Right)
    assert listed.currentIndex().row() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Minus])
def test_an_open_row_is_folded_from_any_row_below_it(qtbot, listed, model, key):
    side = CodeRow(Family(LANTERN, sevenths="AB"), depth=1, is_open=True)
    shown = [
        CodeRow(FAMILY, is_open=True),
        side,
        CodeRow(Family(RASH), depth=2),
        GroupRow(1, is_open=True),
        SectionRow(SECTION),
    ]
    model.show(shown)
    for place, opened in ((2, 1), (1, 1), (0, 0), (4, 3)):
        listed.choose(place)
        with qtbot.waitSignal(listed.folding) as folding:
            qtbot.keyClick(listed, key)
        assert folding.args == [shown[opened]]
        assert listed.currentIndex().row() == opened


def test_what_is_not_open_is_not_folded(qtbot, listed, model):
    model.show([CodeRow(FAMILY), GroupRow(1)])
    for place in (0, 1):
        listed.choose(place)
        with qtbot.assertNotEmitted(listed.folding):
            qtbot.keyClick(listed, Qt.Key.Key_Left)


@pytest.mark.parametrize("is_open", [False, True])
def test_a_click_on_the_sign_opens_and_folds_without_opening_the_code(
    qtbot, listed, model, is_open
):
    model.show([CodeRow(FAMILY, is_open=is_open)])
    sign = listed._delegate.sign_of(
        model.rows[0], listed.visualRect(model.index(0, 0)), listed.font()
    )
    signal = listed.folding if is_open else listed.unfolding
    with qtbot.waitSignal(signal):
        qtbot.mousePress(listed.viewport(), Qt.MouseButton.LeftButton, pos=sign.center())


@pytest.mark.parametrize("row", [*rows(RASH), SectionRow(SECTION)], ids=["code", "section"])
def test_what_holds_nothing_has_no_sign(listed, model, row):
    model.show([row])
    rect = listed.visualRect(model.index(0, 0))
    assert listed._delegate.sign_of(row, rect, listed.font()).isEmpty()
    assert listed._delegate.sign_of(None, rect, listed.font()).isEmpty()


def test_a_click_beside_the_rows_changes_nothing(qtbot, listed):
    with qtbot.assertNotEmitted(listed.unfolding):
        qtbot.mousePress(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 290))
