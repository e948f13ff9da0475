"""The invented samples: read by the program itself, and clearly no real patients."""

import json
from datetime import date

import pytest

from app.domain.encounter import ClaimKind, Setting
from app.domain.people import is_npi
from app.encounters.exchange import Exchange
from app.storage import documents, encounters
from tests.fixtures.stored import RESOURCES
from tests.fixtures.work import CODER, clock, new_work

SAMPLES = RESOURCES / "samples"
NAMES = ("office", "emergency", "inpatient")


@pytest.fixture
def work(tmp_path):
    opened = new_work(tmp_path / "client.coderdesk")
    yield opened
    opened.close()


def imported(work, name):
    text = (SAMPLES / f"{name}.json").read_text(encoding="utf-8")
    found = Exchange(work.sessions, CODER, clock()).import_encounter(text, SAMPLES)
    assert not found.warnings
    with work.sessions() as session:
        return encounters.one(session, found.id)


def pages(work, encounter):
    with work.sessions() as session:
        return [documents.one(session, head.id).pages for head in encounter.documents]


def test_there_are_three_samples():
    assert sorted(path.stem for path in SAMPLES.glob("*.json")) == sorted(NAMES)


@pytest.mark.parametrize(
    ("name", "setting", "claim", "day"),
    [
        ("office", Setting.OFFICE, ClaimKind.PROFESSIONAL, date(2026, 3, 12)),
        ("emergency", Setting.EMERGENCY, ClaimKind.PROFESSIONAL, date(2025, 6, 18)),
        ("inpatient", Setting.INPATIENT, ClaimKind.INSTITUTIONAL, date(2025, 12, 2)),
    ],
)
def test_a_sample_is_taken_over_as_it_stands(work, name, setting, claim, day):
    encounter = imported(work, name)
    facts = encounter.facts
    assert (facts.setting, encounter.claim, facts.coding_date) == (setting, claim, day)
    assert facts.is_sample
    assert facts.patient.family == "Sample"
    assert is_npi(facts.rendering.npi)
    assert is_npi(facts.billing.npi)
    assert not encounter.sheet.diagnoses
    assert not encounter.sheet.lines


@pytest.mark.parametrize("name", NAMES)
def test_every_document_can_be_read_and_says_that_it_is_invented(work, name):
    encounter = imported(work, name)
    assert {head.format for head in encounter.documents} == {"text", "pdf"}
    for head, read in zip(encounter.documents, pages(work, encounter), strict=True):
        assert head.date is not None
        assert head.title
        assert read[0].text.startswith("SAMPLE – invented")
        assert all(page.has_text_layer for page in read)


def test_the_samples_have_pages_to_turn(work):
    counts = [len(read) for name in NAMES for read in pages(work, imported(work, name))]
    assert max(counts) >= 2


def test_the_notes_lie_within_the_stay(work):
    encounter = imported(work, "inpatient")
    facts = encounter.facts
    for head in encounter.documents:
        assert facts.admitted <= head.date <= facts.discharged


@pytest.mark.parametrize("name", NAMES)
def test_nothing_but_the_samples_own_files_is_named(name):
    filed = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    for document in filed["documents"]:
        assert document["path"].startswith(f"{name}-")
        assert (SAMPLES / document["path"]).is_file()
