from dataclasses import replace
from datetime import date

import pytest

from app.domain.chart.documents import NoDocumentError
from app.domain.chart.earlier_notes import EarlierNote
from app.domain.people import Patient
from app.encounters.viewing import Viewing
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.work import FACTS

SAME = "Type 2 diabetes, stable on insulin glargine at night.\n\n"
JANUARY, MARCH = date(2026, 1, 5), date(2026, 3, 12)


@pytest.fixture
def viewing(work):
    return Viewing(work.sessions)


@pytest.fixture
def attach(charts, encounters):
    def made(text, *, patient=FACTS.patient, on=MARCH, dated=None, title="Note"):
        facts = replace(FACTS, patient=patient, service_from=on, service_to=on)
        encounter_id = encounters.make(facts).encounter_id
        charts.attach(encounter_id, "n.txt", text.encode(), title=title, on=dated)
        return encounters.open(encounter_id).documents[-1].id

    return made


def test_a_note_is_laid_beside_the_latest_of_equals(viewing, attach):
    first = attach(SAME + "A1c 6.8 %.", on=JANUARY, title="Old")
    second = attach(SAME + "A1c 7.4 %.", on=date(2026, 2, 1), title="Newer")
    note = attach(SAME + "A1c 7.9 %, no cough.")
    found = viewing.compare(note)
    assert [each.document_id for each in found.notes] == [second, first]
    assert found.beside == EarlierNote(second, "Newer", date(2026, 2, 1))
    assert [pair.is_same for pair in found.pairs] == [True, False]
    assert viewing.compare(note, beside=first).beside.called == "Old, 2026-01-05"


def test_a_note_is_laid_beside_the_one_that_most_comes_from(viewing, attach):
    copied = attach(SAME, on=JANUARY, title="Old")
    attach("Echocardiogram: EF 55 %.", on=date(2026, 2, 1), title="Echo")
    assert viewing.compare(attach(SAME)).beside.document_id == copied


def test_the_source_and_the_share_of_each_paragraph_are_named(viewing, attach):
    attach(SAME, on=JANUARY, title="Old")
    note = attach(SAME + "A rash on the left arm since Monday.")
    found = viewing.compare(note)
    same, new = (pair.right for pair in found.pairs)
    share, source = found.source_of(same)
    assert (share, source.title) == (1.0, "Old")
    assert found.source_of(new) == (0.0, None)
    assert found.source_of(replace(new)) == (0.0, None)
    assert 0 < found.share < 1


@pytest.mark.parametrize(
    ("patient", "is_same"),
    [
        (Patient("A-17", "Z.", "O."), True),
        (Patient("", "ZIMMERLUND", "oda", date(1961, 2, 3)), True),
        (Patient("A-17", "Zimmerlund", "Oda", date(1999, 1, 1)), False),
        (Patient("B-1", "Zimmerlund", "Olga", date(1961, 2, 3)), False),
        (Patient(), False),
    ],
    ids=["number", "name and birth date", "other birth date", "other name", "nobody"],
)
def test_only_notes_of_the_same_patient_count(viewing, attach, patient, is_same):
    attach(SAME, patient=patient, on=JANUARY)
    assert bool(viewing.compare(attach(SAME)).notes) is is_same


def test_a_patient_without_a_birth_date_is_told_by_number(viewing, attach):
    patient = replace(FACTS.patient, birth_date=None)
    attach(SAME, on=JANUARY)
    assert viewing.compare(attach(SAME, patient=patient)).notes


def test_the_date_of_a_note_counts_before_that_of_service(viewing, attach):
    attach(SAME, on=JANUARY, dated=date(2026, 4, 1))
    note = attach(SAME, dated=MARCH)
    assert viewing.compare(note).notes == ()
    assert viewing.compare(note).beside is None


def test_notes_of_one_day_follow_in_the_order_in_which_they_came(viewing, attach):
    first, second = attach(SAME), attach(SAME)
    assert viewing.compare(first).notes == ()
    assert [each.document_id for each in viewing.compare(second).notes] == [first]


def test_a_document_that_is_not_there_is_told(viewing):
    with pytest.raises(NoDocumentError):
        viewing.compare(99)


def test_a_short_document_comes_at_once(viewing, attach):
    assert viewing.first_pages(attach(SAME)) is None


def test_a_long_text_begins_before_all_of_it_is_read(viewing, charts, attach):
    text = "Sjögren 𝛼 syndrome, stable.\n" * 25_000
    number = attach(text)
    first = viewing.first_pages(number)
    (page,) = first.pages
    assert text.startswith(page.text)
    assert len(page.text) == 20_000
    whole = viewing.whole(number)
    assert whole == charts.document(number)
    assert whole.pages[0].boxes[9_000:9_500] == page.boxes[9_000:9_500]


def test_many_pages_begin_with_the_size_of_each(viewing, charts, encounters):
    encounter_id = encounters.make(FACTS).encounter_id
    charts.attach(encounter_id, "a.pdf", pdf_of(*([f"Page {n}"] for n in range(70))))
    (head,) = encounters.open(encounter_id).documents
    first, whole = viewing.first_pages(head.id), viewing.whole(head.id)
    assert whole == charts.document(head.id)
    assert first.pages[:8] == whole.pages[:8]
    assert [page.text for page in first.pages[8:]] == [""] * 62
    assert {(page.width, page.height) for page in first.pages} == {(400.0, 300.0)}


def test_no_document_has_no_first_pages(viewing):
    with pytest.raises(NoDocumentError):
        viewing.first_pages(99)
