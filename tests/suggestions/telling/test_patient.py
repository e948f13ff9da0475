import pytest

from app.suggestions.telling.patient import age_of, sex_of


@pytest.mark.parametrize(
    ("text", "sex"),
    [
        ("A 46-year-old male with fever.", "male"),
        ("34 F, cough.", "female"),
        ("A pleasant 7 year old girl.", "female"),
        ("He says his knee hurts him. He limps.", "male"),
        ("She says her knee hurts her. She limps.", "female"),
        ("Her mother says he limps.", ""),
        ("Knee pain.", ""),
    ],
)
def test_the_sex_is_told_by_the_age_or_by_the_pronouns(text, sex):
    assert sex_of(text) == sex


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A 46-year-old male with fever.", 46),
        ("34 yo F, cough.", 34),
        ("An 18 month old girl.", 1),
        ("A 5-day-old boy.", 0),
        ("Pain for 3 years.", None),
        ("Knee pain.", None),
    ],
)
def test_the_age_is_told_in_completed_years(text, age):
    assert age_of(text) == age
