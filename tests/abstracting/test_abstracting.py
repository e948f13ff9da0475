from dataclasses import replace
from datetime import date

import pytest

from app.charts.reading import read as read_chart
from app.domain.change import Kind
from app.domain.chart.spans import Span
from app.domain.reading.abstracts import AbstractError, Correction, Judgement, Verdict
from app.domain.reading.assertions import Assertion
from app.storage import documents, encounters, trail
from app.suggestions.watching import StoppedError, Watch
from tests.fixtures.work import FACTS, START

NOTES = (b"HPI: Tide fever.\n", b"ASSESSMENT\n1. Wick fever.\n2. No lantern fever.\n")


@pytest.fixture
def encounter_id(work):
    facts = replace(FACTS, service_from=date(2025, 3, 12), service_to=date(2025, 3, 12))
    with work.sessions.begin() as session:
        made = encounters.add(session, facts, START)
        for number, text in enumerate(NOTES):
            name = f"{number}.txt"
            documents.add(session, made, read_chart(text, name), name, text)
    return made


@pytest.fixture
def reading(abstracting, encounter_id, reader):
    return lambda: abstracting.read(encounter_id, reader)


def codes(abstract):
    return [each.code for each in abstract.read.suggestions]


def stands(abstract, words):
    return next(each for each in abstract.read.said if each.text == words).assertion


def place(abstract, words):
    numbers = range(len(abstract.spans))
    return next(abstract.spans[n] for n in numbers if abstract.read.said[n].text == words)


def test_a_code_comes_with_its_words_in_their_document(reading):
    found = reading()
    (first,) = (each for each in found.read.suggestions if each.code == "A05")
    (evidence,) = found.evidence(first)
    assert evidence.quote == "Wick fever"
    assert (evidence.span.document, evidence.span.page) == (2, 0)
    text = NOTES[1].decode()
    assert text[evidence.span.start : evidence.span.end] == "Wick fever"


def test_what_is_corrected_to_absent_is_suggested_no_more(reading, abstracting):
    span = place(reading(), "Wick fever")
    change = abstracting.correct(Correction(span, "Wick fever", Assertion.ABSENT))
    assert change.kinds == {Kind.ABSTRACT}
    found = reading()
    assert "A05" not in codes(found)
    assert stands(found, "Wick fever") is Assertion.ABSENT
    number = found.spans.index(span)
    assert found.correction(number).assertion is Assertion.ABSENT
    abstracting.take_back(found.correction(number).id)
    assert "A05" in codes(reading())
    assert reading().correction(number) is None


def test_a_rule_holds_wherever_the_words_stand(reading, abstracting):
    abstracting.keep_rule("LANTERN  fever", "", Assertion.PRESENT)
    found = reading()
    assert stands(found, "lantern fever") is Assertion.PRESENT
    (rule,) = found.rules
    abstracting.drop_rule(rule.id)
    assert stands(reading(), "lantern fever") is Assertion.ABSENT


def test_verdicts_are_kept_with_the_encounter_and_counted(reading, abstracting, encounter_id):
    abstracting.judge(encounter_id, Judgement("A05", Verdict.REJECTED, "resolved"))
    abstracting.judge(encounter_id, Judgement("A10.9", Verdict.NOT_HERE, is_candidate=True))
    assert reading().judgement("A05").reason == "resolved"
    assert reading().judgement("A06") is None
    assert abstracting.fared().reasons == (("resolved", 1),)
    abstracting.reopen(encounter_id, "A05")
    assert reading().judgement("A05") is None


def test_a_rejection_says_why(abstracting, encounter_id):
    with pytest.raises(AbstractError, match="reason"):
        abstracting.judge(encounter_id, Judgement("A05", Verdict.REJECTED, " "))


def test_a_correction_of_a_document_that_is_gone_is_refused(abstracting):
    with pytest.raises(documents.NoDocumentError):
        abstracting.correct(Correction(Span(99, 0, 0, 3), "abc", Assertion.ABSENT))


def test_the_trail_tells_of_every_decision(work, reading, abstracting, encounter_id):
    abstracting.correct(Correction(place(reading(), "Wick fever"), "Wick fever", Assertion.FAMILY))
    abstracting.judge(encounter_id, Judgement("A05", Verdict.NOT_HERE))
    with work.sessions() as session:
        acts = [entry.act for entry in trail.of_encounter(session, encounter_id)]
    assert [(act.action, act.details) for act in acts] == [
        ("judged a suggestion", "A05 not this chart again"),
        ("corrected the reading", "“Wick fever” is family"),
    ]


