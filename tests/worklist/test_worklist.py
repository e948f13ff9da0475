from dataclasses import replace
from datetime import date

import pytest

from app.domain.change import Kind
from app.domain.chart.documents import NoDocumentError
from app.domain.encounter import NoEncounterError
from app.domain.people import Patient
from app.domain.queries import Answer, Indicator, Option, Outcome, QueryDraft, QueryFormat
from app.domain.sheet import Diagnosis, Sheet
from app.domain.worklist.queues import FIRST_QUEUES, Queue
from app.domain.worklist.rules import RuleError
from app.domain.worklist.work import NotDoneError, Priority, WorkError, WorkStatus
from app.encounters.encounters import Encounters
from app.queries.queries import Queries
from tests.fixtures.stored import FONTS, stored
from tests.fixtures.work import CODER, START

DAY = START.date()
CODED = Sheet((Diagnosis("E11.9"),))


@pytest.fixture
def encounters(work, now):
    return Encounters(work.sessions, CODER, now)


@pytest.fixture
def queries(work, now):
    return Queries(work.sessions, CODER, now, FONTS)


def rows(worklist):
    return {row.id: row for row in worklist.listed()}


def statuses(worklist):
    return [row.status for row in worklist.listed()]


def done(work, worklist):
    """Store an encounter that can be called done."""
    number = stored(work, CODED)
    worklist.read(number)
    return number


def ask(queries, number):
    draft = QueryDraft(
        title="CKD stage",
        format=QueryFormat.MULTIPLE_CHOICE,
        reason="stage",
        question="Which stage?",
        to="R. Holm, MD",
        indicators=(Indicator("eGFR 38", "Laboratory", DAY),),
        options=(Option("Stage 3b"), Option("Other"), Option("Unable to determine")),
    )
    query_id, _ = queries.draft(number, draft)
    queries.send(query_id)
    return query_id


def test_an_encounter_is_new_until_its_chart_is_opened(work, worklist, encounters):
    number = stored(work)
    assert statuses(worklist) == [WorkStatus.NEW]
    encounters.viewed(number)
    encounters.viewed(number)
    assert statuses(worklist) == [WorkStatus.IN_REVIEW]


def test_a_row_says_what_a_coder_picks_by(work, worklist):
    stored(work)
    [row] = worklist.listed()
    assert (row.unread, row.provider, row.priority) == (1, "R. Holm, MD", Priority.NORMAL)
    assert (row.service_to, row.spent, row.due) == (date(2026, 3, 12), 0, None)
    assert not row.is_double
    assert row.done_at is None


def test_the_status_follows_a_query_and_comes_back_with_the_answer(work, worklist, queries):
    number = stored(work)
    worklist.set_status([number], WorkStatus.READY)
    query_id = ask(queries, number)
    assert statuses(worklist) == [WorkStatus.QUERY_OPEN]
    queries.answer(query_id, Answer(Outcome.AGREED, "Stage 3b", DAY, "addendum"))
    assert statuses(worklist) == [WorkStatus.READY]


def test_the_coder_may_choose_another_status_while_a_query_is_open(work, worklist, queries):
    number = stored(work)
    ask(queries, number)
    worklist.set_status([number], WorkStatus.IN_REVIEW)
    assert statuses(worklist) == [WorkStatus.IN_REVIEW]


def test_what_is_done_and_then_changed_is_in_review(work, worklist, encounters):
    number = done(work, worklist)
    worklist.set_status([number], WorkStatus.DONE)
    assert rows(worklist)[number].done_at is not None
    encounters.amend(number, replace(encounters.open(number).facts, minutes=5))
    assert statuses(worklist) == [WorkStatus.IN_REVIEW]
    assert rows(worklist)[number].done_at is None


def test_a_hold_blocks_done_until_it_is_released(work, worklist):
    number = done(work, worklist)
    assert worklist.hold([number], " no  operative note ").said == "on hold: no operative note"
    assert (statuses(worklist), rows(worklist)[number].hold) == (
        [WorkStatus.ON_HOLD],
        "no operative note",
    )
    with pytest.raises(NotDoneError, match=r"^this encounter is not done: it is on hold$"):
        worklist.set_status([number], WorkStatus.DONE)
    worklist.release([number])
    worklist.set_status([number], WorkStatus.DONE)
    assert statuses(worklist) == [WorkStatus.DONE]


def test_open_queries_and_missing_parts_block_done_and_are_said(work, worklist, queries):
    number = stored(work, patient=Patient("A-17"))
    ask(queries, number)
    said = "1 query is open, 1 document is not read, there is no diagnosis, the patient has no name"
    with pytest.raises(NotDoneError, match=said):
        worklist.set_status([number], WorkStatus.DONE)


def test_of_several_none_is_done_when_one_cannot_be(work, worklist):
    good = done(work, worklist)
    bad = [stored(work) for _ in range(4)]
    with pytest.raises(NotDoneError, match=r"because of encounter 5 \(.*; 3 \(.*\) and 1 more$"):
        worklist.set_status([good, *bad], WorkStatus.DONE)
    assert rows(worklist)[good].status is WorkStatus.NEW


