from datetime import date

import pytest

from app.charts.reading import UnreadableError, read
from app.domain.change import Kind
from app.domain.documents import NoDocumentError
from app.domain.encounter import NoEncounterError
from app.domain.spans import Span
from app.encounters.charts import AlreadyAttachedError
from tests.fixtures.work import FACTS, NOTE

CONTENT = NOTE.encode()


@pytest.fixture
def encounter_id(encounters):
    return encounters.make(FACTS).encounter_id


@pytest.fixture
def document_id(charts, encounters, encounter_id):
    charts.attach(encounter_id, "visit.txt", CONTENT)
    (head,) = encounters.open(encounter_id).documents
    return head.id


def test_a_document_is_read_once_and_kept_with_its_bytes(charts, document_id):
    assert charts.document(document_id) == read(CONTENT, "visit.txt")
    assert charts.original(document_id) == CONTENT


def test_attaching_tells_what_changed_and_stands_in_the_trail(charts, encounter_id, acts):
    change = charts.attach(encounter_id, "visit.txt", CONTENT)
    assert change.kinds == {Kind.DOCUMENTS}
    assert change.said == "Attached “visit”"
    assert acts()[-1] == ("attached a document", "visit")


def test_what_the_coder_says_of_a_document_counts(charts, encounters, encounter_id):
    charts.attach(encounter_id, r"C:\in\visit.txt", CONTENT, "ED note", "ed", date(2026, 3, 11))
    (head,) = encounters.open(encounter_id).documents
    assert (head.title, head.kind, head.date) == ("ED note", "ed", date(2026, 3, 11))
    assert head.name == "visit.txt"


def test_the_same_bytes_twice_are_told_and_not_kept(charts, encounters, encounter_id, acts):
    charts.attach(encounter_id, "visit.txt", CONTENT, title="ED note")
    before = encounters.open(encounter_id), acts()
    line = "“again.txt” is already in this encounter as “ED note”"
    with pytest.raises(AlreadyAttachedError, match=line):
        charts.attach(encounter_id, "again.txt", CONTENT)
    assert (encounters.open(encounter_id), acts()) == before


def test_another_encounter_may_have_the_same_document(charts, encounters, document_id):
    other = encounters.make(FACTS).encounter_id
    charts.attach(other, "visit.txt", CONTENT)
    assert len(encounters.open(other).documents) == 1


def test_a_file_that_cannot_be_read_is_not_kept(charts, encounters, encounter_id):
    with pytest.raises(UnreadableError):
        charts.attach(encounter_id, "scan.png", b"\x89PNG\r\n\x1a\n")
    assert encounters.open(encounter_id).documents == ()


def test_the_words_at_a_span_come_back(charts, document_id):
    start = NOTE.index("chronic")
    assert charts.quote(Span(document_id, 0, start, start + 14)) == "chronic kidney"


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (lambda charts: charts.attach(99, "visit.txt", CONTENT), NoEncounterError),
        (lambda charts: charts.document(99), NoDocumentError),
        (lambda charts: charts.original(99), NoDocumentError),
        (lambda charts: charts.quote(Span(99, 0, 0, 1)), NoDocumentError),
    ],
    ids=["attach", "document", "original", "quote"],
)
def test_what_is_not_there_is_said(charts, ask, error):
    with pytest.raises(error, match="there is no"):
        ask(charts)
