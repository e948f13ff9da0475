import pytest

from app.suggestions.gaps.contradictions import contradictions

EMERGENCY = "ASSESSMENT\n{}, SpO2 83 % RA, RR 32, HFNC 40 L.\n\nDISCHARGE DIAGNOSES\n1. {}.\n"


def gaps(look, text):
    return [gap for gap, _ in contradictions(look(text).chart)]


def test_hypoxemia_beside_respiratory_failure_is_asked_about_with_its_indicators(look):
    text = EMERGENCY.format("Acute respiratory failure with hypoxia", "Hypoxemia resolved")
    (gap,) = gaps(look, text)
    assert (gap.kind, gap.topic) == ("conflict", "oxygenation")
    shown = [text[start:end] for _, start, end in gap.indicators]
    assert shown[2:] == ["SpO2 83 % RA", "RR 32", "HFNC 40 L"]


def test_one_diagnosis_twice_is_no_conflict(look):
    text = EMERGENCY.format("Acute respiratory failure with hypoxia", "Respiratory failure")
    assert gaps(look, text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ASSESSMENT\n1. Gout.\n\nIMPRESSION AND PLAN\nNo gout.\n", 1),
        ("ASSESSMENT\n1. Gout.\n\nREVIEW OF SYSTEMS\nDenies gout.\n", 0),
        ("ASSESSMENT\n1. Cough.\n2. No cough.\n", 0),
        ("ASSESSMENT\n1. Gout.\n2. Gout.\n", 0),
    ],
    ids=["both concluded", "denied elsewhere", "a symptom", "said twice"],
)
def test_a_disease_that_conclusions_name_and_deny_is_a_conflict(look, text, count):
    assert len(gaps(look, text)) == count
