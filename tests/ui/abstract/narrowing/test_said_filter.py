import pytest
from PySide6.QtCore import Qt

from app.domain.reading.assertions import Assertion
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.narrowing.said_filter import SaidFilter
from app.ui.abstract.said_rows import rows_of
from tests.fixtures.said import said_place

PLACES = (
    said_place("tide fever", code="A10.9"),
    said_place("tide fever", Assertion.ABSENT, at=30, code="A10.9", section="", document_id=2),
    said_place("wick fever", Assertion.UNCERTAIN, at=60, section="HPI"),
)


@pytest.fixture
def bar(qtbot):
    bar = SaidFilter()
    qtbot.addWidget(bar)
    bar.show_places(PLACES)
    bar.show()
    return bar


def choose(box, words):
    box.setCurrentIndex(next(n for n in range(box.count()) if words in box.itemText(n)))
    box.activated.emit(box.currentIndex())


def test_problems_are_listed_first(bar):
    assert [each.label for each in rows_of(PLACES, bar.wish)] == ["Tide fever", "Wick fever"]
    choose(bar.choices.order, "As in the chart")
    assert rows_of(PLACES, bar.wish) == list(PLACES)


def test_what_there_is_can_be_chosen_with_its_number(bar):
    said = [bar.choices.stands.itemText(n) for n in range(bar.choices.stands.count())]
    assert said == ["All (3)", "P  present (1)", "A  absent (1)", "U  uncertain (1)"]
    sections = [bar.choices.section.itemText(n) for n in range(bar.choices.section.count())]
    assert sections == ["All sections", "Assessment", "No heading", "HPI"]


@pytest.mark.parametrize(
    ("box", "words", "left"),
    [
        ("stands", "absent", PLACES[1]),
        ("section", "No heading", PLACES[1]),
        ("section", "HPI", PLACES[2]),
    ],
)
def test_a_choice_narrows_the_list(bar, qtbot, box, words, left):
    choose(bar.choices.order, "As in the chart")
    with qtbot.waitSignal(bar.changed):
        choose(getattr(bar.choices, box), words)
    assert rows_of(PLACES, bar.wish) == [left]
    assert bar.is_narrow


def test_what_is_chosen_stays_chosen_while_it_is_there(bar):
    choose(bar.choices.stands, "absent")
    bar.show_places(PLACES[1:])
    assert bar.choices.stands.currentText() == "A  absent (1)"
    bar.show_places(PLACES[:1])
    assert bar.choices.stands.currentText() == "All (1)"


def test_one_document_is_listed_alone(bar, qtbot):
    choose(bar.choices.order, "As in the chart")
    bar.show_document(1)
    choose(bar.choices.documents, "This document")
    assert rows_of(PLACES, bar.wish) == [PLACES[0], PLACES[2]]
    with qtbot.waitSignal(bar.changed):
        bar.show_document(2)
    assert rows_of(PLACES, bar.wish) == [PLACES[1]]
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_document(2)


def test_escape_lists_all_and_then_leaves(bar, qtbot):
    qtbot.keyClicks(bar.line, "wick")
    assert [each.label for each in rows_of(PLACES, bar.wish)] == ["Wick fever"]
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert len(rows_of(PLACES, bar.wish)) == 2
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.line, Qt.Key.Key_Escape)


def test_down_leaves_for_the_list(bar, qtbot):
    bar.line.setFocus()
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.line, Qt.Key.Key_Down)
    qtbot.keyClick(bar.line, Qt.Key.Key_F9)


def test_kinds_stay_hidden_when_everything_is_listed_again(bar, qtbot):
    scan = said_place("MRI", at=90, kind=MentionKind.TEST)
    places = (*PLACES, scan)
    bar.show_places(places)
    assert len(rows_of(places, bar.wish)) == 5
    with qtbot.waitSignal(bar.changed):
        bar.kinds.turn(5)
    assert len(rows_of(places, bar.wish)) == 2
    assert not bar.is_narrow
    bar.clear()
    assert bar.kinds.hidden_kinds == {MentionKind.TEST}


def test_filters_that_are_shut_are_counted(bar, qtbot):
    assert not bar.choices.isVisible()
    assert (bar.opener.text(), bar.opener.accessibleName()) == ("", "More filters")
    choose(bar.choices.stands, "absent")
    bar.show_places((*PLACES, said_place("MRI", at=90, kind=MentionKind.TEST)))
    bar.hide_kinds([MentionKind.TEST, MentionKind.DEVICE])
    assert (bar.opener.text(), bar.opener.accessibleName()) == ("2", "More filters: 2 on")
    bar.opener.setFocus()
    qtbot.keyClick(bar.opener, Qt.Key.Key_Space)
    assert bar.choices.isVisible()
    assert bar.kinds.isVisible()
    bar.clear()
    assert bar.opener.text() == "1"
