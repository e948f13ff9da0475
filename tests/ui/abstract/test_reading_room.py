import pytest

from app.domain.change import Kind
from app.domain.reading.abstracts import Judgement, Verdict


def codes(abstract):
    return [each.code for each in abstract.read.suggestions]


def test_the_chart_of_the_encounter_is_read(qtbot, room, keep):
    number = keep()
    with qtbot.waitSignals([room.began, room.read]):
        room.show_encounter(number)
    assert codes(room.abstract) == ["A05", "A00.1"]
    assert room.encounter_id == number


def test_of_readings_in_a_row_only_the_last_arrives(qtbot, room, keep):
    first, second = keep(), keep(b"ASSESSMENT\n1. Tide fever.\n")
    arrived = []
    room.read.connect(arrived.append)
    room.show_encounter(first)
    with qtbot.waitSignal(room.read):
        room.show_encounter(second)
    qtbot.wait(50)
    assert len(arrived) == 1
    assert codes(arrived[0]) == ["A10.9"]


def test_without_an_encounter_nothing_is_read(qtbot, room, keep):
    with qtbot.waitSignal(room.read):
        room.show_encounter(keep())
    with qtbot.assertNotEmitted(room.began):
        room.show_encounter(None)
    assert room.abstract is None


def test_a_decision_is_kept_and_told(qtbot, room, keep):
    number = keep()
    with qtbot.waitSignal(room.changed) as told:
        room.do(lambda feature: feature.judge(number, Judgement("A05", Verdict.NOT_HERE)))
    assert told.args[0].kinds == {Kind.ABSTRACT}
    counted = []
    room.ask(lambda feature: feature.fared(), counted.append)
    qtbot.waitUntil(lambda: bool(counted))
    assert counted[0].not_here == 1


@pytest.mark.parametrize("act", ["do", "ask"])
def test_a_refusal_is_told(qtbot, room, keep, act):
    number = keep()
    with qtbot.waitSignal(room.refused):
        if act == "do":
            room.do(lambda feature: feature.reopen(number, "A05"))
        else:
            room.ask(lambda feature: feature.reopen(number, "A05"), lambda _: None)


def test_an_encounter_that_is_gone_is_told(qtbot, room):
    with qtbot.waitSignal(room.refused):
        room.show_encounter(99)


def test_what_the_chart_says_arrives_before_its_codes(qtbot, room, keep):
    heard = []
    room.said.connect(lambda abstract: heard.append(("said", abstract.read.suggestions)))
    room.progressed.connect(lambda share: heard.append(("share", share)))
    with qtbot.waitSignal(room.read):
        room.show_encounter(keep(b"HPI: Wick fever, and wick fever of another day.\n"))
    assert [kind for kind, _ in heard] == ["share", "said"]
    assert 0 < heard[0][1] <= 1
    assert heard[1][1] == ()


def test_a_reading_that_is_stopped_does_not_arrive(qtbot, room, keep):
    with qtbot.waitSignal(room.stopped), qtbot.assertNotEmitted(room.read, wait=100):
        room.show_encounter(keep(b"HPI: Wick fever in another chart.\n"))
        room.stop()
    with qtbot.waitSignal(room.read):
        room.reload()


def test_a_reading_that_runs_is_stopped(qtbot, room, keep, monkeypatch):
    asked = []

    def stopping(share):
        asked.append(share)
        room._asked += 1

    monkeypatch.setattr("app.ui.abstract.reading_room.monotonic", lambda: stopping(1) or 1e9)
    with qtbot.assertNotEmitted(room.read, wait=200):
        room.show_encounter(keep(b"HPI: Wick fever, then wick fever, then wick fever.\n"))
    assert len(asked) == 1
