import hashlib
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.charts.reading import read
from app.domain.chart.documents import (
    Box,
    Boxes,
    Document,
    NoDocumentError,
    Page,
    ReadWord,
    Section,
)
from app.domain.chart.grid import page_of
from app.storage import documents
from app.storage.tables.documents import PageRow

TEXT = "Heart \U0001fac0 failure"
PAGE = Page(TEXT, Boxes.of(Box(i, 1.5, i + 0.25, 9) for i in range(len(TEXT))), 612.0, 792.0)
SCAN = Page("", Boxes.of([]), 595.25, 842.0)
CHART = Document(
    "Echo", "pdf", (PAGE, SCAN, PAGE), "imaging", date(2026, 3, 2), "R. Holm", ("a scan",)
)
RECEIVED = b"%PDF-1.7 \x00\xff as received"


@pytest.fixture
def chart_id(session, encounter_id):
    number = documents.add(session, encounter_id, CHART, "echo.pdf", RECEIVED)
    session.expire_all()
    return number


def test_a_document_comes_back_with_its_pages_and_boxes(session, chart_id):
    assert documents.one(session, chart_id) == CHART


def test_the_bytes_come_back_as_received(session, chart_id):
    assert documents.content(session, chart_id) == RECEIVED


def test_the_head_tells_all_but_the_pages(session, encounter_id, chart_id):
    (head,) = documents.heads(session, encounter_id)
    assert (head.id, head.title, head.format, head.name) == (chart_id, "Echo", "pdf", "echo.pdf")
    assert (head.kind, head.date, head.pages) == ("imaging", date(2026, 3, 2), 3)
    assert head.sha256 == hashlib.sha256(RECEIVED).hexdigest()


def test_documents_stand_in_the_order_attached(session, encounter_id, chart_id):
    later = documents.add(session, encounter_id, replace(CHART, title="A"), "a.pdf", b"other")
    assert [head.id for head in documents.heads(session, encounter_id)] == [chart_id, later]


def test_the_same_bytes_are_recognised_in_the_encounter_and_elsewhere(
    session, encounter_id, chart_id
):
    hashed, other = (hashlib.sha256(each).hexdigest() for each in (RECEIVED, b"other"))
    assert documents.same(session, encounter_id, hashed, 0) == "Echo"
    assert documents.same(session, encounter_id, other, 0) is None
    assert documents.same(session, encounter_id, hashed, 1) is None
    assert documents.same(session, encounter_id + 1, hashed, 0) is None
    assert documents.elsewhere(session, encounter_id + 1, hashed, 0) == (encounter_id,)
    assert documents.elsewhere(session, encounter_id, hashed, 0) == ()


def test_a_document_without_a_title_is_recognised_by_its_name(session, encounter_id):
    untitled = replace(CHART, title="")
    documents.add(session, encounter_id, untitled, "echo.pdf", RECEIVED, part=1)
    hashed = hashlib.sha256(RECEIVED).hexdigest()
    assert documents.same(session, encounter_id, hashed, 1) == "echo.pdf"


def test_words_that_a_machine_read_and_sections_come_back(session, encounter_id):
    read = replace(PAGE, machine_read=(ReadWord(0, 5, 96.123), ReadWord(6, 7, 11.5)))
    sections = (Section("Findings", 0, 0, 5), Section("Impression", 1, 0, 7))
    chart = replace(CHART, pages=(SCAN, read, PAGE, read), sections=sections)
    number = documents.add(session, encounter_id, chart, "echo.pdf", RECEIVED)
    session.expire_all()
    assert documents.one(session, number) == chart
    (head,) = documents.heads(session, encounter_id)
    assert (head.machine_read, head.author) == ((1, 3), "R. Holm")


def test_a_document_knows_its_encounter(session, encounter_id, chart_id):
    assert documents.encounter_of(session, chart_id) == encounter_id


def test_the_text_of_a_page_is_read_alone(session, chart_id):
    assert documents.page_text(session, chart_id, 0) == TEXT
    assert documents.page_text(session, chart_id, 1) == ""


@pytest.mark.parametrize(
    "ask",
    [
        lambda session: documents.one(session, 99),
        lambda session: documents.content(session, 99),
        lambda session: documents.encounter_of(session, 99),
        lambda session: documents.page_text(session, 1, 3),
    ],
    ids=["pages", "bytes", "encounter", "page text"],
)
def test_what_is_not_there_is_said(session, chart_id, ask):
    with pytest.raises(NoDocumentError, match="there is no"):
        ask(session)


def test_a_text_as_the_reader_lays_it_out_comes_back(session, encounter_id):
    note = read(b"One\ttwo\n\fNext page", "note.txt")
    number = documents.add(session, encounter_id, note, "note.txt", b"One\ttwo\n\fNext page")
    session.expire_all()
    assert documents.one(session, number) == note


def test_text_on_the_grid_is_laid_out_anew_and_keeps_no_boxes(session, encounter_id):
    text = "Assessment\n\n\tstable \u6f22, on insulin" + " and metformin" * 20
    chart = Document("Note", "text", (page_of(text), page_of("")))
    number = documents.add(session, encounter_id, chart, "note.txt", RECEIVED)
    session.expire_all()
    assert documents.one(session, number) == chart
    assert set(session.scalars(select(PageRow.boxes))) == {b""}


def test_text_kept_with_a_box_for_each_character_is_laid_out_anew(session, encounter_id):
    old = replace(PAGE, width=1.0)
    number = documents.add(session, encounter_id, Document("", "text", (old,)), "n", RECEIVED)
    session.expire_all()
    assert documents.one(session, number).pages == (page_of(TEXT),)