def test_a_hold_without_a_reason_is_refused(work, worklist):
    number = stored(work)
    for act in (
        lambda: worklist.hold([number], "  "),
        lambda: worklist.set_status([number], WorkStatus.ON_HOLD),
    ):
        with pytest.raises(WorkError, match="say why"):
            act()


def test_what_is_done_to_several_is_one_step_that_one_undo_takes_back(work, worklist, acts):
    numbers = [stored(work) for _ in range(3)]
    worklist.set_priority([numbers[0]], Priority.LOW)
    change = worklist.set_priority(numbers, Priority.HIGH)
    assert change.said == "3 encounters: priority high"
    assert (change.kinds, change.encounter_id) == ({Kind.WORK}, None)
    assert worklist.undo().said == "3 encounters: Undone: priority high"
    found = rows(worklist)
    assert [found[number].priority for number in numbers] == [
        Priority.LOW,
        Priority.NORMAL,
        Priority.NORMAL,
    ]
    worklist.redo()
    assert {row.priority for row in worklist.listed()} == {Priority.HIGH}
    assert acts()[-1] == ("changed the worklist", 3, "Done again: priority high")
    assert len(acts()) == 1 + 3 + 3 + 3


def test_undo_leaves_what_happened_since(work, worklist, encounters):
    number = stored(work)
    worklist.set_due([number], DAY)
    encounters.viewed(number)
    worklist.undo()
    [row] = worklist.listed()
    assert (row.due, row.status) == (None, WorkStatus.IN_REVIEW)


def test_a_due_date_is_set_and_taken_away(work, worklist):
    number = stored(work)
    assert worklist.set_due([number], DAY).said == "due 2026-03-12"
    assert rows(worklist)[number].due == DAY
    worklist.set_due([number], None)
    worklist.undo()
    assert rows(worklist)[number].due == DAY
    assert worklist.set_due([number], DAY).said == "Nothing changed"


def test_a_new_step_forgets_those_undone(work, worklist):
    number = stored(work)
    worklist.set_priority([number], Priority.HIGH)
    worklist.undo()
    worklist.set_priority([number], Priority.LOW)
    assert worklist.redo().said == "There is nothing in the worklist to be done again"
    worklist.undo()
    assert worklist.undo().said == "There is nothing in the worklist to be undone"


def test_undoing_a_status_brings_back_when_it_was_chosen(work, worklist, queries):
    number = stored(work)
    ask(queries, number)
    worklist.set_status([number], WorkStatus.IN_REVIEW)
    worklist.undo()
    assert statuses(worklist) == [WorkStatus.QUERY_OPEN]
    worklist.redo()
    assert statuses(worklist) == [WorkStatus.IN_REVIEW]


def test_an_unknown_encounter_changes_nothing(work, worklist, acts):
    number = stored(work)
    with pytest.raises(NoEncounterError):
        worklist.set_priority([number, 77], Priority.HIGH)
    assert acts() == []
    assert rows(worklist)[number].priority is Priority.NORMAL


def test_a_document_is_read_once(work, worklist, acts):
    number = stored(work)
    assert worklist.read(number).kinds == {Kind.WORK}
    assert worklist.read(number).kinds == frozenset()
    assert rows(worklist)[number].unread == 0
    assert acts() == [("read a document", number, "document 1")]
    with pytest.raises(NoDocumentError):
        worklist.read(77)


def test_encounters_that_came_twice_are_flagged(work, worklist):
    stored(work)
    stored(work)
    stored(work, service_from=date(2026, 3, 11))
    assert [row.is_double for row in worklist.listed()] == [False, True, True]


def test_queues_are_kept_replaced_and_forgotten_with_undo(worklist, acts):
    assert worklist.queues() == FIRST_QUEUES
    worklist.keep_queue(" Mine ", "status:open payer:medicare ")
    worklist.keep_queue("All", "age>5")
    worklist.keep_queue("mine", "has:unread")
    mine = Queue("mine", "has:unread")
    assert worklist.queues()[len(FIRST_QUEUES) :] == (Queue("All", "age>5"), mine)
    worklist.drop_queue("MINE")
    assert mine not in worklist.queues()
    worklist.undo()
    assert mine in worklist.queues()
    assert worklist.drop_queue("none such").said == "Nothing changed"
    assert acts()[-1] == ("changed the worklist", None, "Undone: queue “MINE” forgotten")


@pytest.mark.parametrize("name", ["  ", "on hold"])
def test_a_queue_has_a_name_of_its_own(worklist, name):
    with pytest.raises(WorkError, match="a name of its own"):
        worklist.keep_queue(name, "age>5")


def test_a_queue_that_cannot_be_read_is_refused(worklist):
    with pytest.raises(RuleError):
        worklist.keep_queue("Mine", "age:5")
    assert worklist.queues() == FIRST_QUEUES
