import pytest

from app.domain.encounter import NoEncounterError
from app.domain.worklist.work import Priority
from tests.fixtures.stored import stored


def test_everything_that_happened_is_told_the_latest_first(work, worklist, history):
    number, other = stored(work), stored(work)
    worklist.hold([number], "no note")
    worklist.set_priority([number, other], Priority.HIGH)
    assert [event.words for event in history.events(number)] == [
        "Changed the worklist: priority high",
        "Changed the worklist: on hold: no note",
    ]


def test_an_unknown_encounter_has_no_history(history):
    with pytest.raises(NoEncounterError):
        history.events(7)


def test_documents_are_looked_at_by_their_kind(work, history):
    [found] = history.completeness(stored(work))
    assert (found.kind, found.title) == ("Progress note", "Progress note")
    assert found.missing == ("Subjective", "Objective", "Plan")
    assert not found.is_signed


def test_documents_that_were_never_shown_are_told(work, worklist, history):
    first, second = stored(work), stored(work)
    assert (history.unread(first), history.unread(second)) == ({1}, {2})
    worklist.read(2)
    assert history.unread(second) == frozenset()
