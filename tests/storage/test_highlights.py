from dataclasses import replace

import pytest
from sqlalchemy import delete, select

from app.charts.reading import read
from app.domain.chart.documents import Box
from app.domain.chart.highlights import Category, Highlight, HighlightError
from app.domain.chart.spans import Area, Span
from app.storage import documents, highlights
from app.storage.highlights import HighlightRow, HighlightStepRow
from app.storage.histories import Signed
from app.storage.tables.documents import DocumentRow, PageRow
from tests.fixtures.work import START

SIGNED = Signed("Marked fever", "Pat Quill, CPC", START)


@pytest.fixture
def document_id(session, encounter_id):
    text = b"Fever and cough since Monday."
    return documents.add(session, encounter_id, read(text, "a.txt"), "a.txt", text)


@pytest.fixture
def fever(document_id):
    return Highlight(Span(document_id, 0, 0, 5), "Fever", Category.DIAGNOSIS, "high")


@pytest.fixture
def cough(document_id):
    return Highlight(Span(document_id, 0, 10, 15), "cough", Category.OTHER)


def kept(session, encounter_id):
    return [each.quote for each in highlights.of_encounter(session, encounter_id)]


def test_highlights_are_kept_with_numbers_in_reading_order(session, encounter_id, fever, cough):
    highlights.change(session, encounter_id, (), (cough, fever), SIGNED)
    first, second = highlights.of_encounter(session, encounter_id)
    assert (first.quote, first.category, first.note) == ("Fever", Category.DIAGNOSIS, "high")
    assert second.id == 1
    assert highlights.one(session, first.id) == first


def test_every_step_can_be_undone_and_done_again(session, encounter_id, fever, cough):
    highlights.change(session, encounter_id, (), (fever,), SIGNED)
    highlights.change(session, encounter_id, (), (cough,), Signed("two", "", START))
    assert highlights.undo(session, encounter_id) == "two"
    assert kept(session, encounter_id) == ["Fever"]
    assert highlights.undo(session, encounter_id) == SIGNED.label
    assert highlights.undo(session, encounter_id) == ""
    assert kept(session, encounter_id) == []
    assert highlights.steps(session, encounter_id).redo_label == SIGNED.label
    assert highlights.redo(session, encounter_id) == SIGNED.label
    assert highlights.redo(session, encounter_id) == "two"
    assert highlights.redo(session, encounter_id) == ""
    assert kept(session, encounter_id) == ["Fever", "cough"]


def test_what_is_undone_comes_back_under_its_number(session, encounter_id, fever):
    highlights.change(session, encounter_id, (), (fever,), SIGNED)
    (made,) = highlights.of_encounter(session, encounter_id)
    highlights.change(session, encounter_id, (made,), (), SIGNED)
    highlights.undo(session, encounter_id)
    assert highlights.of_encounter(session, encounter_id) == [made]


def test_a_new_step_forgets_those_that_were_undone(session, encounter_id, fever, cough):
    highlights.change(session, encounter_id, (), (fever,), SIGNED)
    highlights.undo(session, encounter_id)
    highlights.change(session, encounter_id, (), (cough,), Signed("other", "", START))
    assert highlights.steps(session, encounter_id).redo_label == ""
    assert highlights.steps(session, encounter_id).undo_label == "other"


def test_a_document_that_goes_takes_its_highlights_along(session, encounter_id, fever):
    highlights.change(session, encounter_id, (), (fever,), SIGNED)
    document = delete(DocumentRow).where(DocumentRow.id == fever.span.document)
    session.execute(delete(PageRow))
    session.execute(document)
    assert session.scalars(select(HighlightRow)).all() == []


def test_steps_say_who_and_when(session, encounter_id, fever):
    highlights.change(session, encounter_id, (), (fever,), SIGNED)
    step = session.scalar(select(HighlightStepRow))
    assert (step.who, step.at) == ("Pat Quill, CPC", START)


def test_what_is_not_there_is_told(session):
    with pytest.raises(HighlightError, match="highlight is no longer there"):
        highlights.one(session, 99)
    with pytest.raises(HighlightError, match="document is no longer there"):
        highlights.encounter_of(session, 99)


def test_a_part_of_a_page_is_kept_undone_and_done_again(session, encounter_id, document_id, fever):
    area = Area(document_id, 0, Box(72.5, 90, 300, 120))
    marked = Highlight(area, area.quote, Category.LAB, "by hand")
    highlights.change(session, encounter_id, (), (marked, fever), SIGNED)
    highlights.undo(session, encounter_id)
    highlights.redo(session, encounter_id)
    session.expire_all()
    words, picture = highlights.of_encounter(session, encounter_id)
    assert (words.quote, picture) == ("Fever", replace(marked, id=picture.id))
