from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from shiboken6 import delete

from app.domain.codes import System
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import SystemCode
from app.ui.notebook.sets.give_dialog import GiveDialog
from app.ui.notebook.sets.offer_model import OfferCell
from tests.fixtures.window import look_of

CM = System.ICD_10_CM
ON = date(2026, 3, 12)


@pytest.fixture
def make(qtbot, desk, background, encounter_id, kept_sets):
    made = []

    def do(name):
        (kept,) = [each for each in kept_sets.listed() if each.name == name]
        box = GiveDialog(desk.coding, background, encounter_id, kept)
        made.append(box)
        box.show()
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        qtbot.waitUntil(lambda: len(box.rows) == len(kept.members))
        return box

    yield do
    # Left to the collector, the rows would go before the table that shows them.
    for box in made:
        delete(box)


def ticked(box):
    return [row.offered.member.code.code for row in box._rows if row.is_ticked]


def cells(box):
    model = box._table.model()
    return [
        [model.index(row, column).data() for column in range(1, model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_of_a_template_only_what_is_valid_is_ticked(make):
    box = make("Fever visit")
    assert ticked(box) == ["A00.0", "B20"]
    assert box._save.text() == "Give 2 codes"
    assert cells(box) == [
        ["A00.0", "Lantern fever with rash\nask for the lamp", "billable on 2026-03-12"],
        [
            "A05",
            "Wick fever\nA05 is a header on 2026-03-12: choose one of A05.A, A05.B",
            "header on 2026-03-12",
        ],
        ["B20", "Candle headache", "billable on 2026-03-12"],
        [
            "99213",
            "Not verified: CPT is licensed by the AMA, and no licensed file is loaded.",
            "not verified on 2026-03-12",
        ],
    ]


def test_of_another_set_nothing_is_ticked_until_the_coder_does(make, press, desk, encounter_id):
    box = make("Ears")
    assert ticked(box) == []
    press("Return")
    assert "Tick the codes to give" in box.notice
    assert desk.coding.sheet(encounter_id).diagnoses == ()
    press("Space")
    assert ticked(box) == ["A10.1"]
    assert box._save.text() == "Give 1 code"
    assert box.notice == ""
    press("Space")
    assert ticked(box) == []


def test_a_header_cannot_be_ticked_and_says_why(make, press):
    box = make("Fever visit")
    press("Down", "Space")
    assert ticked(box) == ["A00.0", "B20"]
    assert "A05 is a header on 2026-03-12: choose A05.A, A05.B" in box.notice


def test_what_cannot_be_verified_is_given_when_it_is_ticked(qtbot, make, press, desk, encounter_id):
    box = make("Fever visit")
    press("Down", "Down", "Down", "Space")
    with qtbot.waitSignal(box.kept) as kept:
        press("Ctrl+Return")
    assert kept.args[0].said == "A00.0, B20, 99213 given"
    assert [line.code for line in desk.coding.sheet(encounter_id).lines] == ["99213"]
    assert desk.coding.undo(encounter_id).said == "Undone: A00.0, B20, 99213 given"
    assert desk.coding.sheet(encounter_id).diagnoses == ()


def test_what_was_given_already_is_told_and_cannot_be_ticked(make, press, desk, encounter_id):
    desk.coding.give(encounter_id, "A00.0", ())
    box = make("Fever visit")
    assert ticked(box) == ["B20"]
    assert cells(box)[0][2] == "given already"
    press("Space")
    assert ticked(box) == ["B20"]
    assert box.notice == ""


def test_ctrl_a_ticks_the_valid_codes_and_again_none(make, press):
    box = make("Ears")
    press("Ctrl+A")
    assert ticked(box) == ["A10.1", "B20"]
    press("Ctrl+A")
    assert ticked(box) == []


def test_letters_narrow_the_codes_and_ticks_outlive_the_filter(qtbot, make, press):
    box = make("Ears")
    press("Space")
    qtbot.keyClicks(box._table, "c")
    qtbot.keyClicks(box._filter, "andle")
    assert [row.offered.member.code.code for row in box.rows] == ["B20"]
    assert ticked(box) == ["A10.1"]
    box._filter.setText("nothing like it")
    box._table.setFocus()
    press("Space")
    assert ticked(box) == ["A10.1"]


@pytest.fixture(params=[100, 150])
def percent(request, tmp_path, qapp):
    look = look_of(tmp_path)
    look.resize(request.param)
    yield request.param
    look.resize(100)


@pytest.mark.usefixtures("percent")
def test_the_box_is_ticked_with_the_mouse_in_its_first_line(make):
    box = make("Ears")
    place = box._model.index(1, OfferCell.TICK)
    # Else the rows get their heights between the look and the click.
    box._table.fit()
    spot = box._table.visualRect(place)
    half = box._table.fontMetrics().lineSpacing() // 2
    at = QPoint(spot.center().x(), spot.top() + half + 4)
    QTest.mouseClick(box._table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert ticked(box) == ["B20"]
    assert place.data(Qt.ItemDataRole.ToolTipRole) == "Tick the codes to give (Space)"
    assert not box.grab().isNull()


def test_a_code_that_is_invalid_by_now_is_told_and_the_form_stays(
    qtbot, desk, background, encounter_id
):
    kept = CodeSet("Fevers", SetKind.SET, (Member(SystemCode(CM, "A00.0")),))
    box = GiveDialog(desk.coding, background, encounter_id + 1, kept)
    qtbot.addWidget(box)
    qtbot.waitUntil(lambda: bool(box.notice))
    assert box.rows == ()


def test_every_part_of_the_form_has_a_name(make):
    box = make("Ears")
    assert box._filter.accessibleName() == "Filter the codes"
    assert box._table.accessibleName() == "Codes to give"
    assert box.windowTitle() == "Give codes of “Ears”"
