import pytest

from app.suggestions.choosing.beside import beside, is_instruction, is_upkeep


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        ("Chronic back pain", "M54.9", ["G89.29"]),
        ("Knee pain, chronic", "M25.561", ["G89.29"]),
        ("Back pain", "M54.9", []),
        ("Chronic cough", "R05.3", []),
    ],
)
def test_chronic_pain_stands_beside_its_site(words, code, found):
    assert [each.code for each in beside(words, code, [1])] == found


@pytest.mark.parametrize("words", ["Preventative health", "Healthcare maintenance.", "Follow-up"])
def test_what_is_done_for_health_names_no_problem(words):
    assert is_upkeep(words)


def test_a_problem_is_no_upkeep():
    assert not is_upkeep("Health care-associated pneumonia")


@pytest.mark.parametrize(
    "words",
    ["Follow up in 3 months", "Return to clinic if worse", "RTC 2 weeks", "Recheck in a week"],
)
def test_when_the_patient_comes_again_is_an_instruction(words):
    assert is_instruction(words)


@pytest.mark.parametrize("words", ["Follow-up of hypertension", "Return of pain", "Recurrent UTI"])
def test_what_a_patient_comes_again_for_is_none(words):
    assert not is_instruction(words)