def test_an_encounter_without_documents_says_nothing(work, abstracting, reader):
    with work.sessions.begin() as session:
        empty = encounters.add(session, FACTS, START)
    assert abstracting.read(empty, reader).read.said == ()


def test_several_places_are_corrected_and_taken_back_at_once(reading, abstracting):
    places = [each for each in reading().places if each.said.text in {"Tide fever", "Wick fever"}]
    wanted = [Correction(each.span, each.said.text, Assertion.HISTORICAL) for each in places]
    change = abstracting.correct(*wanted)
    assert change.said == "“Tide fever” is historical, in 2 places"
    found = reading()
    assert {each.said.by for each in found.places if each.correction} == {"your correction"}
    abstracting.take_back(*(each.id for each in found.corrections))
    assert reading().corrections == ()


def test_each_thing_said_is_told_with_its_line_and_what_follows(reading):
    (denied,) = (each for each in reading().places if each.said.text == "lantern fever")
    assert denied.document == "1"
    assert denied.line.text == "2. No lantern fever."
    assert denied.line.text[denied.line.start : denied.line.end] == "lantern fever"
    assert denied.follows.startswith("Not coded")
    assert (denied.is_machine_read, denied.copied_from, denied.correction) == (False, "", None)


def test_what_the_chart_says_comes_before_its_codes(abstracting, encounter_id, reader):
    heard = []
    watch = Watch(said=heard.append)
    abstracting.correct(Correction(Span(1, 0, 5, 9), "Tide", Assertion.FAMILY))
    read = abstracting.read(encounter_id, reader, watch)
    (before,) = heard
    assert before.read.said == read.read.said
    assert before.read.suggestions == ()
    assert before.places == read.places


def test_a_reading_may_be_ended(abstracting, encounter_id, books_reader):
    def stop(_):
        raise StoppedError

    with pytest.raises(StoppedError):
        abstracting.read(encounter_id, books_reader, Watch(heed=stop))
    assert abstracting.read(encounter_id, books_reader).places


def test_a_chart_without_documents_has_no_text(work, abstracting, reader):
    with work.sessions.begin() as session:
        empty = encounters.add(session, FACTS, START)
    assert not abstracting.read(empty, reader).has_text


def test_what_the_chart_leaves_open_comes_with_its_words(work, abstracting, reader):
    note = b"ASSESSMENT\n1. Possible lantern fever.\n"
    facts = replace(FACTS, service_from=date(2025, 3, 12), service_to=date(2025, 3, 12))
    with work.sessions.begin() as session:
        number = encounters.add(session, facts, START)
        document = documents.add(session, number, read_chart(note, "n.txt"), "n.txt", note)
    found = abstracting.read(number, reader)
    assert len(found.gap_words) == len(found.read.gaps) > 0
    words = found.gap_words[0][0]
    assert words.span.document == document
    assert note.decode()[words.span.start : words.span.end] == words.quote


def test_what_was_copied_forward_names_the_earlier_note(work, abstracting, reader):
    note = b"HPI: Came back with wick fever after a long winter by the sea, as in other years.\n"
    with work.sessions.begin() as session:
        for day in (date(2025, 1, 5), date(2025, 3, 12)):
            facts = replace(FACTS, service_from=day, service_to=day)
            number = encounters.add(session, facts, START)
            documents.add(session, number, read_chart(note, "Visit.txt"), "Visit.txt", note)
    found = abstracting.read(number, reader)
    (place,) = (each for each in found.places if each.said.code == "A05")
    assert place.copied_from == "Visit, 2025-01-05"
    (suggested,) = (each for each in found.read.suggestions if each.code == "A05")
    assert suggested.caution == "stands in copied text only"


def test_places_stand_in_the_order_of_the_chart_whatever_they_name(work, abstracting, reader):
    facts = replace(FACTS, service_from=date(2025, 3, 12), service_to=date(2025, 3, 12))
    text = b"HPI: MRI brain is pending. Tide fever.\n"
    with work.sessions.begin() as session:
        made = encounters.add(session, facts, START)
        documents.add(session, made, read_chart(text, "a.txt"), "a.txt", text)
    found = abstracting.read(made, reader)
    assert [each.said.text for each in found.places] == ["MRI brain", "Tide fever"]
    assert [each.text for each in found.read.said] == ["Tide fever", "MRI brain"]
