import pytest

from app.reading.clauses import clauses, findings
from app.reading.words import words_of


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("No wheezes, lungs are clear", [2]),
        ("No wheezes and the lungs are clear", [2]),
        ("No wheezes, rales, or rubs are heard", []),
        ("No wheezes, rales or rubs are heard", []),
        ("No wheezes, rales", []),
        ("No wheezes and", []),
    ],
)
def test_a_clause_with_a_verb_of_its_own_is_found(sentence, places):
    assert list(clauses(words_of(sentence))) == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("No fever, mild cough", [2]),
        ("No fever, mild cough, or pain", []),
        ("No fever or chills, mild cough", [4]),
        ("No fever, cough", []),
        ("No fever,", []),
    ],
)
def test_a_finding_after_a_comma_is_found_unless_the_list_goes_on(sentence, places):
    assert list(findings(words_of(sentence), {"mild"})) == places
