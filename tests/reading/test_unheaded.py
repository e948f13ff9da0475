import pytest

from app.reading.unheaded import best_label, features, label_of, told


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("No known drug allergies.", "ALLERGY"),
        ("Father died of a stroke; his sister has asthma.", "FAM/SOCHX"),
        ("Smokes a pack a day and drinks alcohol socially.", "FAM/SOCHX"),
        ("Lisinopril, metformin 500 mg daily and aspirin.", "MEDICATIONS"),
        ("Status post appendectomy and cholecystectomy.", "PASTSURGICAL"),
        ("Denies fevers, chills, nausea, or vomiting.", "ROS"),
    ],
)
def test_the_label_is_told_from_the_words(text, label):
    assert label_of(text) == label


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Father died of a stroke; his sister has asthma.", "Family history"),
        ("Smokes a pack a day and drinks alcohol socially.", "Social history"),
        ("Status post appendectomy and cholecystectomy.", "Past surgical history"),
    ],
)
def test_the_name_of_the_section_is_told(text, name):
    assert told(text) == name


def test_the_greatest_sum_of_weights_wins():
    weights = {"gout": {"CC": 2, "PLAN": 1}, "rest": {"PLAN": 3}}
    assert best_label(weights, "gout") == "CC"
    assert best_label(weights, "gout rest") == "PLAN"
    assert best_label(weights, "cough") == ""


def test_words_first_word_endings_and_length_are_weighed():
    assert features("Take 5 antibiotics") == {"take", "#", "antibiotics", "^take", "*tics", "=3"}
    assert features("") == {"=0"}
