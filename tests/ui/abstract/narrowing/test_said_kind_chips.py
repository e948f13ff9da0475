import pytest

from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.narrowing.said_kind_chips import KindChips
from tests.fixtures.said import said_place

PLACES = (
    said_place("gout"),
    said_place("CABG", at=10, kind=MentionKind.PROCEDURE),
    said_place("colectomy", at=20, kind=MentionKind.PROCEDURE),
)


@pytest.fixture
def chips(qtbot):
    made = KindChips()
    qtbot.addWidget(made)
    made.show_places(PLACES)
    return made


def test_the_kinds_that_there_are_can_be_turned(chips):
    shown = [button for button in chips.buttons.values() if not button.isHidden()]
    assert [button.text() for button in shown] == ["Conditions 1", "p  Procedures 2"]
    assert [button.accessibleName() for button in shown] == ["Conditions 1", "Procedures 2"]


def test_one_kind_alone_leaves_nothing_to_choose(chips):
    chips.show_places(PLACES[:1])
    assert chips.isHidden()


def test_a_kind_is_turned_by_its_number(chips, qtbot):
    with qtbot.waitSignal(chips.turned):
        chips.turn(3)
    assert chips.hidden_kinds == {MentionKind.PROCEDURE}
    chips.turn(3)
    assert chips.hidden_kinds == set()


def test_a_kind_that_the_chart_does_not_name_is_left(chips, qtbot):
    with qtbot.assertNotEmitted(chips.turned):
        chips.turn(5)
    assert chips.hidden_kinds == set()


def test_kinds_are_hidden_as_they_were_kept(chips):
    chips.hide_kinds([MentionKind.VALUE, MentionKind.TEST])
    assert chips.hidden_kinds == {MentionKind.VALUE, MentionKind.TEST}
