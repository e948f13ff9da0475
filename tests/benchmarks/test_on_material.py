"""The figures that are asked for, on material that a developer keeps beside the project."""

import pytest

from app.charts.received import open_path
from app.charts.unreadable import UnreadableError
from tests.benchmarks import assertion, chart_reading, note_sections


@pytest.mark.parametrize(
    ("kind", "least"), [("negated F", 0.985), ("historical F", 0.75), ("hypothetical F", 0.96)]
)
def test_what_sentences_state_is_told_as_well_as_asked(material, kind, least):
    asked = assertion.read(material)
    found = [assertion.told(one) for one in asked]
    assert assertion.figures(found, asked, kind.split()[0])[kind] >= least


def test_diseases_of_the_family_are_not_taken_for_the_patients(material):
    figures = note_sections.family(note_sections.read(material))
    assert figures["flagged family or other"] >= 0.97


@pytest.mark.parametrize("folder", ["charts_ccda", "charts_fhir", "charts_hl7v2"])
def test_every_narrative_word_of_a_chart_that_opens_is_shown(material, folder):
    for kind, tally in chart_reading.measured(material / folder).items():
        assert tally.words == tally.shown, (kind, tally.short)
        assert all("\n" not in line for line in tally.refused)


def test_every_file_is_opened_or_refused_in_one_line(material):
    files = (path for path in sorted(material.rglob("*")) if path.is_file())
    charts = [path for path in files if path.suffix.lower() not in {".csv", ".jsonl"}]
    assert charts
    assert [path.name for path in charts if "\n" in refusal(path)] == []


def refusal(path):
    try:
        open_path(path)
    except UnreadableError as error:
        return str(error)
    return ""
