"""The pane of what the chart says, worked by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.codes import System
from app.domain.reading.assertions import Assertion
from app.storage import abstracts
from app.storage import encounters as stored_encounters
from app.storage.tables.documents import PageRow
from app.ui.abstract.said_pane import SaidPane
from tests.fixtures.stored import trail_of
from tests.fixtures.work import FACTS, START

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NOTE = b"HPI: Tide fever.\n\nASSESSMENT\n1. Wick fever.\n2. No wick fever in May.\n"


@pytest.fixture
def pane(qtbot, room):
    made = SaidPane(room)
    qtbot.addWidget(made)
    made.resize(380, 640)
    made.show()
    room.changed.connect(lambda _: room.reload())
    return made


@pytest.fixture
def show(qtbot, room, pane, work, keep):
    """Show what a note says."""

    def shown(note=NOTE):
        number = keep(note)
        with work.sessions() as session:
            encounter = stored_encounters.one(session, number)
        with qtbot.waitSignal(room.read):
            room.show_encounter(number)
            pane.show_encounter(encounter)
        pane.view.setFocus()
        return number

    return shown


@pytest.fixture
def press(qtbot, pane, room):
    """Press keys in the list; those that decide wait until the chart is read again."""

    def pressed(keys, *, reads=False):
        def do():
            for key in keys if isinstance(keys, list) else [keys]:
                qtbot.keyClicks(pane.view, key) if isinstance(key, str) else qtbot.keyClick(
                    pane.view, key
                )

        if reads:
            with qtbot.waitSignal(room.read):
                do()
        else:
            do()

    return pressed


def stands(pane):
    return [(each.said.text, each.said.assertion.value) for each in pane._told]


def problems(pane):
    return [each.label for each in pane.view.rows.rows]


def test_before_an_encounter_the_pane_says_what_it_is_for(pane):
    assert pane.state.text.startswith("Open an encounter")
    assert pane.why.isHidden()
    pane.reveal()
    pane.ask_correction()
    assert QApplication.activePopupWidget() is None


def test_problems_stand_with_why(pane, show):
    show()
    assert problems(pane) == ["Tide fever", "Wick fever"]
    assert (
        pane.why.text() == "“Tide fever” is present: stated plainly, in History of present illness."
    )
    assert pane.state.text == ""


def test_enter_shows_the_words_and_opens_a_problem(pane, show, press, qtbot):
    show()
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.place_wanted) as told:
        press(Qt.Key.Key_Return)
    assert told.args[0].start == NOTE.index(b"Wick")
    press([Qt.Key.Key_Down, Qt.Key.Key_Down])
    with qtbot.waitSignal(pane.place_wanted) as told:
        press(Qt.Key.Key_Return)
    assert told.args[0].start == NOTE.index(b"wick")
    assert "Not coded" in pane.why.text()


def test_a_letter_corrects_and_backspace_takes_that_back(pane, show, press, work):
    number = show()
    press("a", reads=True)
    assert stands(pane)[0] == ("Tide fever", "absent")
    assert pane.why.text().startswith("“Tide fever” is absent: your correction.")
    with work.sessions() as session:
        (kept,) = abstracts.corrections(session, number)
    assert (kept.words, kept.assertion) == ("Tide fever", Assertion.ABSENT)
    press(Qt.Key.Key_Backspace, reads=True)
    assert stands(pane)[0] == ("Tide fever", "present")
    assert pane.offer.isHidden()
    with work.sessions() as session:
        assert abstracts.corrections(session, number) == []


def test_what_stands_so_already_is_not_corrected(pane, show, press, room, qtbot):
    show()
    with qtbot.assertNotEmitted(room.changed, wait=50):
        press("p")
        press(Qt.Key.Key_Backspace)
    assert pane.offer.isHidden()


def test_on_a_problem_a_letter_corrects_all_its_places(pane, show, press, work):
    show()
    press(Qt.Key.Key_Down)
    press("h", reads=True)
    assert stands(pane)[1:] == [("Wick fever", "historical"), ("wick fever", "historical")]
    assert "“Wick fever” is historical, in 2 places" in [line for _, line in trail_of(work)]


def test_a_correction_may_become_a_rule_by_one_more_key(pane, show, press, work):
    show()
    press("f", reads=True)
    assert not pane.offer.isHidden()
    press("r", reads=True)
    assert pane.offer.isHidden()
    with work.sessions() as session:
        (rule,) = abstracts.rules(session)
    assert (rule.words, rule.section, rule.assertion) == ("tide fever", "", Assertion.FAMILY)
    press(Qt.Key.Key_Backspace, reads=True)
    assert stands(pane)[0] == ("Tide fever", "family")
    assert "your rule for “tide fever”" in pane.why.text()


def test_a_rule_may_hold_in_one_section_only(pane, show, press, work, qtbot, room):
    show()
    press("f", reads=True)
    with qtbot.waitSignal(room.read):
        qtbot.keyClick(pane.view, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    with work.sessions() as session:
        (rule,) = abstracts.rules(session)
    assert rule.section == "History of present illness"


def test_an_offer_that_is_not_taken_goes_and_can_be_had_again(pane, show, press):
    show()
    press("f", reads=True)
    press(Qt.Key.Key_Escape)
    assert pane.offer.isHidden()
    press("r")
    assert pane.offer.offer.words == "Tide fever"
    pane.offer.shut()
    pane.offer.take()
    pane.offer.take_here()
    assert pane.offer.offer is None


def test_a_rule_is_offered_for_what_was_corrected_only(pane, show, press):
    show()
    press("r")
    assert pane.offer.offer is None


def test_the_same_encounter_shown_again_keeps_its_list(pane, show, work):
    number = show()
    with work.sessions() as session:
        pane.show_encounter(stored_encounters.one(session, number))
    assert problems(pane) == ["Tide fever", "Wick fever"]


def test_corrections_and_rules_are_listed_and_taken_back(pane, show, press, work, qtbot, room):
    show()
    press("f", reads=True)
    press("r", reads=True)
    assert pane.buttons.kept.text() == "Corrections (2)"
    press("l")
    assert pane.buttons.kept.text() == "Back to the list"
    assert not pane.buttons.code.isVisible()
    rows = pane.kept.rows
    assert rows.hasFocus()
    said = [each.what.words for each in pane.kept._model.rows]
    assert said == ["Tide fever", "tide fever"]
    with qtbot.waitSignal(pane.place_wanted):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    for _ in range(2):
        with qtbot.waitSignal(room.read):
            qtbot.keyClick(rows, Qt.Key.Key_Backspace)
    assert pane.kept.count == 0
    with work.sessions() as session:
        assert abstracts.rules(session) == []
    qtbot.keyClick(rows, Qt.Key.Key_Backspace)
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert pane.view.hasFocus()
    assert stands(pane)[0] == ("Tide fever", "present")


def test_only_corrections_have_words_to_go_to(pane, show, press, qtbot):
    show()
    press("f", reads=True)
    press("r", reads=True)
    press(Qt.Key.Key_Backspace, reads=True)
    pane.show_kept()
    with qtbot.assertNotEmitted(pane.place_wanted):
        qtbot.keyClick(pane.kept.rows, Qt.Key.Key_Return)


@pytest.mark.parametrize(("key", "now"), [("u", "uncertain"), ("?", "hypothetical")])
def test_a_small_menu_corrects_too(pane, show, press, qtbot, room, key, now):
    show()
    press(Qt.Key.Key_F2)
    menu = QApplication.activePopupWidget()
    with qtbot.waitSignal(room.read):
        qtbot.keyClicks(menu, key)
    assert stands(pane)[0] == ("Tide fever", now)


def test_the_menu_takes_back_and_offers_a_rule_once_there_is_a_correction(
    pane, show, press, qtbot, room
):
    show()
    press(Qt.Key.Key_F2)
    menu = QApplication.activePopupWidget()
    enabled = {a.text().split("\t")[-1]: a.isEnabled() for a in menu.actions() if a.text()}
    assert (enabled["Backspace"], enabled["R"]) == (False, False)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    press("f", reads=True)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.activePopupWidget(), "r")
    assert pane.offer.offer.words == "Tide fever"
    press(Qt.Key.Key_F2)
    with qtbot.waitSignal(room.read):
        qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Backspace)
    assert stands(pane)[0] == ("Tide fever", "present")


def test_a_slash_goes_to_the_filter_and_back(pane, show, press, qtbot):
    show()
    press("/")
    assert pane.filter.line.hasFocus()
    qtbot.keyClicks(pane.filter.line, "wick")
    assert problems(pane) == ["Wick fever"]
    qtbot.keyClicks(pane.filter.line, "x")
    assert not pane.listed.none.isHidden()
    qtbot.keyClick(pane.filter.line, Qt.Key.Key_Escape)
    qtbot.keyClick(pane.filter.line, Qt.Key.Key_Down)
    assert pane.view.hasFocus()


def test_a_chart_that_names_nothing_says_so(pane, show):
    show(b"The weather was fine.\n")
    assert pane.state.text == "The chart names nothing that the code books know."


def test_an_encounter_without_documents_says_what_to_do(pane, room, work, qtbot):
    with work.sessions.begin() as session:
        number = stored_encounters.add(session, FACTS, START)
    with work.sessions() as session:
        encounter = stored_encounters.one(session, number)
    with qtbot.waitSignal(room.read):
        room.show_encounter(number)
        pane.show_encounter(encounter)
    assert pane.state.text.startswith("No documents yet")


def test_documents_without_text_are_told(pane, show, qtbot, work, room):
    show()
    with work.sessions.begin() as session:
        for page in session.query(PageRow):
            page.text = ""
    with qtbot.waitSignal(room.read):
        room.reload()
    assert pane.state.text.startswith("No text in these documents")


def test_a_reading_can_be_left_off_and_begun_again(pane, show, room, qtbot):
    show()
    pane.state.stop_wanted.emit()
    assert "stopped" in pane.state.text
    assert problems(pane) == ["Tide fever", "Wick fever"]
    with qtbot.waitSignal(room.read):
        pane.state.button.click()
    assert pane.state.text == ""


def test_a_refusal_ends_the_waiting(pane, show, room):
    show()
    room.began.emit()
    room.refused.emit(ValueError("no"))
    assert not pane.state._patience.isActive()


def test_every_widget_that_takes_the_keyboard_has_a_name(pane, show):
    show()
    takes = [
        w
        for w in pane.findChildren(type(pane).__mro__[1])
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    named = [w for w in takes if not w.objectName().startswith("qt_") and w.isVisibleTo(pane)]
    assert [w for w in named if not (w.accessibleName() or getattr(w, "text", str)())] == []


THINGS = b"HPI: Wick fever. S/p CABG.\n\nASSESSMENT\n1. MRI brain is pending.\n"


def test_kinds_are_listed_and_marked_as_wanted(pane, show, press, qtbot):
    show(THINGS)
    with qtbot.waitSignal(pane.told) as told:
        press("3")
    assert [each.said.text for each in told.args[0]] == ["Wick fever", "MRI brain"]
    assert [each.label for each in pane.view.rows.rows[1::2]] == ["Wick fever", "MRI brain"]
    press(["1", "5"])
    assert pane.view.row is None
    assert "turned off in the filters" in pane.listed.none.text()
    press(["1", "3", "5"])
    assert len(pane.view.rows.rows) == 6


@pytest.mark.parametrize(
    ("row", "words", "books"),
    [
        (1, "Wick fever", (System.ICD_10_CM,)),
        (3, "CABG", (System.CPT, System.HCPCS)),
        (5, "MRI brain", (System.CPT, System.HCPCS)),
    ],
)
def test_a_code_is_searched_in_the_books_of_its_kind(pane, show, press, qtbot, row, words, books):
    show(THINGS)
    pane.view.choose(row)
    with qtbot.waitSignal(pane.search_wanted) as wanted:
        press("c")
    assert wanted.args == [words, books]


def test_a_planned_test_is_corrected_and_tells_why_like_a_condition(pane, show, press, work):
    show(THINGS)
    pane.view.choose(5)
    assert "is planned: because of “is pending”" in pane.why.text()
    assert "not done yet" in pane.why.text()
    press("p", reads=True)
    with work.sessions() as session:
        (kept,) = abstracts.corrections(session, 1)
    assert (kept.words, kept.assertion) == ("MRI brain", Assertion.PRESENT)
    press("r", reads=True)
    with work.sessions() as session:
        (rule,) = abstracts.rules(session)
    assert rule.words == "mri brain"


def test_of_a_long_chart_what_was_typed_last_is_listed_a_moment_later(
    pane, show, qtbot, monkeypatch
):
    monkeypatch.setattr("app.ui.abstract.said_list._AT_ONCE", 0)
    show()
    qtbot.waitUntil(lambda: len(pane.view.rows.rows) == 2)
    for words in ("t", "tide"):
        pane.filter.line.setText(words)
    assert len(pane.view.rows.rows) == 2
    qtbot.waitUntil(lambda: [row.label for row in pane.view.rows.rows] == ["Tide fever"])
