from dataclasses import replace
from datetime import date

import pytest

from app.domain.documents import NoDocumentError
from app.domain.earlier_notes import EarlierNote
from app.domain.people import Patient
from app.encounters.earlier import Earlier
from tests.fixtures.work import FACTS

SAME = "Type 2 diabetes, stable on insulin glargine at night.\n\n"
JANUARY, MARCH = date(2026, 1, 5), date(2026, 3, 12)


@pytest.fixture
def earlier(work):
    return Earlier(work.sessions)


@pytest.fixture
def attach(charts, encounters):
    def made(text, *, patient=FACTS.patient, on=MARCH, dated=None, title="Note"):
        facts = replace(FACTS, patient=patient, service_from=on, service_to=on)
        encounter_id = encounters.make(facts).encounter_id
        charts.attach(encounter_id, "n.txt", text.encode(), title=title, on=dated)
        return encounters.open(encounter_id).documents[-1].id

    return made


def test_a_note_is_laid_beside_the_latest_of_equals(earlier, attach):
    first = attach(SAME + "A1c 6.8 %.", on=JANUARY, title="Old")
    second = attach(SAME + "A1c 7.4 %.", on=date(2026, 2, 1), title="Newer")
    note = attach(SAME + "A1c 7.9 %, no cough.")
    found = earlier.compare(note)
    assert [each.document_id for each in found.notes] == [second, first]
    assert found.beside == EarlierNote(second, "Newer", date(2026, 2, 1))
    assert [pair.is_same for pair in found.pairs] == [True, False]
    assert earlier.compare(note, beside=first).beside.called == "Old, 2026-01-05"


def test_a_note_is_laid_beside_the_one_that_most_comes_from(earlier, attach):
    copied = attach(SAME, on=JANUARY, title="Old")
    attach("Echocardiogram: EF 55 %.", on=date(2026, 2, 1), title="Echo")
    assert earlier.compare(attach(SAME)).beside.document_id == copied


def test_the_source_and_the_share_of_each_paragraph_are_named(earlier, attach):
    attach(SAME, on=JANUARY, title="Old")
    note = attach(SAME + "A rash on the left arm since Monday.")
    found = earlier.compare(note)
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
def test_only_notes_of_the_same_patient_count(earlier, attach, patient, is_same):
    attach(SAME, patient=patient, on=JANUARY)
    assert bool(earlier.compare(attach(SAME)).notes) is is_same


def test_a_patient_without_a_birth_date_is_told_by_number(earlier, attach):
    patient = replace(FACTS.patient, birth_date=None)
    attach(SAME, on=JANUARY)
    assert earlier.compare(attach(SAME, patient=patient)).notes


def test_the_date_of_a_note_counts_before_that_of_service(earlier, attach):
    attach(SAME, on=JANUARY, dated=date(2026, 4, 1))
    note = attach(SAME, dated=MARCH)
    assert earlier.compare(note).notes == ()
    assert earlier.compare(note).beside is None


def test_notes_of_one_day_follow_in_the_order_in_which_they_came(earlier, attach):
    first, second = attach(SAME), attach(SAME)
    assert earlier.compare(first).notes == ()
    assert [each.document_id for each in earlier.compare(second).notes] == [first]


def test_a_document_that_is_not_there_is_told(earlier):
    with pytest.raises(NoDocumentError):
        earlier.compare(99)
