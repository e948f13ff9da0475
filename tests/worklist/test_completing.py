"""What is asked before an encounter with codes that were carried over is called done."""

import pytest

from app.domain.worklist.work import NotDoneError, WorkStatus
from app.storage.coding import carried
from app.worklist.completing import UnconfirmedError
from tests.fixtures.carrying import with_carried
from tests.fixtures.work import CODER, START


@pytest.fixture
def carry(work, worklist):
    """Store an encounter that is ready but for codes carried over, by their number."""

    def of(*codes):
        _, number = with_carried(work, *codes)
        worklist.read(number)
        return number

    return of


def call_done(worklist, *numbers, heeds_carried=True):
    worklist.set_status(numbers, WorkStatus.DONE, heeds_carried=heeds_carried)


def test_codes_that_were_carried_over_are_named_before_done(carry, worklist):
    number = carry("A00.0", "A00.1")
    said = r"^A00\.0, A00\.1 were carried over and not confirmed on the sheet$"
    with pytest.raises(UnconfirmedError, match=said):
        call_done(worklist, number)
    call_done(worklist, number, heeds_carried=False)
    assert {row.id: row.status for row in worklist.listed()}[number] is WorkStatus.DONE


def test_what_is_confirmed_is_not_asked_about(carry, work, worklist):
    number = carry("A00.0", "A00.1")
    with work.sessions.begin() as session:
        carried.confirm(session, number, "A00.1", CODER.signature, START)
    with pytest.raises(UnconfirmedError, match=r"^A00\.0 was carried over"):
        call_done(worklist, number)
    with work.sessions.begin() as session:
        carried.confirm(session, number, "A00.0", CODER.signature, START)
    call_done(worklist, number)


def test_of_many_those_with_such_codes_are_named(carry, worklist):
    numbers = [carry("A00.0") for _ in range(4)]
    said = r"encounter 2 \(A00\.0\); 4 \(A00\.0\); 6 \(A00\.0\) and 1 more$"
    with pytest.raises(UnconfirmedError, match=said):
        call_done(worklist, *numbers)


def test_what_cannot_be_done_is_refused_first(carry, worklist):
    number = carry("A00.0")
    worklist.hold([number], "no signature")
    with pytest.raises(NotDoneError):
        call_done(worklist, number)
