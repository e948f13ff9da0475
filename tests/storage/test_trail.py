from datetime import timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.domain.trail import START as BEGINNING
from app.domain.trail import Act, is_unbroken
from app.storage import trail
from tests.fixtures.work import START


@pytest.fixture
def three(session):
    for number in range(3):
        trail.add(session, Act(START, "Pat", f"act {number}", number or None, "details"))
    return session


def kept(session):
    session.expire_all()
    return list(trail.entries(session))


def test_each_entry_is_sealed_onto_the_one_before(three):
    first, second, third = kept(three)
    assert (first.previous, second.previous, third.previous) == (
        BEGINNING,
        first.hash,
        second.hash,
    )
    assert is_unbroken(kept(three))


def test_an_act_is_kept_as_it_was(three):
    assert kept(three)[1].act == Act(START, "Pat", "act 1", 1, "details")


def test_a_time_of_another_zone_is_kept_in_utc_and_stays_sealed(session):
    there = START.astimezone(timezone(timedelta(hours=-7)))
    trail.add(session, Act(there, "Pat", "act"))
    assert kept(session)[0].act.at.isoformat() == START.isoformat()
    assert is_unbroken(kept(session))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail SET who = 'Nobody' WHERE number = 2",
        "DELETE FROM trail WHERE number = 3",
        "INSERT OR REPLACE INTO trail SELECT * FROM trail WHERE number = 2",
        "REPLACE INTO trail SELECT 3, at, 'Nobody', action, 1, '', previous, hash FROM trail",
        "INSERT INTO trail SELECT 9, at, who, action, 1, '', previous, hash FROM trail LIMIT 1",
    ],
    ids=["change", "remove", "replace", "replace the last", "leave a gap"],
)
def test_the_database_refuses_to_touch_an_entry(three, statement):
    before = kept(three)
    with pytest.raises(DatabaseError, match="the trail is"), three.begin_nested():
        three.execute(text(statement))
    assert kept(three) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE trail SET who = 'Nobody' WHERE number = 2",
        "UPDATE trail SET details = '' WHERE number = 3",
        "DELETE FROM trail WHERE number = 1",
    ],
    ids=["in the middle", "the last", "the first gone"],
)
def test_what_is_changed_behind_the_triggers_is_found(three, statement):
    for trigger in ("trail_no_update", "trail_no_delete"):
        three.execute(text(f"DROP TRIGGER {trigger}"))
    three.execute(text(statement))
    assert not is_unbroken(kept(three))


def test_a_time_without_zone_is_refused(session):
    from app.storage import encounters
    from tests.fixtures.work import FACTS

    with pytest.raises(Exception, match="needs its zone"):
        encounters.add(session, FACTS, START.replace(tzinfo=None))
