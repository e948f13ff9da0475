from dataclasses import replace

import pytest

from app.audit.audit import UnknownItemError
from app.domain.audit import Verdict
from app.domain.change import Kind
from app.domain.encounter import NoEncounterError
from app.domain.queries import QueryDraft
from app.storage import encounters, queries
from tests.fixtures.stored import stored, trail_of
from tests.fixtures.work import CODER, START


@pytest.fixture
def encounter_id(work):
    return stored(work)


def row(audit, encounter_id, item_id):
    (found,) = (row for row in audit.worksheet(encounter_id) if row.item.id == item_id)
    return found


def test_the_worksheet_has_every_item_with_what_is_known(audit, encounter_id, checklist):
    rows = audit.worksheet(encounter_id)
    assert tuple(row.item for row in rows) == checklist.items
    assert [fact.part for fact in rows[1].facts] == ["no diagnosis is given"]
    assert rows[4].facts == ()
    assert all(row.answer is None for row in rows)
    assert all(fact.item == row.item.id for row in rows for fact in row.facts)


def test_what_is_known_follows_the_encounter(audit, work, encounter_id):
    assert row(audit, encounter_id, "SA-07").facts[0].verdict is Verdict.NOT_APPLICABLE
    with work.sessions.begin() as session:
        queries.add(session, encounter_id, QueryDraft("Stage"), CODER, START)
    assert row(audit, encounter_id, "SA-07").facts[0].verdict is Verdict.NO


def test_an_answer_is_kept_with_version_time_and_name(audit, encounter_id, checklist):
    change = audit.answer(encounter_id, "SA-05", Verdict.NO, " level 3 by time ")
    answer = row(audit, encounter_id, "SA-05").answer
    assert (answer.verdict, answer.note) == (Verdict.NO, "level 3 by time")
    assert (answer.version, answer.by, answer.at) == (checklist.version, "Pat Quill, CPC", START)
    assert change.kinds == {Kind.AUDIT}


def test_the_last_answer_counts_and_the_earlier_ones_stay(audit, encounter_id):
    audit.answer(encounter_id, "SA-05", Verdict.NO, "level 3")
    audit.answer(encounter_id, "SA-06", Verdict.YES, "")
    audit.answer(encounter_id, "SA-05", Verdict.YES, "addendum read")
    assert row(audit, encounter_id, "SA-05").answer.verdict is Verdict.YES
    history = audit.history(encounter_id, "SA-05")
    assert [answer.note for answer in history] == ["level 3", "addendum read"]
    assert history[0].at < history[1].at


def test_another_version_of_the_checklist_asks_again(audit, encounter_id, checklist):
    audit.answer(encounter_id, "SA-05", Verdict.YES, "")
    later = replace(audit, checklist=replace(checklist, version="2"))
    assert row(later, encounter_id, "SA-05").answer is None
    assert later.score(encounter_id).answered == 0
    assert len(later.history(encounter_id, "SA-05")) == 1


def test_the_score_counts_the_standing_answers(audit, work, encounter_id):
    other = stored(work)
    audit.answer(other, "SA-01", Verdict.NO, "")
    for item, verdict in (
        ("SA-01", Verdict.NO),
        ("SA-01", Verdict.YES),
        ("SA-02", Verdict.NO),
        ("SA-03", Verdict.NOT_APPLICABLE),
    ):
        audit.answer(encounter_id, item, verdict, "")
    state = audit.score(encounter_id)
    assert (state.answered, state.total, state.yes, state.no, state.not_applicable) == (
        3,
        10,
        1,
        1,
        1,
    )
    assert state.state == "begun"


def test_an_answer_stands_in_the_trail_and_dates_the_encounter(audit, work, encounter_id):
    audit.answer(encounter_id, "SA-05", Verdict.NO, "a note that stays out of the trail")
    assert trail_of(work) == [("answered the self-audit", "SA-05 no, Self-audit version 1")]
    later = replace(audit, now=lambda: START.replace(year=2027))
    later.answer(encounter_id, "SA-05", Verdict.YES, "")
    with work.sessions() as session:
        assert encounters.one(session, encounter_id).changed_at.year == 2027


def test_an_unknown_item_is_refused(audit, work, encounter_id):
    with pytest.raises(UnknownItemError, match="no item SA-99"):
        audit.answer(encounter_id, "SA-99", Verdict.YES, "")
    assert trail_of(work) == []


def test_an_unknown_encounter_is_refused(audit, work):
    for asked in (lambda: audit.worksheet(99), lambda: audit.answer(99, "SA-01", Verdict.YES, "")):
        with pytest.raises(NoEncounterError):
            asked()
    assert trail_of(work) == []
