import pytest

from app.vocabulary.spellings import american, numbers


@pytest.mark.parametrize(
    ("british", "spelling"),
    [
        ("anaemia", "anemia"),
        ("oedema", "edema"),
        ("haemorrhage", "hemorrhage"),
        ("tumour", "tumor"),
        ("fibre", "fiber"),
        ("litre", "liter"),
        ("catheterisation", "catheterization"),
        ("paralysed", "paralyzed"),
        ("sulphate", "sulfate"),
        ("oesophageal", "esophageal"),
        ("leukaemia", "leukemia"),
        ("leucocytosis", "leukocytosis"),
        ("leucorrhoea", "leukorrhea"),
        ("counselling", "counseling"),
        ("coeliac", "celiac"),
        ("diarrhoea", "diarrhea"),
        ("gynaecological", "gynecological"),
    ],
)
def test_the_american_spelling_is_among_those_that_rules_give(british, spelling):
    assert spelling in american(british)


def test_a_word_without_british_letters_has_no_other_spelling():
    assert list(american("hip")) == []


@pytest.mark.parametrize(
    ("word", "before", "others"),
    [
        ("ii", "", ("2", "two")),
        ("2", "", ("ii", "two")),
        ("second", "", ("2nd",)),
        ("3rd", "degree", ("third",)),
        ("i", "type", ("1", "one")),
        ("i", "vitamin", ()),
        ("x", "", ()),
        ("hip", "", ()),
    ],
)
def test_numbers_have_other_spellings(word, before, others):
    assert numbers(word, before) == others
