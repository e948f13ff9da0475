import pytest

from app.vocabulary.families import is_of_family, root


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("diabetic", "diabetes"),
        ("obese", "obesity"),
        ("cirrhotic", "cirrhosis"),
        ("anemic", "anemia"),
        ("hypertensive", "hypertension"),
        ("fractured", "fracture"),
        ("thrombotic", "thrombosis"),
        ("pregnant", "pregnancy"),
        ("ulcerated", "ulcer"),
        ("perforated", "perforation"),
        ("vertebral", "vertebra"),
        ("allergic", "allergy"),
        ("neuropathic", "neuropathy"),
    ],
)
def test_words_of_one_root_find_each_other(one, other):
    begun = root(one)
    assert begun is not None
    assert other.startswith(begun)
    assert is_of_family(other, begun)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hepatic", "hepatitis"), ("gastric", "gastritis"), ("infection", "inferior")],
)
def test_an_inflammation_is_no_ending(one, other):
    begun = root(one)
    assert begun is None or not other.startswith(begun) or not is_of_family(other, begun)


@pytest.mark.parametrize("word", ["hip", "b12", "oral", ""])
def test_short_words_and_numbers_have_no_family(word):
    assert root(word) is None
