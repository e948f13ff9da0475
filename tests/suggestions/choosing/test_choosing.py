import pytest

from app.suggestions.choosing.asking import Asked
from app.suggestions.choosing.choosing import Chooser
from tests.suggestions.conftest import ON

WORDS = {
    "Lumbar spinal stenosis": "M48.061",
    "Lumbar radiculopathy": "M54.16",
    "Lumbar spondylosis": "M47.816",
    "Alzheimer's disease": "G30.9",
    "Multiple myeloma": "C90.00",
    "Concussion": "S06.0XAA",
    "Urinary incontinence": "R32",
    "Osteopenia": "M85.80",
    "Allergic conjunctivitis": "H10.10",
    "Elevated blood pressure": "R03.0",
    "Developmental delay": "R62.50",
    "AC joint separation": "S43.109A",
    "Balance problem": "R26.89",
    "Benign paroxysmal positional vertigo": "H81.10",
    "High risk medication use": "Z79.899",
    "Immunizations": "Z23",
    "Well-woman gynecological exam": "Z01.419",
    "Screening mammogram for breast cancer": "Z12.31",
    "Colon cancer screening": "Z12.11",
    "Parkinson's disease without dyskinesia, without fluctuations": "G20.A1",
    "Hypothyroidism due to lithium": "E03.2",
    "Medial meniscus tear": "S83.249A",
    "ADHD": "F90.9",
}


@pytest.mark.parametrize("words", WORDS)
def test_words_of_an_assessment_give_the_code_that_adds_least_to_them(indexed, words):
    chosen = Chooser(Asked(indexed.index), ON).chosen(words)
    assert chosen is not None
    assert chosen.code == WORDS[words]


def test_words_of_which_no_code_holds_all_give_none(indexed):
    assert Chooser(Asked(indexed.index), ON).chosen("Gout of the lighthouse keeper") is None


def test_a_code_says_how_much_its_wording_adds(indexed):
    chooser = Chooser(Asked(indexed.index), ON)
    plain, far = chooser.chosen("Hypothyroidism"), chooser.chosen("Cough and pneumonia")
    assert plain is not None
    assert far is not None
    assert plain.adds == 0 < far.adds
