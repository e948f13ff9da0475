from datetime import UTC, datetime

import pytest

from app.domain.audit import AuditAnswer, AuditState, Checklist, ChecklistItem, Verdict

CHECKLIST = Checklist("Self-audit", "2", tuple(ChecklistItem(i, i, "?") for i in "ABCD"))


def answer(item, verdict, version="2"):
    return AuditAnswer(item, verdict, "", version, datetime(2026, 3, 12, tzinfo=UTC), "Pat")


def test_answers_are_counted_by_verdict():
    given = [
        answer("A", Verdict.YES),
        answer("B", Verdict.YES),
        answer("C", Verdict.NO),
        answer("D", Verdict.NOT_APPLICABLE),
    ]
    assert AuditState.of(CHECKLIST, given) == AuditState(4, yes=2, no=1, not_applicable=1)


@pytest.mark.parametrize(
    "other",
    [answer("Z", Verdict.YES), answer("A", Verdict.YES, version="1")],
    ids=["item of another list", "another version"],
)
def test_an_answer_to_something_else_does_not_count(other):
    assert AuditState.of(CHECKLIST, [other]) == AuditState(4)


@pytest.mark.parametrize(
    ("state", "answered", "word"),
    [
        (AuditState(4), 0, "not begun"),
        (AuditState(4, no=1), 1, "begun"),
        (AuditState(4, yes=2, no=1, not_applicable=1), 4, "complete"),
    ],
)
def test_the_state_is_a_word(state, answered, word):
    assert (state.answered, state.state) == (answered, word)


def test_the_score_leaves_out_what_is_not_applicable():
    state = AuditState(10, yes=5, no=1, not_applicable=4)
    assert state.score == pytest.approx(5 / 6)
    assert state.formula == "83.3 % = yes ÷ (yes + no) = 5 ÷ 6"


@pytest.mark.parametrize("state", [AuditState(4), AuditState(4, not_applicable=4)])
def test_without_yes_and_no_there_is_no_score(state):
    assert state.score is None
    assert state.formula.startswith("no score yet")
