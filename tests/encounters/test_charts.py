from datetime import date

import pytest

from app.charts.reading import UnreadableError, read
from app.domain.change import Kind
from app.domain.chart.documents import NoDocumentError
from app.domain.chart.spans import Span
from app.domain.encounter import NoEncounterError
from app.encounters.charts import AlreadyAttachedError
from tests.fixtures.archives import zip_of
from tests.fixtures.hl7v2 import message_of
from tests.fixtures.pdfs import pdf_of
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


def test_a_file_of_several_documents_gives_each_with_its_own_bytes(
    charts, encounters, encounter_id, acts
):
    pdf = pdf_of(["Findings"])
    change = charts.attach(encounter_id, "in/export.zip", zip_of({"a.pdf": pdf, "b.txt": CONTENT}))
    heads = encounters.open(encounter_id).documents
    assert [(head.title, head.name, head.format) for head in heads] == [
        ("a", "a.pdf", "pdf"),
        ("b", "b.txt", "text"),
    ]
    assert charts.original(heads[0].id) == pdf
    assert change.said == "Attached “a”, “b”"
    assert acts()[-2:] == [("attached a document", "a"), ("attached a document", "b")]


def test_of_several_documents_those_that_are_there_are_left_out(charts, encounters, encounter_id):
    charts.attach(encounter_id, "b.txt", CONTENT)
    both = zip_of({"a.txt": b"one", "b.txt": CONTENT})
    assert charts.attach(encounter_id, "x.zip", both).said == "Attached “a”"
    assert len(encounters.open(encounter_id).documents) == 2
    with pytest.raises(AlreadyAttachedError, match="already in this encounter as “a”"):
        charts.attach(encounter_id, "x.zip", both)


def test_documents_of_one_message_stay_together_and_twice_is_noticed(
    charts, encounters, encounter_id
):
    message = message_of("NTE|1||one", kind="DFT^P03")
    charts.attach(encounter_id, "x.hl7", message)
    assert [head.kind for head in encounters.open(encounter_id).documents] == ["", "data"]
    with pytest.raises(AlreadyAttachedError):
        charts.attach(encounter_id, "x.hl7", message)


def test_what_is_said_of_the_file_stands_with_its_first_document(charts, encounters, encounter_id):
    files = {"a.txt": b"one", "b.txt": "café".encode("cp1252"), "c.bin": b"\x00\x01\x02" * 9}
    charts.attach(encounter_id, "x.zip", zip_of(files))
    first, second = encounters.open(encounter_id).documents
    assert charts.document(first.id).warnings[0].startswith("Enclosed “c.bin” is not shown")
    assert charts.document(second.id).warnings[0].startswith("Not UTF-8")
    assert len(charts.document(first.id).warnings) == len(charts.document(second.id).warnings) == 1
