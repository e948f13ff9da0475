import json

import pytest

from app.domain.reading.suggestions import Suggested, Suggestion
from tests.benchmarks.suggesting import Report, figures, measured, notes, read, reports


def answering(*codes):
    suggestions = tuple(Suggestion(code, "", (), "") for code in codes)
    return lambda _: Suggested((), suggestions)


@pytest.fixture
def material(tmp_path):
    visits = [
        {"id": "1", "text": "A", "expert_codes": ["E11.9"], "coder": {"codes": ["I10"]}},
        {"id": "2", "text": "B", "expert_codes": None, "coder": None},
    ]
    (tmp_path / "outpatient_notes").mkdir()
    lines = "\n".join(map(json.dumps, visits))
    (tmp_path / "outpatient_notes" / "notes.jsonl").write_text(lines)
    (tmp_path / "radiology_reports").mkdir()
    report = {"history": "Cough.", "impression": "Pneumonia.", "icd9_majority": ["486"]}
    (tmp_path / "radiology_reports" / "reports.jsonl").write_text(json.dumps(report))
    return tmp_path


def test_precision_and_recall_are_over_all_texts_together():
    told = figures([(["A", "B"], ["A"]), ([], ["C"])])
    assert (told.precision, told.recall) == (0.5, 0.5)
    assert told.f1 == 0.5


def test_nothing_found_has_no_figures():
    assert figures([([], [])]).f1 == 0.0


def test_each_who_coded_has_a_line_and_the_uncoded_none(material):
    lines = list(measured(answering("E11.9"), notes(material)))
    assert [line.split()[:2] for line in lines[:3]] == [
        ["expert", "(1)"],
        ["coder", "(1)"],
        ["either", "(1)"],
    ]
    assert "recall@10 1.000" in lines[0]
    assert "recall@10 0.000" in lines[1]
    assert "F1 0.667" in lines[2]


@pytest.mark.parametrize(("half", "count"), [("all", 2), ("even", 1), ("odd", 1)])
def test_a_half_holds_every_other_note(material, half, count):
    assert len(notes(material, half)) == count


def test_reports_are_read_as_a_chart_with_its_headings(material):
    (report,) = reports(material)
    assert report.text == "CLINICAL HISTORY: Cough.\n\nIMPRESSION: Pneumonia."


@pytest.mark.parametrize(
    ("impression", "line"),
    [
        ("Left lower lobe pneumonia.", "plain pneumonia coded 1 of 1"),
        ("Possible pneumonia.", "doubtful pneumonia coded 1 of 1"),
        ("No pneumonia.", "doubtful pneumonia coded 0 of 0"),
    ],
)
def test_pneumonias_are_counted_by_their_doubt(impression, line):
    asked = [Report("", impression, frozenset({"486"}))]
    accepted = {"486": frozenset({"J189", "J18*"}), "519": frozenset({"J1*"})}
    lines = [each.strip() for each in read(answering("J18.9"), asked, accepted)]
    assert line in lines
    assert "F1 1.000" in lines[0]


def test_a_class_that_lists_a_code_comes_before_one_that_lists_its_beginning():
    asked = [Report("", "Abdominal pain.", frozenset({"789.00"}))]
    accepted = {"789.00": frozenset({"R109"}), "789.09": frozenset({"R102", "R10*"})}
    (first, *_) = read(answering("R10.9"), asked, accepted)
    assert "F1 1.000" in first
