from datetime import UTC, datetime

import pytest

from app.domain.audit import (
    AuditAnswer,
    AuditItem,
    AuditState,
    Checklist,
    ChecklistItem,
    Fact,
    Verdict,
)
from app.ui.audit.audit_words import answer_line, fact_line, known_word, score_line, verdict_word

ITEM = ChecklistItem("SA-07", "Queries closed", "Is every query closed?")
NO = Fact("SA-07", Verdict.NO, "a query is open", "status of the queries")
YES = Fact("SA-07", Verdict.YES, "one is closed", "status of the queries")
NOT = Fact("SA-07", Verdict.NOT_APPLICABLE, "there is no query", "status of the queries")


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ((), "your judgement"),
        ((YES,), "yes, in part"),
        ((YES, NO), "no"),
        ((NOT,), "not applicable"),
    ],
    ids=["nothing", "a part", "one reason for no", "not applicable"],
)
def test_the_program_never_says_more_than_it_knows(facts, word):
    assert known_word(AuditItem(ITEM, facts)) == word


def test_a_fact_says_from_what():
    assert fact_line(NO) == "a query is open (from: status of the queries)"


def test_an_answer_says_who_when_and_to_which_version():
    at = datetime(2026, 3, 12, 14, 5, tzinfo=UTC)
    answer = AuditAnswer("SA-07", Verdict.NOT_APPLICABLE, "", "1", at, "Pat Quill, CPC")
    assert answer_line(answer) == "Not applicable, 2026-03-12 14:05 UTC, Pat Quill, CPC, version 1"
    assert answer_line(None) == "Not answered yet: press Y, N or A."


def test_the_score_shows_its_formula():
    line = score_line(AuditState(10, yes=2, no=1), Checklist("Self-audit", "1", (ITEM,)))
    assert line.replace("\N{NO-BREAK SPACE}", " ") == (
        "3 of 10 answered · 66.7 % = yes ÷ (yes + no) = 2 ÷ 3 · Self-audit version 1"
    )


def test_verdicts_have_words():
    assert [verdict_word(verdict) for verdict in Verdict] == ["yes", "no", "not applicable"]
