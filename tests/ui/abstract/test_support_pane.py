"""The pane of supported codes, worked by keyboard."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QUrl

from app.coding import edits
from app.domain.reading.abstracts import Judgement, Verdict
from app.storage import abstracts
from app.storage import encounters as stored_encounters
from app.storage.coding import sheets
from app.ui.abstract.support_pane import SupportPane
from app.ui.tables.rows_view import code_font
from tests.fixtures.work import START

EVERYWHERE = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
GAPPED = b"ASSESSMENT\n1. Wick fever.\n2. Possible lantern fever.\n"


@pytest.fixture
def pane(qtbot, room):
    made = SupportPane(room)
    qtbot.addWidget(made)
    made.resize(420, 640)
    made.show()
    room.changed.connect(lambda _: room.reload())
    return made


@pytest.fixture
def look(qtbot, room, pane, work, keep):
    """Show the supported codes of a note."""

    def shown(*note):
        number = keep(*note)
        with work.sessions() as session:
            encounter = stored_encounters.one(session, number)
        with qtbot.waitSignal(room.read):
            room.show_encounter(number)
            pane.show_encounter(encounter)
        pane.tree.setFocus()
        return number

    return shown


@pytest.fixture
def hands(qtbot, pane, room):
    """Press keys in the tree, and wait for what the chart says after a decision."""

    def press(key):
        qtbot.keyClick(pane.tree, key)

    def decide(act):
        with qtbot.waitSignal(room.read):
            act()

    return SimpleNamespace(press=press, decide=decide)


def lines(pane):
    tops = [pane.tree.topLevelItem(at) for at in range(pane.tree.topLevelItemCount())]
    return {
        top.text(0): [
            f"{top.child(at).text(0)} {top.child(at).text(1).rpartition(' · ')[0]}".strip()
            for at in range(top.childCount())
        ]
        for top in tops
    }


def choose(pane, code):
    pane.tree.setCurrentItem(pane.tree.findItems(code, EVERYWHERE, 0)[0])


def test_a_reading_that_was_stopped_is_told(pane, look, room):
    look()
    room.began.emit()
    room.stop()
    assert "stopped" in pane._state.text()
    assert not pane._patience.isActive()


def test_codes_stand_by_group_with_the_first_one_current(pane, look):
    look()
    assert lines(pane)["Supported by the chart (2)"] == ["A05", "A00.1"]
    assert pane.tree.row.key == "A05"
    assert "Wick fever" in pane.details.toPlainText()
    assert "note, page 1" in pane.details.toPlainText()
    assert "ICD-10-CM" in pane._basis.text()
    assert "uncertain diagnoses: IV.H" in pane._basis.text()


def test_further_candidates_are_folded_at_first_and_stay_as_they_are_left(pane, look, room, qtbot):
    look()
    top = pane.tree.topLevelItem(1)
    assert top.text(0).startswith("Further candidates")
    assert not top.isExpanded()
    top.setExpanded(True)
    with qtbot.waitSignal(room.read):
        room.reload()
    assert pane.tree.topLevelItem(1).isExpanded()


def test_a_code_is_accepted_with_its_words(pane, look, qtbot):
    look()
    with qtbot.waitSignal(pane.accepted) as told:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    code, evidence, judgement = told.args
    assert code == "A05"
    assert [each.quote for each in evidence] == ["Wick fever"]
    assert judgement == Judgement("A05", Verdict.ACCEPTED)


def test_what_is_on_the_sheet_says_so_and_is_not_given_twice(pane, look, qtbot, work, room):
    number = look()
    with work.sessions.begin() as session:
        given = edits.given(sheets.of_encounter(session, number), "A05", ())
        sheets.change(session, number, given.sheet, "A05 given", "Pat", START)
    with qtbot.waitSignal(room.read):
        room.reload()
    assert lines(pane)["Supported by the chart (2)"] == ["A05 on the sheet", "A00.1"]
    assert not pane.buttons.accept.isEnabled()
    with qtbot.assertNotEmitted(pane.accepted):
        pane.accept()


def test_a_rejection_asks_why_and_can_be_taken_back(pane, look, hands, work, qtbot):
    number = look()
    hands.press(Qt.Key.Key_Delete)
    assert pane.ask.isVisible()
    pane.ask.line.setText("history only")
    hands.decide(lambda: qtbot.keyClick(pane.ask.line, Qt.Key.Key_Return))
    assert lines(pane)["Decided against (1)"] == ["A05 rejected"]
    with work.sessions() as session:
        (kept,) = abstracts.judgements(session, number)
    assert (kept.verdict, kept.reason) == (Verdict.REJECTED, "history only")
    qtbot.waitUntil(lambda: "history only (1)" in pane.figures.text())
    choose(pane, "A05")
    assert "history only" in pane.details.toPlainText()
    assert pane.buttons.reopen.isVisible()
    hands.decide(lambda: hands.press(Qt.Key.Key_Backspace))
    assert "A05" in lines(pane)["Supported by the chart (2)"]
    qtbot.waitUntil(lambda: not pane.figures.isVisible())


def test_a_code_does_not_come_up_in_this_chart_again(pane, look, hands, qtbot):
    look()
    hands.decide(lambda: hands.press(Qt.Key.Key_N))
    assert lines(pane)["Decided against (1)"] == ["A05 not here"]
    assert pane.tree.row.key == "A00.1"


def test_a_rejection_without_a_reason_is_refused(pane, look, hands, qtbot, room):
    look()
    hands.press(Qt.Key.Key_Delete)
    with qtbot.waitSignal(room.refused):
        qtbot.keyClick(pane.ask.line, Qt.Key.Key_Return)
    assert lines(pane)["Supported by the chart (2)"]


def test_places_and_codes_are_asked_for(pane, look, qtbot):
    look()
    with qtbot.waitSignal(pane.place_wanted) as place:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    with qtbot.waitSignal(pane.code_wanted) as code:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.place_wanted) as linked:
        pane.details.anchorClicked.emit(QUrl("0"))
    assert place.args[0] == linked.args[0]
    assert code.args == ["A05"]


def test_what_is_left_open_begins_a_query(pane, look, qtbot):
    look(GAPPED)
    top = next(name for name in lines(pane) if name.startswith("Left open"))
    item = pane.tree.findItems(top, Qt.MatchFlag.MatchExactly, 0)[0].child(0)
    pane.tree.setCurrentItem(item)
    assert "lantern fever" in pane.details.toPlainText()
    assert pane.buttons.query.isVisible()
    assert not pane.buttons.accept.isVisible()
    for key, modifier in (
        (Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ):
        with qtbot.waitSignal(pane.query_wanted) as told:
            qtbot.keyClick(pane.tree, key, modifier)
        gap, words = told.args
        assert "lantern fever" in gap.message
        assert words[0].quote == "lantern fever"
    with qtbot.waitSignal(pane.place_wanted):
        qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_N, Qt.Key.Key_Backspace):
        qtbot.keyClick(pane.tree, key)
    assert not pane.ask.isVisible()


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (b"2025-03-12\n", "Nothing that can be coded"),
        (b"HPI: No wick fever.\n", "supports no code"),
    ],
    ids=["nothing named", "nothing present"],
)
def test_a_chart_without_codes_says_so(pane, look, note, said):
    look(note)
    assert said in pane._state.text()
    assert pane._state.isVisible()
    assert pane.tree.row is None


def test_a_long_reading_says_that_it_reads(pane, room, qtbot):
    pane._patience.setInterval(0)
    room.began.emit()
    qtbot.waitUntil(lambda: "Reading" in pane._state.text())


def test_another_encounter_forgets_the_former(pane, look, room):
    look()
    room.abstract = None
    look(b"ASSESSMENT\n1. Tide fever.\n")
    assert lines(pane)["Supported by the chart (1)"] == ["A10.9"]


def test_nothing_of_another_patient_is_decided_before_the_chart_is_read(
    pane, look, keep, work, qtbot
):
    look()
    pane.reject()
    with work.sessions() as session:
        other = stored_encounters.one(session, keep())
    pane.show_encounter(other)
    assert lines(pane) == {}
    assert pane.details.toPlainText() == ""
    assert not pane.ask.isVisible()
    with qtbot.assertNotEmitted(pane.accepted):
        pane.accept()


def test_a_row_says_all_of_it_to_a_screen_reader(pane, look):
    look()
    item = pane.tree.currentItem()
    spoken = item.data(0, int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("A05, Wick fever")


def test_rows_are_dressed_again_for_another_size_of_text(pane, look):
    look()
    tree = pane.tree
    row, before = tree.topLevelItem(0).child(0), tree.indentation()
    row.setFont(0, tree.font())
    font = tree.font()
    font.setPixelSize(40)
    tree.setFont(font)
    assert tree.indentation() > before
    assert row.font(0) == code_font()
