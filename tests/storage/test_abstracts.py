import pytest
from sqlalchemy import delete, func, select

from app.charts.reading import read
from app.domain.chart.spans import Span
from app.domain.reading.abstracts import AbstractError, Correction, Judgement, OwnRule, Verdict
from app.domain.reading.assertions import Assertion
from app.storage import abstracts, documents
from app.storage.abstracts import CorrectionRow, JudgementRow
from app.storage.tables.documents import DocumentRow, PageRow
from app.storage.tables.encounters import EncounterRow
from tests.fixtures.work import START


@pytest.fixture
def document_id(session, encounter_id):
    text = b"Fever and cough since Monday."
    return documents.add(session, encounter_id, read(text, "a.txt"), "a.txt", text)


@pytest.fixture
def fever(document_id):
    return Correction(Span(document_id, 0, 0, 5), "Fever", Assertion.ABSENT)


def test_corrections_are_kept_in_reading_order(session, encounter_id, document_id, fever):
    cough = Correction(Span(document_id, 0, 10, 15), "cough", Assertion.FAMILY)
    abstracts.correct(session, cough)
    abstracts.correct(session, fever)
    kept = abstracts.corrections(session, encounter_id)
    assert [(each.words, each.assertion) for each in kept] == [
        ("Fever", Assertion.ABSENT),
        ("cough", Assertion.FAMILY),
    ]


def test_the_last_correction_of_a_place_holds(session, encounter_id, document_id, fever):
    abstracts.correct(session, fever)
    wider = Correction(Span(document_id, 0, 0, 9), "Fever and", Assertion.PRESENT)
    abstracts.correct(session, wider)
    (kept,) = abstracts.corrections(session, encounter_id)
    assert (kept.span, kept.assertion) == (wider.span, Assertion.PRESENT)


def test_a_correction_is_taken_back_once(session, encounter_id, fever):
    abstracts.correct(session, fever)
    (kept,) = abstracts.corrections(session, encounter_id)
    assert abstracts.forget_correction(session, kept.id) == kept
    assert abstracts.corrections(session, encounter_id) == []
    with pytest.raises(AbstractError):
        abstracts.forget_correction(session, kept.id)


def test_there_is_one_rule_for_words_in_a_section(session):
    abstracts.keep_rule(session, OwnRule("fever", "", Assertion.ABSENT))
    abstracts.keep_rule(session, OwnRule("fever", "Exam", Assertion.HISTORICAL))
    abstracts.keep_rule(session, OwnRule("fever", "", Assertion.FAMILY))
    first, second = abstracts.rules(session)
    assert (first.section, first.assertion) == ("", Assertion.FAMILY)
    assert second.section == "Exam"
    assert abstracts.forget_rule(session, first.id) == first
    with pytest.raises(AbstractError):
        abstracts.forget_rule(session, first.id)


def test_the_last_verdict_on_a_code_holds(session, encounter_id):
    abstracts.judge(session, encounter_id, Judgement("A05", Verdict.ACCEPTED), START)
    rejected = Judgement("A05", Verdict.REJECTED, "history only", is_candidate=True)
    abstracts.judge(session, encounter_id, rejected, START)
    assert abstracts.judgements(session, encounter_id) == [rejected]
    assert abstracts.judged(session) == [rejected]
    abstracts.forget_judgement(session, encounter_id, "A05")
    assert abstracts.judged(session) == []
    with pytest.raises(AbstractError):
        abstracts.forget_judgement(session, encounter_id, "A05")


def test_all_of_it_goes_with_chart_and_encounter(session, encounter_id, fever):
    abstracts.correct(session, fever)
    abstracts.judge(session, encounter_id, Judgement("A05", Verdict.NOT_HERE), START)
    for table in (PageRow, DocumentRow, EncounterRow):
        session.execute(delete(table))
    for table in (CorrectionRow, JudgementRow):
        assert session.scalar(select(func.count()).select_from(table)) == 0
