import pytest
from PySide6.QtCore import Qt

from app.domain.audit import Verdict
from app.domain.sheet import Diagnosis, Sheet
from app.ui.audit.audit_pane import AuditPane
from tests.fixtures.stored import stored

KEY = Qt.Key


@pytest.fixture
def encounter_id(desk):
    return stored(desk.work, Sheet((Diagnosis("A00.0"),)))


@pytest.fixture
def pane(qtbot, desk, background, encounter_id):
    pane = AuditPane(desk.audit, background)
    pane.changed.connect(pane.reload)
    qtbot.addWidget(pane)
    pane.resize(1200, 360)
    pane.show()
    pane.activateWindow()
    pane.show_encounter(encounter_id)
    qtbot.waitUntil(lambda: pane._model.rowCount() == 10)
    pane._list.setFocus()
    return pane


@pytest.fixture
def answers(desk, encounter_id):
    def of():
        items = desk.audit.worksheet(encounter_id)
        return {i.item.id: (i.answer.verdict, i.answer.note) for i in items if i.answer}

    return of


def test_model_is_well_formed(pane, qtmodeltester):
    qtmodeltester.check(pane._model)


def test_before_an_encounter_the_next_step_is_said(qtbot, desk, background):
    pane = AuditPane(desk.audit, background)
    qtbot.addWidget(pane)
    pane.show()
    pane.reload()
    pane._list.letter_typed.emit("y")
    assert pane._hint.isVisible()
    assert not pane._splitter.isVisible()


def test_y_n_and_a_answer_and_go_on(qtbot, pane, answers):
    for key in (KEY.Key_Y, KEY.Key_N, KEY.Key_A):
        row = pane._list.row
        qtbot.keyClick(pane._list, key)
        # At once, so that letters typed fast answer one item each.
        assert pane._list.row == row + 1
    qtbot.waitUntil(lambda: pane._score.text().startswith("3 of 10"))
    assert answers() == {
        "SA-01": (Verdict.YES, ""),
        "SA-02": (Verdict.NO, ""),
        "SA-03": (Verdict.NOT_APPLICABLE, ""),
    }
    assert pane._score.text().startswith("3 of 10 answered · 50.0 % = yes ÷ (yes + no) = 1 ÷ 2")


def test_other_letters_answer_nothing(qtbot, pane, answers):
    qtbot.keyClick(pane._list, KEY.Key_X)
    pane.reload()
    assert answers() == {}


def test_what_the_program_knows_stands_with_its_reason(pane):
    pane._list.choose(1)
    assert pane._view._title.text() == "SA-02  Diagnoses supported"
    assert "No: A A00.0 has no evidence linked (from: evidence on the sheet)" in (
        pane._view._known.text()
    )
    says = [pane._model.index(row, 2).data() for row in range(10)]
    assert says[1] == "no"
    assert says[4] == "your judgement"
    assert pane._model.index(1, 2).data(Qt.ItemDataRole.DecorationRole) is not None
    pane._list.choose(4)
    assert pane._view._known.text() == "The program knows nothing towards this."


def test_a_button_answers_and_shows_what_was_answered(qtbot, pane, answers):
    button = pane._view._buttons[Verdict.NO]
    qtbot.keyClick(button, KEY.Key_Space)
    qtbot.waitUntil(lambda: answers() == {"SA-01": (Verdict.NO, "")})
    qtbot.waitUntil(lambda: pane._view._answer.text().startswith("No, 2026-03-12"))
    assert button.isChecked()
    assert pane._list.row == 0


def test_a_note_is_written_before_the_answer(qtbot, pane, answers):
    qtbot.keyClick(pane._list, KEY.Key_Return)
    assert pane._view._note.hasFocus()
    qtbot.keyClicks(pane._view._note, "signed twice")
    pane._list.setFocus()
    qtbot.keyClick(pane._list, KEY.Key_Y)
    qtbot.waitUntil(lambda: answers() == {"SA-01": (Verdict.YES, "signed twice")})


def test_a_note_is_added_to_an_answer(qtbot, pane, answers):
    qtbot.keyClick(pane._list, KEY.Key_Y)
    qtbot.waitUntil(lambda: pane._score.text().startswith("1 of 10"))
    pane._list.choose(0)
    qtbot.keyClick(pane._list, KEY.Key_F2)
    qtbot.keyClicks(pane._view._note, "late addendum")
    qtbot.keyClick(pane._view._note, KEY.Key_Return)
    qtbot.waitUntil(lambda: answers() == {"SA-01": (Verdict.YES, "late addendum")})
    qtbot.waitUntil(lambda: pane._model.index(0, 4).data() == "late addendum")


def test_a_note_without_answer_waits_while_another_item_is_read(qtbot, pane, answers):
    qtbot.keyClicks(pane._view._note, "think again")
    pane._list.choose(3)
    assert pane._view.note == ""
    pane._list.choose(0)
    assert pane._view.note == "think again"
    assert answers() == {}


def test_notes_of_one_encounter_do_not_go_to_another(qtbot, pane, desk):
    qtbot.keyClicks(pane._view._note, "think again")
    pane._list.choose(1)
    pane._list.choose(0)
    other = stored(desk.work)
    pane.show_encounter(other)
    qtbot.waitUntil(lambda: pane._item is not None and pane._view.note == "")
    assert desk.audit.worksheet(other)[0].answer is None


def test_what_was_asked_of_another_encounter_is_dropped(pane, desk, encounter_id):
    shown = pane._score.text()
    pane._show((encounter_id + 1, [], desk.audit.score(encounter_id)))
    assert pane._score.text() == shown
    assert pane._model.rowCount() == 10


@pytest.mark.parametrize(
    ("size", "way"),
    [((870, 230), Qt.Orientation.Horizontal), ((420, 600), Qt.Orientation.Vertical)],
    ids=["wide", "upright"],
)
def test_the_item_stands_beside_or_below_the_list(qtbot, pane, size, way):
    pane.resize(*size)
    qtbot.waitUntil(lambda: pane._splitter.orientation() == way)


def test_what_can_have_the_focus_has_a_name(pane):
    assert pane._list.accessibleName()
    assert pane._view._note.accessibleName()
    assert all(button.text() for button in pane._view._buttons.values())
