"""Suggested codes against those of people, on notes that a developer keeps beside the project."""

from datetime import date

import pytest

from app.domain.encounter import Setting
from app.suggestions.suggesting import ChartWish
from tests.benchmarks import suggesting


@pytest.fixture
def coder(indexed):
    return lambda text: indexed.suggested(ChartWish((text,), Setting.OFFICE, date(2026, 5, 1)))


def test_visit_notes_are_coded_as_well_as_asked(material, coder):
    coded = [note for note in suggesting.notes(material) if note.by.get("expert")]
    pairs = [([c.code for c in coder(n.text).suggestions], n.by["expert"]) for n in coded]
    short = [({c[:3] for c in found}, {c[:3] for c in codes}) for found, codes in pairs]
    assert suggesting.figures(pairs).f1 >= 0.45
    assert suggesting.figures(short).f1 >= 0.58


def test_reports_are_coded_as_by_people_and_doubts_are_not(material, coder):
    told = "\n".join(
        suggesting.read(coder, suggesting.reports(material), suggesting.accepted(material))
    )
    assert float(told.split("F1 ")[1].split()[0]) >= 0.82
    assert "doubtful pneumonia coded 0 of 8" in told
    assert "plain pneumonia coded 6 of 6" in told
